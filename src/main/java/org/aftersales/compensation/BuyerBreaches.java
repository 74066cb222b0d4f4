package org.aftersales.compensation;

import java.util.List;

import org.aftersales.money.Yuan;

/**
 * All breaches towards one buyer of one shop that a night has to see together.
 *
 * @param key the smallest of our keys of the orders with a breach that is due
 * @param due those that are not in the ledger yet
 * @param entered those that are, unless they were reversed
 */
record BuyerBreaches(long key, List<Breach> due, List<Entered> entered) {

	BuyerBreaches {
		due = due.stream().sorted(Breach.EARLIER_FIRST).toList();
		entered = List.copyOf(entered);
	}

	/**
	 * A breach in the ledger.
	 *
	 * @param breach the breach
	 * @param amount what was entered for it
	 * @param excused whether that is nothing because it is excused
	 * @param ended whether it was paid or waived: no excuse comes in time any more
	 */
	record Entered(Breach breach, Yuan amount, boolean excused, boolean ended) {

	}

}
