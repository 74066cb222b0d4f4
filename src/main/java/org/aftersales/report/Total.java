package org.aftersales.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number with the formula that yields it in the workbook. Formula and value always
 * agree; programs that do not calculate show the value.
 *
 * @param formula the formula without equals sign; empty where the number is read from the
 * database alone
 * @param value the number; empty where there is none, which shows as an empty cell
 */
public record Total(Optional<String> formula, Optional<BigDecimal> value) {

	/**
	 * A number without a formula.
	 */
	public static Total of(BigDecimal value) {
		return new Total(Optional.empty(), Optional.of(value));
	}

	/**
	 * A whole number without a formula.
	 */
	public static Total of(long value) {
		return of(BigDecimal.valueOf(value));
	}

	/**
	 * A number without a formula, or none.
	 */
	public static Total of(Optional<BigDecimal> value) {
		return new Total(Optional.empty(), value);
	}

	/**
	 * This divided by the other, rounded half up to four decimals; empty if the other is
	 * zero.
	 */
	public Total share(Total whole) {
		Optional<BigDecimal> share = this.value.flatMap((part) -> whole.value.filter((all) -> all.signum() != 0)
			.map((all) -> part.divide(all, 4, RoundingMode.HALF_UP)));
		return new Total(this.formula.flatMap(
				(part) -> whole.formula.map((all) -> "IF((%s)=0,\"\",ROUND((%s)/(%s),4))".formatted(all, part, all))),
				share);
	}

	/**
	 * This and the other added up; without a formula if one of them has none, empty if
	 * one is empty.
	 */
	public Total plus(Total other) {
		return new Total(
				this.formula
					.flatMap((left) -> other.formula.map((right) -> "ROUND((%s)+(%s),2)".formatted(left, right))),
				this.value.flatMap((left) -> other.value.map(left::add)));
	}

	/**
	 * This, or one if that is less.
	 */
	public Total atMostOne() {
		return new Total(this.formula.map("MIN(1,%s)"::formatted),
				this.value.map((number) -> number.min(BigDecimal.ONE)));
	}

	/**
	 * A count as a whole number; zero where there is none.
	 * @throws ArithmeticException if it has decimals
	 */
	public long whole() {
		return this.value.map(BigDecimal::longValueExact).orElse(0L);
	}

	static Total formula(String formula, BigDecimal value) {
		return new Total(Optional.of(formula), Optional.of(value));
	}

	static Total formula(String formula, long value) {
		return formula(formula, BigDecimal.valueOf(value));
	}

}
