package org.aftersales.demo;

import java.math.BigDecimal;

/**
 * A discount and who bears it.
 */
record Discount(String kind, String funder, BigDecimal amount) {
}
