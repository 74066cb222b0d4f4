package org.aftersales.compensation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.decision.Intent;
import org.aftersales.money.Yuan;
import org.aftersales.quarantine.SetAside;

/**
 * What became of the postage of one return.
 */
sealed interface SettledPostage {

	/**
	 * The return.
	 */
	ReturnedGoods goods();

	/**
	 * What it decides and enters.
	 */
	default List<Intent> intents() {
		return List.of();
	}

	/**
	 * It is decided.
	 *
	 * @param goods the return
	 * @param pack the policy pack in force when the order was paid
	 * @param charges the decision about each part
	 */
	record Decided(ReturnedGoods goods, String pack, List<PostageCharge> charges) implements SettledPostage {

		public Decided {
			charges = List.copyOf(charges);
		}

		@Override
		public List<Intent> intents() {
			return this.charges.stream()
				.flatMap((charge) -> Stream.concat(Stream.of(intent(charge, Intent.Act.DECISION, Optional.empty())),
						charge.owed()
							.map((owed) -> intent(charge, Intent.Act.ENTITLEMENT, Optional.of(owed)))
							.stream()))
				.toList();
		}

		private Intent intent(PostageCharge charge, Intent.Act act, Optional<Yuan> amount) {
			return new Intent(act, Intent.Subject.RETURN, this.goods.claimId(), this.goods.orderId(), charge.rule(),
					charge.part().name(), charge.payer().name() + "_PAYS", this.goods.settledAt(), amount);
		}

	}

	/**
	 * A person must decide.
	 *
	 * @param goods the return
	 * @param entry why, and the way out
	 */
	record Aside(ReturnedGoods goods, SetAside entry) implements SettledPostage {

	}

}
