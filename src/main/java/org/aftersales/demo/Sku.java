package org.aftersales.demo;

import java.math.BigDecimal;

/**
 * Goods in one variant.
 *
 * @param popularity how often it is bought, against the shop's other variants
 */
record Sku(String goodsNo, String goodsCode, String title, String category, String skuNo, String skuCode, String spec,
		BigDecimal price, int popularity) {
}
