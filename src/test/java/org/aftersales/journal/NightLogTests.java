package org.aftersales.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.aftersales.TestDatabase;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.Platform;
import org.aftersales.report.Labels;
import org.aftersales.report.NightlyReports;
import org.aftersales.report.ReadWorkbook;
import org.aftersales.report.ShopFixture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One small night, that of 2022-08-15, counted by hand. <pre>
 * about      rule    outcome            money    effect       recorded by
 * claim c1   PD-R01  refunded           50.00    08-15 09:00  08-15
 * order b    PD-T03  shipped late        5.00 owed, 08-13 10:00, 08-15: two days later
 * order e    XX-99   receipt confirmed  80.00    08-15 12:00  08-15    a rule that no pack has
 * order f    PD-T01  cancelled          20.00    08-14 08:00  08-14    the night before
 * claim c2   in quarantine since 08-12, for want of an amount
 * row 7      in quarantine since 08-15, a status that nobody knows
 * order f    a break found on 08-15
 * order z    PD-T01  cancelled          30.00    08-15 08:00  held back on 08-15
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightLogTests {

	private static final String LOG = "night-log.xlsx";

	private final TestDatabase database = TestDatabase.fresh();

	private Path reports;

	private String digest;

	private ReadWorkbook workbook;

	@BeforeAll
	void publish(@TempDir Path folder) throws Exception {
		this.reports = folder;
		ShopFixture shop = new ShopFixture().shop("pdd", Platform.PINDUODUO, "Jeans");
		for (String order : List.of("a", "b", "c", "e", "f", "z")) {
			shop.order("pdd", order, "2022-08-11T10:00:00");
		}
		shop.claim("a", "c1", "2022-08-13T09:00:00", "不想要了")
			.claim("c", "c2", "2022-08-12T09:00:00", "不想要了")
			.late("b", "2022-08-13T10:00:00", "5.00", "2022-08-15")
			.insert(jdbc());
		new NightFixture(jdbc()).refunded("c1", "PD-R01", "50.00", "2022-08-15T09:00:00", "2022-08-15")
			.decided("e", "XX-99", "RECEIPT_CONFIRMED", "80.00", "2022-08-15T12:00:00", "2022-08-15")
			.decided("f", "PD-T01", "CANCELLED", "20.00", "2022-08-14T08:00:00", "2022-08-14")
			.claimAside("c2", "AMOUNT_MISSING", "Nobody says how much.", "2022-08-12")
			.rowAside("refunds.csv/7", "UNKNOWN_STATUS", 8, "after_sales_status", "=99", "2022-08-15")
			.contradicted("f", "FACT_AFTER_END", "2022-08-15T11:00:00", "2022-08-15")
			.night("2022-08-15")
			.heldBack("z", "PD-T01", "CANCELLED", "30.00", "2022-08-15T08:00:00", "2022-08-15")
			.job("2022-08-15", "shipments", 5, 2, 2, 1, 0)
			.job("2022-08-15", "refunds", 3, 1, 1, 0, 1)
			.job("2022-08-15", "intake", 10, 4, 5, 0, 1)
			.job("2022-08-15", "reports", 8, 8, 0, 0, 0)
			.chat("pdd", "2022-08-13", 20000, 15999, 0, 9999)
			.chat("pdd", "2022-08-14", 0, 0, 0, 0)
			.chat("pdd", "2022-08-15", 10, 8, 2, 4);
		this.digest = reports(this.database, "2022-08-15").get(LOG);
		this.workbook = new ReadWorkbook(folder.resolve("2022-08-15").resolve(LOG));
	}

	@AfterAll
	void drop() throws Exception {
		this.workbook.close();
		this.database.drop();
	}

	@Test
	void theHeadlineSaysWhatTheNightDidAndWhatNeedsAPerson() {
		assertThat(this.workbook.text("Summary", 4, 0)).isEqualTo(
				"Decisions of the night of 2022-08-15: 3; 50.00 CNY go back to buyers, 80.00 CNY are set free for "
						+ "the shops. Broken promises found: 1, newly owed: 5.00 CNY. All control totals tie. "
						+ "For a person: 2 in quarantine, the oldest for 3 days (shop: 1, platform: 1) – sheet Quarantine. "
						+ "Facts that contradict a decision: 1 – sheet Breaks. "
						+ "Decisions held back by a person: 1 (30.00 CNY) – sheet Held.");
	}

	/** The night before: order f alone, and claim c2 in quarantine. */
	@Test
	void theKeyFiguresAreWhatAPersonCounts() {
		assertThat(IntStream.range(7, 14)
			.mapToObj(
					(row) -> List.of(this.workbook.number("Summary", row, 2), this.workbook.number("Summary", row, 3)))
			.toList()).containsExactly(List.of(3.0, 1.0), List.of(50.0, 20.0), List.of(80.0, 0.0), List.of(1.0, 0.0),
					List.of(5.0, 0.0), List.of(2.0, 1.0), List.of(1.0, 0.0));
	}

	/** One decision of three each: 0.3333. */
	@Test
	void rulesAreRankedByDecisionsAndLeadToTheirMoney() {
		int first = this.workbook.row("Summary", "PD-R01 · refunded");

		assertThat(List.of(this.workbook.number("Summary", first, 2), this.workbook.number("Summary", first, 3),
				this.workbook.number("Summary", first, 4)))
			.containsExactly(1.0, 0.3333, 0.0);
		assertThat(this.workbook.text("Summary", first + 1, 0)).isEqualTo("PD-T03 · shipped late");
		assertThat(this.workbook.text("Summary", first + 2, 0)).isEqualTo("XX-99 · receipt confirmed by time");
		assertThat(this.workbook.sheet("Summary").getRow(first + 1).getCell(0).getHyperlink().getAddress())
			.isEqualTo("'Money by rule'!A5");
	}

	@Test
	void theNotesCountJobsAndLateDecisionsAndService() {
		assertThat(this.workbook.column("Summary", 0)).contains(
				"Complete: 3 jobs looked at 18 subjects and rows, and each is accounted for (sheet Control totals).",
				"Decisions whose deadline lies before this day, because a night was missed or a fact came late: 1.",
				"Service, shops with chat data: 1; answered too few within 5 minutes (limit 80 %): 0; converted too few (limit 50 %): 0.");
	}

	@Test
	void decisionsStandInTheOrderOfTheirEffectWithClockMoneyAndArithmetic() {
		assertThat(this.workbook.column("Decisions", 0)).containsExactly("b", "c1", "e");
		assertThat(this.workbook.column("Decisions", 1)).containsExactly("order", "claim", "order");
		assertThat(this.workbook.column("Decisions", 5)).containsExactly("PD-T03", "PD-R01", "XX-99");
		assertThat(this.workbook.column("Decisions", 7)).containsExactly("PAID", "waiting for the seller",
				"group filling");
		assertThat(this.workbook.column("Decisions", 9)).containsExactly("shipped late", "refunded",
				"receipt confirmed by time");
		assertThat(this.workbook.column("Decisions", 12)).as("days later").containsExactly("2.0", "0.0", "0.0");
		assertThat(this.workbook.column("Decisions", 13)).as("amount").containsExactly("", "50.0", "80.0");
		assertThat(this.workbook.column("Decisions", 14)).as("to the buyer").containsExactly("0.0", "1.0", "0.0");
		assertThat(this.workbook.column("Decisions", 15)).as("to the shop").containsExactly("0.0", "0.0", "1.0");
		assertThat(this.workbook.column("Decisions", 18)).as("owed").containsExactly("5.0", "", "");
		assertThat(this.workbook.column("Decisions", 19)).containsExactly("paid + 48 h; 5 yuan an order",
				"entered + 48 h", "paid + 24 h");
		// 44788 is 2022-08-15; 9:00 is 0.375 of a day.
		assertThat(this.workbook.number("Decisions", 4, 11)).isEqualTo(44788.375);
		assertThat(this.workbook.number("Decisions", 4, 10)).isEqualTo(44786.375);
	}

	@Test
	void theLedgerHasBothLinesOfWhatIsNewlyOwed() {
		assertThat(this.workbook.column("Ledger", 0)).containsExactly("pdd/b/PD-P01a/late", "pdd/b/PD-P01a/late");
		assertThat(this.workbook.column("Ledger", 3)).containsOnly("owed");
		assertThat(this.workbook.column("Ledger", 4)).containsExactly("platform", "seller");
		assertThat(this.workbook.column("Ledger", 5)).containsExactly("5.0", "-5.0");
	}

	@Test
	void quarantineSaysWhatHowLongWhoAndTheWayOutTheOldestFirst() {
		assertThat(this.workbook.column("Quarantine", 0)).containsExactly("c2", "refunds.csv/7");
		assertThat(this.workbook.column("Quarantine", 2)).containsExactly("Jeans", "");
		assertThat(this.workbook.column("Quarantine", 3)).as("age").containsExactly("3.0", "0.0");
		assertThat(this.workbook.column("Quarantine", 4)).as("owner").containsExactly("shop", "platform");
		assertThat(this.workbook.column("Quarantine", 5)).containsExactly("AMOUNT_MISSING", "UNKNOWN_STATUS");
		assertThat(this.workbook.column("Quarantine", 7)).doesNotContain("").doesNotHaveDuplicates();
		assertThat(this.workbook.column("Quarantine", 8)).containsExactly("",
				"refunds.csv, line 8, after_sales_status");
		assertThat(this.workbook.column("Quarantine", 9)).containsExactly("", "=99");
		assertThat(this.workbook.column("Quarantine", 12)).as("new").containsExactly("0.0", "1.0");
	}

	@Test
	void aBreakSaysWhatDisagreesAndWhatToDo() {
		assertThat(this.workbook.column("Breaks", 0)).containsExactly("f");
		assertThat(this.workbook.column("Breaks", 5)).containsExactly("fact after the end");
		assertThat(this.workbook.column("Breaks", 6)).containsExactly("formed after all");
		assertThat(this.workbook.column("Breaks", 4)).as("age").containsExactly("0.0");
	}

	@Test
	void otherWorkbooksSayThatSomethingIsHeldBack() throws Exception {
		try (ReadWorkbook shipping = new ReadWorkbook(
				this.reports.resolve("2022-08-15").resolve("shipping-penalties.xlsx"))) {
			assertThat(shipping.column("Summary", 0)).contains(
					"● Held back by a person and not in these figures: 1 decisions (night-log.xlsx, sheet Held).");
		}
	}

	@Test
	void whatWasHeldBackSaysByWhichRuleUntilWhenByWhomAndTheMoney() {
		assertThat(this.workbook.column("Held", 0)).containsExactly("z");
		assertThat(this.workbook.column("Held", 1)).containsExactly("order");
		assertThat(this.workbook.column("Held", 4)).containsExactly("PD-T01");
		assertThat(this.workbook.column("Held", 6)).containsExactly("cancelled and refunded");
		assertThat(this.workbook.column("Held", 7)).containsExactly("30.0");
		assertThat(this.workbook.column("Held", 10)).containsExactly("rule PD-T01");
		assertThat(this.workbook.column("Held", 12)).containsExactly("Li Wei");
		assertThat(this.workbook.column("Held", 13)).containsExactly("to look first");
	}

	@Test
	void controlTotalsHaveTheJobsInTheirOrderWithoutTheReports() {
		assertThat(this.workbook.rows("Control totals")).containsExactly("intake|10.0|4.0|5.0|0.0|1.0|0.0",
				"refunds|3.0|1.0|1.0|0.0|1.0|0.0", "shipments|5.0|2.0|2.0|1.0|0.0|0.0");
	}

	@Test
	void moneyByRuleTiesWithTheLedger() {
		assertThat(this.workbook.rows("Money by rule")).containsExactly("PD-R01|pdd-seed|1.0|50.0|0.0|0.0|0.0|0.0|0.0",
				"PD-T03|pdd-seed|1.0|0.0|1.0|0.0|5.0|5.0|0.0", "XX-99|pdd-seed|1.0|80.0|0.0|0.0|0.0|0.0|0.0");
	}

	/** PD-R04 is a clock that no night has fired; XX-99 stands in no pack. */
	@Test
	void rulesSayWhetherThisNightFiredThemAnEarlierOneOrNone() {
		assertThat(rule("PD-T03", "clock")).startsWith("PD-T03|clock|pdd-seed|1.0|this night|1.0|1.0|1.0|");
		assertThat(rule("PD-T01", "clock")).startsWith("PD-T01|clock|pdd-seed|1.0|in the last 30 days|0.0|1.0|1.0|");
		assertThat(rule("PD-R04", "clock")).startsWith("PD-R04|clock|pdd-seed|1.0|never, though it could|0.0|0.0|0.0|");
		assertThat(rule("PD-P01a", "price")).startsWith("PD-P01a|price|pdd-seed|1.0|this night|1.0|1.0|1.0|");
		assertThat(rule("XX-99", "no longer in a pack"))
			.startsWith("XX-99|no longer in a pack|pdd-seed|0.0|this night|1.0|1.0|1.0|");
	}

	/**
	 * 8 of 10 and 4 of 10 - 2 are at the limits; nobody wrote on 08-14; 15,999 of 20,000
	 * and 9,999 of 20,000 are rounded to the limits and miss them.
	 */
	@Test
	void serviceIsKeptAtTheLimitAndOfNothingThereIsNoRate() {
		assertThat(this.workbook.column("Service", 6)).as("reply rate").containsExactly("0.8", "", "0.8");
		assertThat(this.workbook.column("Service", 8)).containsExactly("✓ kept", "– no enquiries", "▲ below");
		assertThat(this.workbook.column("Service", 11)).as("conversion").containsExactly("0.5", "", "0.5");
		assertThat(this.workbook.column("Service", 13)).containsExactly("✓ kept", "– no enquiries", "▲ below");
		assertThat(this.workbook.column("Service", 14)).as("this day").containsExactly("1.0", "0.0", "0.0");
	}

	@Test
	void whatLaterNightsDoDoesNotChangeTheLogOfThisOne() {
		TestDatabase later = this.database.copy();
		JdbcClient jdbc = JdbcClient.create(later.dataSource());
		NightFixture fixture = new NightFixture(jdbc);
		fixture.resolved("2022-08-16")
			.cleared("2022-08-16")
			.paid("b", "5.00", "2022-08-16")
			.decided("c", "PD-T01", "CANCELLED", "7.00", "2022-08-15T10:00:00", "2022-08-16")
			.claimAside("c1", "RULE_MISSING", "later", "2022-08-16")
			.contradicted("b", "LATE_FACT", "2022-08-15T10:00:00", "2022-08-16")
			.night("2022-08-16")
			.job("2022-08-16", "refunds", 7, 7, 0, 0, 0)
			.chat("pdd", "2022-08-16", 1, 0, 0, 0);
		new ShopFixture().late("z", "2022-08-13T10:00:00", "9.00", "2022-08-16").insert(jdbc);
		assertThat(reports(later, "2022-08-15").get(LOG)).isEqualTo(this.digest);

		fixture.asideAgain("2022-08-17");

		assertThat(reports(later, "2022-08-15").get(LOG)).isEqualTo(this.digest);
		later.drop();
	}

	@Test
	void theOrderOfRowsChangesNoByte() {
		TestDatabase shuffled = this.database.copy();
		shuffled.shuffle();

		assertThat(reports(shuffled, "2022-08-15").get(LOG)).isEqualTo(this.digest);
		shuffled.drop();
	}

	@Test
	void aNightThatDecidedNothingSaysSoAndShowsWhatIsOpen() throws Exception {
		reports(this.database, "2022-08-20");

		try (XSSFWorkbook quiet = new XSSFWorkbook(this.reports.resolve("2022-08-20").resolve(LOG).toString())) {
			assertThat(quiet.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("The night of 2022-08-20 decided nothing. All control totals tie. "
						+ "For a person: 2 in quarantine, the oldest for 8 days (shop: 1, platform: 1) – sheet Quarantine. "
						+ "Facts that contradict a decision: 1 – sheet Breaks.");
			assertThat(quiet.getSheet("Decisions").getRow(0).getCell(0).getStringCellValue())
				.contains("Nothing to list.");
		}
	}

	@Test
	void whatTheDatabaseAddsToItsRefusalsIsLeftOutBecauseItNamesKeys() {
		assertThat(OpenQuarantine
			.withoutDetail("Claim c1 could not be written: ERROR: duplicate key\n  Detail: Key (4711)."))
			.isEqualTo("Claim c1 could not be written: ERROR: duplicate key");
		assertThat(OpenQuarantine
			.withoutDetail("the database refuses this row (ERROR: x Detail: Key (id)=(12).); correct it"))
			.isEqualTo("the database refuses this row (ERROR: x); correct it");
		assertThat(OpenQuarantine.withoutDetail("plain")).isEqualTo("plain");
	}

	@Test
	void everyOutcomeAndEveryReasonHasWords() {
		Labels labels = new Labels();

		for (Outcome outcome : Outcome.values()) {
			String key = "journal.outcome." + outcome.name();
			assertThat(labels.firstKnown(key, "journal.code")).isEqualTo(key);
		}
		for (OutOfReach.Reason reason : OutOfReach.Reason.values()) {
			assertThat(labels.text("journal.whyNot." + reason, "x")).isNotEmpty();
		}
		for (Remedy remedy : Remedy.values()) {
			assertThat(labels.text("journal.remedy." + remedy)).isNotEmpty();
			assertThat(labels.text("journal.owner." + remedy.owner())).isNotEmpty();
		}
	}

	private Map<String, String> reports(TestDatabase from, String day) {
		try (ConfigurableApplicationContext application = from
			.application(Map.of("report.directory", this.reports.toString()))) {
			return application.getBean(NightlyReports.class).publish(ShopFixture.date(day));
		}
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

	private String rule(String id, String kind) {
		return this.workbook.rows("Rules")
			.stream()
			.filter((row) -> row.startsWith(id + "|" + kind + "|"))
			.findFirst()
			.orElseThrow();
	}

}
