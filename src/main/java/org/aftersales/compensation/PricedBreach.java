package org.aftersales.compensation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.decision.Intent;
import org.aftersales.money.Yuan;
import org.aftersales.quarantine.SetAside;

/**
 * What became of one breach that was looked at.
 */
sealed interface PricedBreach {

	/**
	 * What was looked at.
	 */
	Breach breach();

	/**
	 * Money is owed, or nothing with a reason.
	 *
	 * @param breach what was looked at
	 * @param alone what the tariff alone would cost
	 * @param penalty what it costs, under caps and excuses
	 */
	record Owed(Breach breach, Yuan alone, Penalty penalty) implements PricedBreach {

		private Intent intent() {
			return new Intent(Intent.Act.ENTITLEMENT, Intent.Subject.BREACH, this.breach.decisionId(),
					this.breach.orderId(), this.penalty.rule().id(), this.breach.kind(), "OWED",
					this.breach.effectiveAt(), Optional.of(this.penalty.amount()));
		}

	}

	/**
	 * No rule prices it.
	 *
	 * @param breach what was looked at
	 * @param entry why, and the way out
	 */
	record Aside(Breach breach, SetAside entry) implements PricedBreach {

	}

	/**
	 * What became of the breaches towards one buyer.
	 *
	 * @param breaches each of them, in the order in which they were priced
	 */
	record OfBuyer(List<PricedBreach> breaches) {

		public OfBuyer {
			breaches = List.copyOf(breaches);
		}

		/**
		 * Those that have a price.
		 */
		Stream<Owed> owed() {
			return this.breaches.stream().filter(Owed.class::isInstance).map(Owed.class::cast);
		}

		/**
		 * The entitlements that they come to.
		 */
		List<Intent> intents() {
			return owed().map(Owed::intent).toList();
		}

	}

}
