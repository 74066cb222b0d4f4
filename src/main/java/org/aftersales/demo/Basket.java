package org.aftersales.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an order holds and costs, in yuan. Claims are about the first line.
 */
record Basket(List<Line> lines, List<Discount> discounts, BigDecimal postage) {

	/**
	 * Some pieces of one variant.
	 */
	record Line(Sku sku, int quantity) {

		BigDecimal amount() {
			return this.sku.price().multiply(BigDecimal.valueOf(this.quantity));
		}

	}

	Sku firstSku() {
		return this.lines.get(0).sku();
	}

	BigDecimal goodsAmount() {
		return this.lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal discountAmount() {
		return this.discounts.stream().map(Discount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal discountOf(String funder) {
		return this.discounts.stream()
			.filter((discount) -> discount.funder().equals(funder))
			.map(Discount::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal paidAmount() {
		return goodsAmount().subtract(discountAmount()).add(this.postage);
	}

	/**
	 * What a buyer asks back for the first line, all its pieces: never more than was
	 * paid, and the postage only while nothing was sent.
	 */
	BigDecimal claimable(boolean shipped) {
		BigDecimal paid = shipped ? paidAmount().subtract(this.postage) : paidAmount();
		return (this.lines.size() == 1) ? paid : this.lines.get(0).amount().min(paid);
	}

}
