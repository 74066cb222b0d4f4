package org.aftersales.compensation;

import java.util.List;

import org.aftersales.money.Yuan;
import org.aftersales.policy.JointCap;

/**
 * A joint cap that cut something.
 *
 * @param cap the cap
 * @param orders the orders whose breaches it took together
 * @param limit how much they may cost together; it is what they cost now
 * @param arithmetic the calculation of the limit in words
 * @param before what they would have cost
 */
public record AppliedCap(JointCap cap, List<String> orders, Yuan limit, String arithmetic, Yuan before) {

	public AppliedCap {
		orders = List.copyOf(orders);
	}

}
