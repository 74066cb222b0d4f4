package org.aftersales.compensation;

import org.aftersales.policy.BreachRule;
import org.aftersales.policy.Tariff;
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
	 * Money is owed.
	 *
	 * @param breach what was looked at
	 * @param rule the rule that prices it
	 * @param price how much
	 */
	record Owed(Breach breach, BreachRule rule, Tariff.Price price) implements PricedBreach {

	}

	/**
	 * No rule prices it.
	 *
	 * @param breach what was looked at
	 * @param entry why, and the way out
	 */
	record Aside(Breach breach, SetAside entry) implements PricedBreach {

	}

}
