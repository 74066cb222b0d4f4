package org.aftersales.ahead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.report.NightlyReports;
import org.aftersales.report.ReadWorkbook;
import org.apache.poi.ss.usermodel.Row;
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
 * What lapses after the night of 2026-06-15, counted by hand. Every order is of 100.00
 * with 10.00 postage, every claim for 100.00. By the rule book: TB-R07 36 h, agreed;
 * TB-R01 24 h, refunded; TB-R11 7 d from the number of the return, refunded; TB-P01 48 h
 * and TB-P02 1 % of the goods, at least 3; TB-R24 10 d from the pickup; TB-R38 3 d;
 * PD-T01 24 h. The Dragon Boat holidays are 2026-06-19 to 06-21. <pre>
 * what                                        deadline        day before
 * at-cut     return applied 06-14 12:00:00    06-16 00:00:00  in 48 h   100
 * before     return applied 06-14 11:59:59    06-15 23:59:59  in 24 h   100   lapsed: the buyer has to return
 * at-24      return applied 06-15 12:00:00    06-17 00:00:00  -
 * in-24      return applied 06-15 11:59:59    06-16 23:59:59  -
 * promise    order paid 06-14 23:00           06-16 23:00     in 48 h     3
 * group      placed 06-15 10:00, not formed   06-16 10:00     -               all of the 110.00
 * unshipped  refund applied 06-15 10:00       06-16 10:00     -               and its ship promise cannot break
 * in-72      return sent 06-11 23:59:59       06-18 23:59:59  later
 * holiday    return sent 06-12 00:00:00       06-19 00:00:00  later
 * paused     applied 06-14 09:00, platform    (06-15 21:00)   in 24 h   100
 *            steps in 06-15 10:00: evidence   06-18 10:00     -               of both sides
 * receipt    picked up 06-06 10:00            06-16 10:00     buyer
 * fake       order paid 06-14 23:00           nobody waits
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinesAheadTests {

	private static final String DAY = "2026-06-15";

	private static final String FILE = "deadlines-ahead.xlsx";

	private final TestDatabase database = TestDatabase.fresh();

	private Path reports;

	private String digest;

	private ReadWorkbook workbook;

	@BeforeAll
	void publish(@TempDir Path folder) throws IOException {
		this.reports = folder;
		Facts taobao = new Facts(this.database.dataSource(), "tb", "taobao");
		shipped(taobao, "at-cut", "2026-06-14T12:00:00");
		shipped(taobao, "before", "2026-06-14T11:59:59");
		shipped(taobao, "at-24", "2026-06-15T12:00:00");
		shipped(taobao, "in-24", "2026-06-15T11:59:59");
		taobao.order("promise", "2026-06-14T23:00").order("fake", "2026-06-14T23:00").fake("fake");
		taobao.order("unshipped", "2026-06-15T09:00")
			.claim("unshipped", "unshipped", "REFUND_ONLY", "2026-06-15T10:00");
		shipped(taobao, "in-72", "2026-06-10T09:00:00");
		taobao.event("in-72", "SELLER_AGREED", "2026-06-10T10:00")
			.event("in-72", "RETURN_ENTERED", "2026-06-11T23:59:59");
		shipped(taobao, "holiday", "2026-06-10T09:00:00");
		taobao.event("holiday", "SELLER_AGREED", "2026-06-10T10:00")
			.event("holiday", "RETURN_ENTERED", "2026-06-12T00:00");
		shipped(taobao, "paused", "2026-06-14T09:00:00");
		taobao.event("paused", "PLATFORM_INTERVENED", "2026-06-15T10:00");
		taobao.order("receipt", "2026-06-05T09:00").pickedUp("receipt", "2026-06-06T10:00");
		new Facts(this.database.dataSource(), "pdd", "pinduoduo").order("group", "2026-06-15T10:00", null);
		try (TestNights nights = new TestNights(this.database)) {
			nights.run(DAY);
		}
		this.digest = digest(this.database);
		this.workbook = new ReadWorkbook(folder.resolve(DAY).resolve(FILE));
	}

	@AfterAll
	void drop() throws IOException {
		this.workbook.close();
		this.database.drop();
	}

	@Test
	void whatTheSellerCanStopStandsByDeadlineInItsSpanWhichEndsBeforeItsHour() {
		assertThat(this.workbook.rows("Ahead", 0, 3, 12, 5, 6, 7)).containsExactly(
				"at-cut|in 24 h|TB-R07|the application counts as accepted|100.0|refund",
				"group|in 24 h|PD-T01|the order is cancelled and refunded|110.0|paid",
				"unshipped|in 24 h|TB-R01|the buyer is refunded|100.0|refund",
				"promise|in 24 h|TB-P01|the order is late|3.0|tariff",
				"in-24|in 24 h|TB-R07|the application counts as accepted|100.0|refund",
				"at-24|in 48 h|TB-R07|the application counts as accepted|100.0|refund",
				"paused|in 72 h|TB-R38|judged without the evidence|100.0|refund",
				"in-72|in 72 h|TB-R11|the buyer is refunded|100.0|refund");
	}

	@Test
	void everyRowSaysHowManyHoursAreLeftAndWhatToDo() {
		assertThat(this.workbook.rows("Ahead", 0, 2, 4)).contains(
				"at-cut|0.0|Agree, refuse with evidence, or offer another way before 2026-06-16 00:00.",
				"promise|23.0|Hand over to the carrier and have it scanned before 2026-06-16 23:00.",
				"unshipped|10.0|Refund, or ship and have it scanned, before 2026-06-16 10:00.",
				"in-24|23.99|Agree, refuse with evidence, or offer another way before 2026-06-16 23:59.",
				"at-24|24.0|Agree, refuse with evidence, or offer another way before 2026-06-17 00:00.");
	}

	/** Also the buyer of before, who has until 06-22, beyond the 72 hours. */
	@Test
	void whatOnlyTheBuyerCanStopStandsApartAndNeedsNothing() {
		assertThat(this.workbook.rows("Buyer clocks", 0, 3, 12, 6, 7))
			.containsExactly("receipt|in 24 h|TB-R24|110.0|paid", "paused|in 72 h|TB-R38|100.0|refund");
		assertThat(this.workbook.rows("Buyer clocks", 4))
			.allSatisfy((words) -> assertThat(words).startsWith("Buyer: nothing to do"));
	}

	@Test
	void whatLapsesOnTheNextHolidaysBeginsWithTheirFirstInstant() {
		assertThat(this.workbook.rows("Next holidays", 0, 3, 12, 6)).containsExactly("holiday|later|TB-R11|100.0");
	}

	/**
	 * Now: 5 within 24 h, 100 + 110 + 100 + 3 + 100 = 413; 8 within 72 h, 413 + 3 x 100 =
	 * 713. The day before, as of 06-15 00:00: before and paused in 24 h, with at-cut and
	 * promise 4 in 72 h, 303; the receipt of the buyer.
	 */
	@Test
	void theKeyFiguresAreWhatAPersonCounts() {
		assertThat(IntStream.range(7, 14)
			.mapToObj(
					(row) -> List.of(this.workbook.number("Summary", row, 2), this.workbook.number("Summary", row, 3)))
			.toList()).containsExactly(List.of(5.0, 2.0), List.of(413.0, 200.0), List.of(8.0, 4.0),
					List.of(713.0, 303.0), List.of(1.0, 1.0), List.of(100.0, 100.0), List.of(2.0, 1.0));
	}

	@Test
	void theHeadlineSaysHowMuchLapsesAndWhereToBegin() {
		assertThat(this.workbook.text("Summary", 4, 0))
			.isEqualTo("5 clocks lapse in the 24 hours after 2026-06-16 00:00 if nobody acts; 413.00 CNY are at stake. "
					+ "Begin with TB-R07 · seller's answer: 2 clocks, 200.00 CNY, the first until 2026-06-16 00:00. "
					+ "Within 72 hours: 8 clocks, 713.00 CNY. "
					+ "On the holidays from 2026-06-19: 1 clocks, 100.00 CNY – settle them before.");
	}

	/** TB-R07: at-cut, in-24 and at-24; the day before at-cut, before and paused. */
	@Test
	void rulesAreRankedByMoneyAndLeadToTheirFirstRow() {
		Row first = this.workbook.sheet("Summary").getRow(37);

		assertThat(List.of(ReadWorkbook.value(first.getCell(0)), ReadWorkbook.value(first.getCell(1)),
				ReadWorkbook.value(first.getCell(2)), ReadWorkbook.value(first.getCell(4))))
			.containsExactly("TB-R07 · seller's answer", "3", "300.0", "300.0");
		assertThat(first.getCell(0).getHyperlink().getAddress()).isEqualTo("'Ahead'!A4");
	}

	@Test
	void theDaysAheadAreCountedInTheShopsZone() {
		// 2026-06-16 is day 46189 after 1899-12-30.
		assertThat(this.workbook.rows("Trend", 0, 1, 2).subList(0, 5)).containsExactly("46189.0|5.0|413.0",
				"46190.0|1.0|100.0", "46191.0|2.0|200.0", "46192.0|1.0|100.0", "46193.0|0.0|0.0");
	}

	/**
	 * Open are at-cut, before, at-24, in-24, unshipped, in-72, holiday and paused; each
	 * has a clock.
	 */
	@Test
	void theNotesSayHowCompleteTheListsAre() {
		assertThat(this.workbook.rows("Summary", 0)).contains("Next holidays: 2026-06-19 to 2026-06-21.",
				"Open claims: 8 – with a running clock: 8, without (the platform handles it, or it waits for no one): 0, "
						+ "cannot be judged, so missing here: 0.",
				"Orders that cannot be judged, so missing here: 0.");
	}

	@Test
	void madeAgainAfterALaterNightWithItsFactsItHasTheSameBytes() {
		TestDatabase later = this.database.copy();
		Facts taobao = new Facts(later.dataSource(), "tb", "taobao");
		taobao.event("at-cut", "SELLER_AGREED", "2026-06-16T00:00")
			.event("in-24", "SELLER_REFUSED", "2026-06-16T09:00")
			.event("in-72", "RETURN_SIGNED", "2026-06-16T12:00")
			.event("holiday", "REFUNDED", "2026-06-17T12:00")
			.event("paused", "INTERVENTION_ENDED", "2026-06-16T12:00")
			.pickedUp("promise", "2026-06-16T12:00")
			.parcel("receipt", "RECEIVED", "2026-06-16T08:00")
			.order("new", "2026-06-16T00:00");
		try (TestNights nights = new TestNights(later)) {
			nights.run("2026-06-20");
		}

		assertThat(digest(later)).isEqualTo(this.digest);
		later.drop();
	}

	@Test
	void itsBytesDoNotDependOnWhereRowsLie() {
		TestDatabase shuffled = this.database.copy();
		shuffled.shuffle();
		shuffled.set("enable_nestloop", "off");

		assertThat(digest(shuffled)).isEqualTo(this.digest);
		shuffled.drop();
	}

	/** The keys are read through a cursor while each page asks for its facts. */
	@Test
	void itsBytesDoNotDependOnHowManyAreReadAtOnce() {
		try (ConfigurableApplicationContext application = this.database
			.application(Map.of("report.directory", this.reports.toString(), "batch.chunk-size", "2"))) {
			assertThat(application.getBean(NightlyReports.class).publish(TestNights.date(DAY))).containsEntry(FILE,
					this.digest);
		}
	}

	@Test
	void aClaimThatCannotBeJudgedIsCountedAndNotGuessed() throws IOException {
		TestDatabase unclear = this.database.copy();
		JdbcClient.create(unclear.dataSource())
			.sql("update shop_order set goods_class = 'moon-dust' where order_no in ('at-cut', 'promise')")
			.update();
		digest(unclear);

		try (XSSFWorkbook found = new XSSFWorkbook(this.reports.resolve(DAY).resolve(FILE).toString())) {
			List<String> summary = new ArrayList<>();
			found.getSheet("Summary").forEach((row) -> summary.add(ReadWorkbook.value(row.getCell(0))));
			assertThat(summary)
				.contains("Open claims: 8 – with a running clock: 7, without (the platform handles it, or it waits for "
						+ "no one): 0, cannot be judged, so missing here: 1.")
				.anySatisfy((line) -> assertThat(line).startsWith("Orders that cannot be judged, so missing here: 2."));
			assertThat(found.getSheet("Ahead").getLastRowNum()).isEqualTo(2 + 6);
		}
		unclear.drop();
	}

	private static void shipped(Facts facts, String name, String applied) {
		facts.order(name, "2026-06-01T09:00")
			.pickedUp(name, "2026-06-01T20:00")
			.claim(name, name, "RETURN_AND_REFUND", applied);
	}

	private String digest(TestDatabase of) {
		try (ConfigurableApplicationContext application = of
			.application(Map.of("report.directory", this.reports.toString()))) {
			return application.getBean(NightlyReports.class).publish(TestNights.date(DAY)).get(FILE);
		}
	}

}
