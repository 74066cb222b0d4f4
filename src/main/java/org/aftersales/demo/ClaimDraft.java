package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A claim while it is being made up, step after step.
 */
final class ClaimDraft {

	private final String claimNo;

	private final String kind;

	private final Instant appliedAt;

	private final String reason;

	private final List<Happening> events = new ArrayList<>();

	private Instant latest;

	private @Nullable CameBack postage;

	private @Nullable BigDecimal asked;

	ClaimDraft(String claimNo, String kind, Instant appliedAt, String reason) {
		this.claimNo = claimNo;
		this.kind = kind;
		this.appliedAt = appliedAt;
		this.reason = reason;
		this.latest = appliedAt;
	}

	String claimNo() {
		return this.claimNo;
	}

	/**
	 * The next step, that long after the one before.
	 */
	ClaimDraft then(String event, Duration later) {
		return at(event, this.latest.plus(later));
	}

	/**
	 * The next step, at that instant.
	 */
	ClaimDraft at(String event, Instant instant) {
		return at(new Happening(event, instant));
	}

	/**
	 * The next step.
	 */
	ClaimDraft at(Happening step) {
		if (!step.at().isAfter(this.latest)) {
			throw new IllegalArgumentException(
					"%s at %s does not follow the step at %s".formatted(step.kind(), step.at(), this.latest));
		}
		this.events.add(step);
		this.latest = step.at();
		return this;
	}

	/**
	 * What the buyer asks back, if not what he can.
	 */
	ClaimDraft asks(@Nullable BigDecimal yuan) {
		this.asked = yuan;
		return this;
	}

	/**
	 * What is reported about the postage of the goods.
	 */
	ClaimDraft postage(@Nullable CameBack report) {
		this.postage = report;
		return this;
	}

	DemoClaim done(BigDecimal claimable) {
		boolean asksMoney = this.kind.equals("REFUND_ONLY") || this.kind.equals("RETURN_AND_REFUND");
		return new DemoClaim(this.claimNo, this.kind, this.appliedAt, this.reason,
				(this.asked != null) ? this.asked : asksMoney ? claimable : null, List.copyOf(this.events),
				this.postage);
	}

}
