package org.aftersales.money;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Each named rounding on the worked examples of rule book 11.1 and on the half itself.
 */
class RoundingTests {

	// X11 found: 10 in all, coupon 3, paid 7; refund 10 → 7, refund 9 → 6.3.
	// X07 found: 190 / 210 × 100 = 90.476…
	// derived: 0.01 × 1 / 2 = 0.005, the half goes up; × 1 / 3 = 0.0033… down.
	@ParameterizedTest
	@CsvSource({ "10.00, 7.00, 10.00, 7.00", "9.00, 7.00, 10.00, 6.30", "100.00, 190.00, 210.00, 90.48",
			"0.01, 1.00, 2.00, 0.01", "0.01, 1.00, 3.00, 0.00" })
	void aShareIsHalfUpToTheFen(String amount, String part, String whole, String expected) {
		assertThat(Rounding.HALF_UP_TO_FEN.share(Yuan.parse(amount), Yuan.parse(part), Yuan.parse(whole)))
			.hasToString(expected);
	}

	// 20 / 3 = 6.666…, 100 / 6 = 16.666…, 0.05 / 3 = 0.0166…, 69.31 / 3 = 23.1033… (X16)
	@ParameterizedTest
	@CsvSource({ "20.00, 3, 6.66", "100.00, 6, 16.66", "0.05, 3, 0.01", "69.31, 3, 23.10" })
	void aPieceOfSeveralIsDownToTheFen(String amount, int pieces, String expected) {
		assertThat(Rounding.DOWN_TO_FEN.share(Yuan.parse(amount), 1, pieces)).hasToString(expected);
	}

	@Test
	void x15DangdangSharesCouponsToOneDecimal() {
		// found: 25 / 40 × 15 = 9.375 → 9.4; cash 25 − 9.4 = 15.6
		Yuan coupon = Rounding.HALF_UP_TO_TENTH.share(Yuan.parse("15"), Yuan.parse("25"), Yuan.parse("40"));

		assertThat(coupon).hasToString("9.40");
		assertThat(Yuan.parse("25").minus(coupon)).hasToString("15.60");
	}

	// X18 found: 2 bags 200, 1 bad: 100 × 20 % = 20; 50 × 20 % = 10.
	@ParameterizedTest
	@CsvSource({ "100.00, 20.00", "50.00, 10.00" })
	void x18AFreshDatePromiseCostsTwentyPerCentOfTheBadBag(String bag, String expected) {
		assertThat(Rounding.HALF_UP_TO_FEN.percent(Yuan.parse(bag), new BigDecimal("20"))).hasToString(expected);
	}

	@Test
	void whereARuleCutsTheDecimalsTwelveAndAHalfIsTwelve() {
		// X32p: 50 × 25 % = 12.5 → 12 (the page also says 70, which no formula gives).
		assertThat(Rounding.DOWN_TO_YUAN.percent(Yuan.parse("50"), new BigDecimal("25"))).hasToString("12.00");
	}

	@Test
	void aShareIsRoundedOnceFromTheExactValue() {
		// 100 × 1 / 67.11 = 1.490…; 1 / 67.11 rounded to the fen first would give 1.00.
		assertThat(Rounding.HALF_UP_TO_FEN.share(Yuan.parse("100"), Yuan.parse("1"), Yuan.parse("67.11")))
			.hasToString("1.49");
	}

	@Test
	void aShareOfNothingAsksWhatIsMeant() {
		assertThatThrownBy(() -> Rounding.HALF_UP_TO_FEN.share(Yuan.parse("1"), Yuan.ZERO, Yuan.ZERO))
			.isInstanceOf(ArithmeticException.class);
	}

}
