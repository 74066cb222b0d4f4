package org.aftersales.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Prices and joint caps that are written wrongly are refused with file, line, rule and
 * what to write instead.
 */
class PriceReaderTests {

	private static final String HEAD = """
			pack: p
			platform: taobao
			zone: Asia/Shanghai
			valid-from: 2026-01-01
			""";

	private static final String PRICE = HEAD + """
			breaches:
			  - rule: TB-P02
			    breach: late
			    payer: seller
			    beneficiary: buyer
			    tariff:
			      - promised-up-to: 48h
			        percent: 1
			        min: 3.00
			        max: 30.00
			      - percent: 5
			        min: 5.00
			        max: 30.00
			    source: TB-SHIP
			    confidence: high
			""";

	private static final String CAP = HEAD + """
			joint-caps:
			  - rule: TB-P11
			    breaches: [late, out-of-stock]
			    together: payment-day
			    limit:
			      - if-any: [out-of-stock]
			        promised-over: 48h
			        fixed: 500.00
			      - fixed: 100.00
			    source: TB-SHIP
			    confidence: high
			""";

	@TempDir
	private Path folder;

	@Test
	void whatIsWrittenRightIsRead() throws IOException {
		assertThat(read(PRICE).breaches()).singleElement().satisfies((rule) -> assertThat(rule.cases()).hasSize(2));
		assertThat(read(CAP).jointCaps()).singleElement().satisfies((cap) -> assertThat(cap.limits()).hasSize(2));
	}

	@ParameterizedTest(name = "{0} instead of {1}: {2}")
	@CsvSource(delimiter = '|', value = {
			"breach: late | breach: tardy | line 7: breach 'tardy' is not usable; write one of late, out-of-stock,",
			"payer: seller | payer: shop | line 8: payer 'shop' is not usable; write one of buyer, carrier,",
			"percent: 1 | percent: 0 | line 12: percent '0' is not usable; write a number above 0",
			"percent: 1 | percent: 101 | line 12: percent '101' is not usable; write a number above 0 and up to 100",
			"percent: 1 | fixed: 1.00 | line 11: TB-P02: a fixed amount has no min and no max; leave them out",
			"percent: 1 | below: 9.00 | line 11: TB-P02: write exactly one of fixed, percent and times",
			"min: 3.00 | min: 31.00 | line 11: TB-P02: min 31.00 is above max 30.00; exchange them",
			"min: 3.00 | min: -3.00 | line 13: min '-3.00' is not usable; write an amount such as 3.00",
			"min: 3.00 | cut: fen | line 13: cut 'fen' is not usable; write yuan",
			"promised-up-to: 48h | serious: maybe | line 11: serious 'maybe' is not usable; write true, or leave it out",
			"promised-up-to: 48h | promised-up-to: two days | line 11: promised-up-to 'two days' is not usable; write a duration such as 48h",
			"promised-up-to: 48h | max-promise: 48h | line 11: 'max-promise' is not known here; write one of below, cut,",
			"promised-up-to: 48h | times: 1 | line 11: TB-P02: write exactly one of fixed, percent and times" })
	void aWrongPriceIsRefused(String right, String wrong, String said) throws IOException {
		refused(PRICE.replaceFirst(right, wrong), said);
	}

	@Test
	void aPriceListWithAHoleIsRefused() throws IOException {
		refused(PRICE.replace("      - percent: 5\n", "      - goods: [custom]\n        percent: 5\n"),
				"line 6: TB-P02: write one tariff without conditions, as the last of the list");
	}

	@Test
	void aPriceThatIsNeverReachedIsRefused() throws IOException {
		refused(PRICE.replace("      - promised-up-to: 48h\n        percent: 1", "      - percent: 1"),
				"line 6: TB-P02: write one tariff without conditions, as the last of the list");
	}

	@Test
	void twoPricesOfOneBreachAreRefused() throws IOException {
		String second = PRICE.substring(PRICE.indexOf("  - rule"));

		refused(PRICE + second, "line 20: TB-P02: a price of 'late' stands above already (TB-P02); keep one");
		assertThat(read(PRICE + second.replace("    breach: late\n", "    breach: late\n    alternative: other\n"))
			.breaches()).hasSize(2);
	}

	@ParameterizedTest(name = "{0} instead of {1}: {2}")
	@CsvSource(delimiter = '|', value = {
			"together: payment-day | together: week | line 8: together 'week' is not usable; write one of order, payment-day,",
			"breaches: \\[late, out-of-stock\\] | breaches: [late, dear] | line 6: breaches 'dear' is not usable; write one of",
			"breaches: \\[late, out-of-stock\\] | claims: [exchange] | line 6: TB-P11 caps nothing; list the kinds under breaches",
			"- fixed: 100.00 | - percent: 20 | line 6: TB-P11: a share of the goods can limit one order only",
			"- fixed: 100.00 | '- if-serious: true\n        fixed: 100.00' | line 6: TB-P11: write one limit without conditions" })
	void aWrongCapIsRefused(String right, String wrong, String said) throws IOException {
		refused(CAP.replaceFirst(right, wrong), said);
	}

	private void refused(String pack, String said) throws IOException {
		Files.writeString(this.folder.resolve("p.yml"), pack);

		assertThatThrownBy(() -> PolicyPackReader.read(this.folder.resolve("p.yml")))
			.isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining("p.yml, " + said);
	}

	private PolicyPack read(String pack) throws IOException {
		Files.writeString(this.folder.resolve("p.yml"), pack);
		return PolicyPackReader.read(this.folder.resolve("p.yml"));
	}

}
