package org.aftersales.postage;

import java.util.Optional;

import org.aftersales.policy.Platform;
import org.aftersales.postage.Liability.Undecided;

/**
 * Who bears postage when goods come back without a reason (FR-04, FR-05, FR-06, FR-09,
 * FR-11, PD-R11). Pure.
 *
 * @param facts the order that comes back
 */
record NoReasonLiability(ReturnCase facts) {

	/** The reading of FR-09 that conflict C12 did not choose. */
	static final String SEED_READING = "fr-09";

	Liability of(Leg leg) {
		Optional<Boolean> free = this.facts.terms().free();
		if (this.facts.onTaobao() && this.facts.exchange()) {
			return Liability.buyer(PostageRule.FR_06, "exchange without reason: the buyer pays all ways");
		}
		if (this.facts.onTaobao() && this.facts.abuse()) {
			return Liability.buyer(PostageRule.FR_04, "the right was abused: the buyer pays all");
		}
		if (leg == Leg.RETURN) {
			return wayBack(free);
		}
		if (free.isEmpty()) {
			return new Undecided("whether shipping was free decides who bears the way out; say it");
		}
		return wayOut(free.get());
	}

	private Liability wayBack(Optional<Boolean> free) {
		if (this.facts.on(Platform.PINDUODUO)) {
			return Liability.buyer(PostageRule.PD_R11, "no reason: the buyer pays the way back");
		}
		if (!this.facts.onTaobao()) {
			return Liability.buyer(PostageRule.FR_11,
					"no reason: the consumer pays the way back, unless agreed otherwise");
		}
		if (free.isEmpty()) {
			return Liability.buyer(PostageRule.FR_04, "no reason: the buyer pays the way back in any case");
		}
		if (free.get() && !this.facts.terms().lost()) {
			return seedReading()
					? Liability.buyer(PostageRule.FR_09, "the seller is not at fault: the buyer pays the way back")
					: Liability.buyer(PostageRule.FR_04,
							"no reason and free shipping: the buyer pays the way back only");
		}
		return Liability.buyer(PostageRule.FR_05, "no reason and shipping not free: the buyer pays all");
	}

	private Liability wayOut(boolean free) {
		if (free && this.facts.terms().lost()) {
			String kept = "what is kept (%s) no longer earns free shipping (from %s)".formatted(
					this.facts.terms().kept().map(Object::toString).orElse(""),
					this.facts.terms().freeFrom().map(Object::toString).orElse(""));
			return Liability.buyer(this.facts.onTaobao() ? PostageRule.FR_05 : PostageRule.FR_11,
					kept + ": the way out may be deducted");
		}
		if (!free) {
			return Liability.buyer(this.facts.onTaobao() ? PostageRule.FR_05 : PostageRule.FR_11,
					"the buyer paid the way out; it is not refunded without a reason (C12)");
		}
		if (!this.facts.onTaobao()) {
			return Liability.seller(PostageRule.FR_11, "shipping was free: the merchant may not deduct the way out");
		}
		return seedReading()
				? Liability.seller(PostageRule.FR_09,
						"free shipping: what the price holds of it goes back to the buyer")
				: Liability.seller(PostageRule.FR_04, "free shipping: the seller keeps the cost of the way out");
	}

	private boolean seedReading() {
		return this.facts.alternative().filter(SEED_READING::equals).isPresent();
	}

}
