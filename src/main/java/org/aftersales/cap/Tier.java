package org.aftersales.cap;

import org.aftersales.money.Yuan;

/**
 * What a discount gives from a value of the goods on.
 *
 * @param threshold the least value of the goods, after their own discounts and without
 * postage
 * @param amount what is then off
 */
public record Tier(Yuan threshold, Yuan amount) {

}
