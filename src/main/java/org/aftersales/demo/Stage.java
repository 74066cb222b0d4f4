package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the cases of one shop are staged. Times are hours before the cut-off, or before
 * another instant that is told; each scene plays some minutes earlier than said, never
 * later, so that not everything happens at full hours.
 */
final class Stage {

	private final Till till;

	private final Instant end;

	private final List<DemoOrder> orders;

	private final List<StagedCase> cases;

	private int scenes;

	Stage(Till till) {
		this(till, DemoDays.CUT_OFF, new ArrayList<>(), new ArrayList<>());
	}

	private Stage(Till till, Instant end, List<DemoOrder> orders, List<StagedCase> cases) {
		this.till = till;
		this.end = end;
		this.orders = orders;
		this.cases = cases;
	}

	/**
	 * The same stage for cases of days long past: their hours count before that instant
	 * of the shop's clock.
	 */
	Stage before(String local) {
		return new Stage(this.till, LocalDateTime.parse(local).atZone(DemoDays.BUSINESS_DATE.zone()).toInstant(),
				this.orders, this.cases);
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

	Instant at(long hoursBefore, Duration earlier) {
		return this.end.minus(Duration.ofHours(hoursBefore)).minus(earlier);
	}

	private Duration nextEarlier() {
		this.scenes++;
		return Duration.ofSeconds(this.scenes * 977L % 3300);
	}

}
