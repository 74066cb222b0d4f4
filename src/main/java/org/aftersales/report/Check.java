package org.aftersales.report;

import java.math.BigDecimal;

/**
 * Two ways to the same number, one through the workbook and one through the database.
 *
 * @param key key of its label
 * @param workbook the number as the workbook shows it
 * @param database the number as another statement over the tables yields it
 */
record Check(String key, Total workbook, BigDecimal database) {

	BigDecimal difference() {
		return this.workbook.value().orElse(BigDecimal.ZERO).subtract(this.database);
	}

	boolean ties() {
		return difference().signum() == 0;
	}

}
