package org.aftersales.postage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What an insurance of the way back gives back (FR-14, FR-15, FR-16). Pure.
 *
 * @param covered the insured return
 * @param freight what the way back cost, if it is known
 */
record CoverClaim(CoveredReturn covered, Optional<Yuan> freight) {

	Reimbursement decide() {
		FreightCover cover = this.covered.cover();
		if (this.covered.usedBefore()) {
			return none("one order is paid for once, and it was already");
		}
		if (cover.returnWithin().isPresent()) {
			if (this.covered.shippedAt().isEmpty() || this.covered.returnedAt().isEmpty()) {
				return none("give shippedAt and returnedAt: it covers returns within %d days of shipping"
					.formatted(cover.returnWithin().get().toDays()));
			}
			if (this.covered.returnedAt()
				.get()
				.isAfter(this.covered.shippedAt().get().plus(cover.returnWithin().get()))) {
				return none(
						"sent back more than %d days after shipping".formatted(cover.returnWithin().get().toDays()));
			}
		}
		Optional<Instant> deadline = cover.paysWithin()
			.flatMap((hours) -> this.covered.refundedAt().map((refunded) -> refunded.plus(hours)));
		return new Reimbursement(true, Party.INSURER, Party.BUYER,
				this.freight.map((cost) -> cost.clamp(Yuan.ZERO, cover.max())), cover.rule(), cover.source(),
				cover.confidence(),
				"first weight, at most %s%s".formatted(cover.max(),
						cover.paysWithin()
							.map((hours) -> deadline.isPresent() ? ", " + within(hours)
									: ", %s, which has not succeeded yet".formatted(within(hours)))
							.orElse("")),
				deadline);
	}

	private static String within(Duration hours) {
		return "paid within %d h of the refund".formatted(hours.toHours());
	}

	private Reimbursement none(String why) {
		FreightCover cover = this.covered.cover();
		return new Reimbursement(false, Party.INSURER, Party.BUYER, Optional.empty(), cover.rule(), cover.source(),
				cover.confidence(), why, Optional.empty());
	}

}
