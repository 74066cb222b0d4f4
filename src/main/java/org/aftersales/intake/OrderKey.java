package org.aftersales.intake;

/**
 * The natural key of an order.
 *
 * @param shopId our name for the shop, for example pdd-5
 * @param orderNo the platform's order number
 */
record OrderKey(String shopId, String orderNo) {

	/**
	 * The order of a Pinduoduo shop.
	 */
	static OrderKey of(String shopNumber, String orderNo) {
		return new OrderKey("pdd-" + shopNumber, orderNo);
	}

	/**
	 * The key in the columns of those names.
	 * @throws RowNotUnderstood if one has no value
	 */
	static OrderKey in(Row row, String shopColumn, String orderColumn) {
		String orderNo = row.needed(orderColumn);
		return of(row.needed(shopColumn), orderNo);
	}

	/**
	 * The shop as managers read it.
	 */
	String shopName() {
		return "Pinduoduo shop " + this.shopId.substring("pdd-".length());
	}

}
