package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.calendar.BusinessDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PD-R11: the demand hangs on the item's rate and number against the standard of its
 * category, and the list says what the night has entered in the ledger.
 */
class ReturnPostageTests {

	private static final BusinessDate DATE = TestNights.date("2026-06-10");

	private static final String[] REACHED = { "freight = 10.00", "free_shipping = true", "quality_rate = 2.0",
			"quality_count = 10", "standard_rate = 2.0", "standard_count = 10" };

	private static final String[] BELOW = { "freight = 10.00", "free_shipping = true", "quality_rate = 2.5",
			"quality_count = 9", "standard_rate = 2.0", "standard_count = 10" };

	private final TestDatabase database = TestDatabase.fresh();

	@AfterEach
	void drop() {
		this.database.drop();
	}

	/**
	 * At the standard it is reached. C5 was applied for with no quality reason, C6 was
	 * reported at the cut-off.
	 */
	@Test
	void whatIsDemandedIsWhatTheLedgerOwes() {
		Facts facts = new Facts(this.database.dataSource(), "pdd-1", "pinduoduo");
		for (int number = 1; number <= 6; number++) {
			claim(facts, "O" + number, "C" + number, (number == 5) ? "不想要了" : "质量问题");
		}
		facts.event("C1", "REFUNDED", "2026-06-08T10:00")
			.cameBack("C1", "quality", "2026-06-08T12:00", REACHED)
			.event("C2", "REFUNDED", "2026-06-08T10:00")
			.cameBack("C2", "quality", "2026-06-08T12:00", BELOW)
			.event("C3", "REFUNDED", "2026-06-08T10:00")
			.cameBack("C3", "no-reason", "2026-06-08T12:00", REACHED)
			.event("C4", "PLATFORM_INTERVENED", "2026-06-07T12:00")
			.cameBack("C4", "quality", "2026-06-07T20:00", REACHED)
			.event("C5", "REFUNDED", "2026-06-08T10:00")
			.cameBack("C5", "quality", "2026-06-08T12:00", REACHED)
			.event("C6", "REFUNDED", "2026-06-08T10:00")
			.cameBack("C6", "quality", "2026-06-11T00:00", REACHED);

		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-10");
			ReturnPostage postage = new ReturnPostage(nights.bean(QualityRefundQueries.class));
			List<String> lines = postage.of(DATE)
				.stream()
				.map((claim) -> String.join(" ", claim.claimNo(), String.valueOf(claim.demanded().orElse(null)),
						claim.state(), String.valueOf(claim.owed())))
				.toList();

			assertThat(lines).containsExactly("C1 true owed 10.00", "C2 false below null", "C3 false buyer null",
					"C4 true notSettled null");
			assertThat(postage.expected(DATE)).isEqualTo(new ReturnPostage.Totals(4, new BigDecimal("10.00")));
			assertThat(nights
				.texts("select concat_ws(' ', basis, amount) from entitlement where breach = 'return-postage' "
						+ "and basis like '%C_' and basis not like '%C5' order by basis collate \"C\""))
				.containsExactly("return-postage claim C1 10.00");
		}
	}

	private static void claim(Facts facts, String order, String claim, String reason) {
		facts.order(order, "2026-06-04T10:00")
			.pickedUp(order, "2026-06-04T18:00")
			.parcel(order, "SIGNED", "2026-06-05T18:00")
			.claim(claim, order, "RETURN_AND_REFUND", "2026-06-06T09:00")
			.about(claim, null, reason)
			.event(claim, "SELLER_AGREED", "2026-06-06T10:00")
			.event(claim, "RETURN_ENTERED", "2026-06-06T18:00")
			.event(claim, "RETURN_SIGNED", "2026-06-07T11:00");
	}

}
