package org.aftersales.compensation;

import java.util.List;

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
