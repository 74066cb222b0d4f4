package org.aftersales.postage;

import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * How the goods come back.
 *
 * @param freight what it cost, if it is known
 * @param otherAddress whether the seller's return address is not the listed origin
 * @param surplus how much more it cost for that, if it is known
 */
public record WayBack(Optional<Yuan> freight, boolean otherAddress, Optional<Yuan> surplus) {

}
