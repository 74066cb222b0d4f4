package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the cases of one shop are staged. Times are hours before the cut-off; each scene
 * plays some minutes earlier than said, never later, so that not everything happens at
 * full hours.
 */
final class Stage {

	private final Till till;

	private final List<DemoOrder> orders = new ArrayList<>();

	private final List<StagedCase> cases = new ArrayList<>();

	private int scenes;

	Stage(Till till) {
		this.till = till;
	}

	/**
	 * A claim, on an order of its own, that stands for the rule.
	 */
	ClaimScene claim(String rule) {
		return new ClaimScene(this, nextEarlier(), rule);
	}

	/**
	 * A claim that no clock has run out for, to show what the night leaves alone; its
	 * times are exact.
	 */
	ClaimScene waitingClaim() {
		return new ClaimScene(this, Duration.ZERO, "");
	}

	/**
	 * An order that stands for the rule.
	 */
	OrderScene order(String rule) {
		return new OrderScene(this, nextEarlier(), rule);
	}

	Till till() {
		return this.till;
	}

	List<DemoOrder> orders() {
		return this.orders;
	}

	List<StagedCase> cases() {
		return this.cases;
	}

	void plays(OrderDraft order) {
		this.orders.add(order.done());
	}

	void standsFor(String rule, String subject, String subjectNo, String outcome) {
		this.cases.add(new StagedCase(rule, subject, this.till.shop().shopId(), subjectNo, outcome));
	}

	static Instant at(long hoursBefore, Duration earlier) {
		return DemoDays.hoursBefore(hoursBefore).minus(earlier);
	}

	private Duration nextEarlier() {
		this.scenes++;
		return Duration.ofSeconds(this.scenes * 977L % 3300);
	}

}
