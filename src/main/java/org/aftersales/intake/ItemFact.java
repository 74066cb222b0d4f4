package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What a row says about a line of an order.
 *
 * @param order the order
 * @param itemNo the file's number of the line
 * @param goodsNo the shop's code of the goods
 * @param skuNo the shop's code of the variant
 * @param title title of the goods
 * @param spec chosen variant
 * @param unitPrice yuan per piece
 * @param quantity pieces, above zero
 * @param amount the line's amount, yuan
 * @param gift whether it is a free gift
 */
record ItemFact(OrderKey order, String itemNo, Optional<String> goodsNo, Optional<String> skuNo, String title,
		Optional<String> spec, Yuan unitPrice, long quantity, Yuan amount, boolean gift) {

}
