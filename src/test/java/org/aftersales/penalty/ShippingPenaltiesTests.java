package org.aftersales.penalty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.aftersales.TestDatabase;
import org.aftersales.policy.Platform;
import org.aftersales.report.NightlyReports;
import org.aftersales.report.ShopFixture;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
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
 * The 30 days from 2022-07-17 to 2022-08-15, counted by hand. All promises are 48 hours.
 * <pre>
 * order  shop  paid         promise lapsed          first pickup    hours    by
 * a      pdd   08-10 10:00  kept 08-12 10:00        08-11 10:00     24       中通, trace missing 08-13
 * b      pdd   08-10 10:00  08-12 10:00, 5.00       08-12 10:00:01  48 + 1s  中通
 * c      pdd   08-10 10:00  kept 08-12 10:00        08-12 10:00     48       圆通, false shipping 08-14
 * d      pdd   08-01 12:00  08-03 12:00, excused    never
 * e      pdd   08-01 12:00  08-03 12:00, 5.00       08-06 12:00     120      圆通; reversed 08-10 by an excuse
 * f      tb    08-12 09:00  08-14 09:00, 3.00/10.00 08-15 20:00     83       unknown
 * g      tb    08-14 09:00  runs to 08-16 09:00     08-14 20:00     11       中通; a second parcel 08-15 08:00 (23 h) 圆通
 * h      tb    07-01 09:00  07-03 09:00, undecided  07-16 23:59:59           before the window
 * i      pdd   07-16 12:00  kept 07-18 12:00        07-17 00:00     12       中通; paid before the window
 * j      pdd   08-13 10:00                          08-14 10:00     24       unknown; the group never formed: no promise
 * k      pdd   08-10 10:00  08-12 10:00, 5.00       08-12 11:00              a fake order
 * l      pdd   08-15 22:00  runs to 08-17 22:00     08-16 00:00              at the cut-off: not yet
 * m      pdd   08-08 10:00  08-10 10:00             never                    money asked for at 08-10 10:00
 * o      pdd   08-05 10:00  08-07 10:00             08-09 10:00     96       中通; set aside since 08-07
 * q      dy    08-13 10:00  08-15 10:00, no amount  never                    no pack: the promise is not known
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippingPenaltiesTests {

	private final TestDatabase database = TestDatabase.fresh();

	private XSSFWorkbook workbook;

	@BeforeAll
	void publish(@TempDir Path folder) throws Exception {
		facts().insert(JdbcClient.create(this.database.dataSource()));
		try (ConfigurableApplicationContext application = this.database
			.application(Map.of("report.directory", folder.toString()))) {
			application.getBean(NightlyReports.class).publish(ShopFixture.date("2022-08-15"));
		}
		this.workbook = new XSSFWorkbook(folder.resolve("2022-08-15/shipping-penalties.xlsx").toString());
	}

	@AfterAll
	void drop() throws Exception {
		this.workbook.close();
		this.database.drop();
	}

	/**
	 * Day, due, kept, broken, exempt, cancelled before, not judged, kept of kept and
	 * broken.
	 */
	@Test
	void everyDayHasTheOrdersWhosePromiseWasDueOnIt() {
		List<String> days = rows("By day", 8);

		assertThat(days).hasSize(30);
		assertThat(days.get(0)).isEqualTo("2022-07-17|0.0|0.0|0.0|0.0|0.0|0.0|");
		assertThat(days).filteredOn((day) -> !day.endsWith("|0.0|0.0|0.0|0.0|0.0|0.0|"))
			.containsExactly("2022-07-18|1.0|1.0|0.0|0.0|0.0|0.0|1.0", "2022-08-03|2.0|0.0|0.0|2.0|0.0|0.0|",
					"2022-08-07|1.0|0.0|0.0|0.0|0.0|1.0|", "2022-08-10|1.0|0.0|0.0|0.0|1.0|0.0|",
					"2022-08-12|3.0|2.0|1.0|0.0|0.0|0.0|0.6667", "2022-08-14|1.0|0.0|1.0|0.0|0.0|0.0|0.0",
					"2022-08-15|1.0|0.0|1.0|0.0|0.0|0.0|0.0");
	}

	/** Reason, orders, in time (d), later (e), code. */
	@Test
	void exemptOrdersHaveTheirReason() {
		assertThat(rows("Exempt", 5)).containsExactly("force majeure|2.0|1.0|1.0|force-majeure");
	}

	/**
	 * Shop, id, platform; due, within 48 hours, share; due, late and share of 08-15, of
	 * 08-14; the three limits; status. Of pdd count a, b, c and i, of which b took a
	 * second too long; d, e, m and o count in no rate.
	 */
	@Test
	void shopsHaveTheirRatesAndWhetherALimitIsReachedTheWorstFirst() {
		assertThat(rows("Shop rates", 16)).containsExactly(
				"Live|dy|douyin|1.0|0.0|0.0|1.0|1.0|1.0|0.0|0.0||0.0|0.0|0.0|● AMBER: late, below limits",
				"Jeans|pdd|pinduoduo|4.0|3.0|0.75|0.0|0.0||0.0|0.0||0.0|0.0|0.0|– no limit known",
				"Denim|tb|taobao|1.0|0.0|0.0|0.0|0.0||1.0|1.0|1.0|0.0|0.0|0.0|– no limit known");
	}

	/** Amber, as the word says. */
	@Test
	void aStatusHasItsColour() {
		XSSFCell status = this.workbook.getSheet("Shop rates").getRow(3).getCell(15);

		assertThat(status.getStringCellValue()).startsWith("● AMBER");
		assertThat(status.getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FFB45309");
	}

	/**
	 * Owed 0 + 5 + 5 + 3, of which e was reversed; 3 of 4 + 1 + 1 orders were picked up
	 * within 48 hours.
	 */
	@Test
	void owedReversedAndNetStandBesideEachOther() {
		assertThat(keyFigure("Owed for these breaches")).isEqualTo(13.0);
		assertThat(keyFigure("Reversed of it")).isEqualTo(5.0);
		assertThat(keyFigure("Owed net of reversals")).isEqualTo(8.0);
		assertThat(keyFigure("Orders due picked up within 48 h")).isEqualTo(0.5);
	}

	/**
	 * Late are b, f and q, exempt d and e; q alone was never picked up, 14 hours ago. The
	 * shop of most money is not the only one.
	 */
	@Test
	void theFirstPageSaysWhatToDoAndWhatAPersonHasToLookAt() {
		assertThat(this.workbook.getSheet("Summary").getRow(4).getCell(0).getStringCellValue()).isEqualTo(
				"5 late orders in the 30 days to 2022-08-15, 2 of them exempt – worse than 0 in the 30 days before. "
						+ "Breaches of all kinds: 7 on 7 orders; owed for them: 13.00 CNY.\n"
						+ "What to do: 1 of the 3 late orders without an exemption are still neither shipped nor refunded "
						+ "(up to 14 h late): ship or refund them now (sheet Exceptions). Sheet Exceptions has 7 rows in all. "
						+ "Most money: rule PD-T03 (shipped late), 13.00 CNY; shop Jeans, 10.00 CNY.");
		assertThat(keyFigure("Breaches of all kinds")).isEqualTo(7.0);
		assertThat(keyFigure("Orders with a breach")).isEqualTo(7.0);
		List<String> texts = new ArrayList<>();
		this.workbook.getSheet("Summary").forEach((row) -> texts.add(row.getCell(0).toString()));
		assertThat(texts).contains("● Breaches without an amount yet: 3.",
				"● Orders paid in these 30 days whose promise cannot be known: 1.",
				"Orders whose ship promise was due: 10 in these 30 days, 1 in the 30 days before.");
	}

	/**
	 * Order, what, to do, whose turn, act by, since, hours, owed. The fixture owes to no
	 * buyer; e is reversed, d excused; the parcel of a was never seen again, and a, c and
	 * q have no amount. No promise about them is left to be broken.
	 */
	@Test
	void exceptionsAreWhatAPersonHasToDo() {
		assertThat(rows("Exceptions", 8)).containsExactly(
				"b|Penalty to deposit or platform|Pay it or contest it.|seller||2022-08-12|86.0|5.0",
				"f|Penalty to deposit or platform|Pay it or contest it.|seller||2022-08-14|39.0|3.0",
				"a|No amount yet|See Why; feed what is missing and rerun the night.|finance||2022-08-13|62.0|",
				"a|Parcel still stands still|Ask the carrier; send the goods again or refund.|seller||2022-08-13|62.0|",
				"c|No amount yet|See Why; feed what is missing and rerun the night.|finance||2022-08-14|38.0|",
				"q|Late, neither sent nor refunded|Ship it or refund it now.|seller||2022-08-15|14.0|",
				"q|No amount yet|See Why; feed what is missing and rerun the night.|finance||2022-08-15|14.0|");
	}

	/**
	 * Parcels, within 48 hours, share; breaches, late, out of stock, trace, false
	 * shipping, other; owed. 3 of 5 and 2 of 3 parcels, and 1 of 2. Orders d and q were
	 * never picked up, so no carrier has their breaches.
	 */
	@Test
	void carriersHaveTheirParcelsAndBreachesTheWorstFirst() {
		assertThat(rows("By carrier", 11)).containsExactly(
				"none known (or not picked up)|2.0|1.0|0.5|3.0|3.0|0.0|0.0|0.0|0.0|3.0",
				"中通|5.0|3.0|0.6|2.0|1.0|0.0|1.0|0.0|0.0|5.0", "圆通|3.0|2.0|0.6667|2.0|1.0|0.0|0.0|1.0|0.0|5.0");
	}

	/** 4 of 7 parcels and 2 of 3. */
	@Test
	void regionsHaveTheParcelsAndBreachesOfTheirShops() {
		assertThat(rows("By region", 11)).containsExactly("长兴县|7.0|4.0|0.5714|5.0|3.0|0.0|1.0|1.0|0.0|10.0",
				"not known|3.0|2.0|0.6667|2.0|2.0|0.0|0.0|0.0|0.0|3.0");
	}

	/**
	 * Breaches, late, out of stock, trace, false shipping, other; owed. The same seven as
	 * by carrier and region: 5 of Jeans owe 10.00, 2 of the others 3.00.
	 */
	@Test
	void shopsAndDaysHaveTheirKindsOfBreaches() {
		assertThat(rows("Breaches by shop", 8)).first().isEqualTo("Jeans|5.0|3.0|0.0|1.0|1.0|0.0|10.0");
		assertThat(rows("Breaches by shop", 8)).hasSize(3);
		assertThat(rows("Breaches by day", 8)).hasSize(30)
			.filteredOn((day) -> !day.contains("|0.0|0.0|0.0|0.0|0.0|0.0|"))
			.satisfies((days) -> assertThat(days.stream().mapToDouble((day) -> number(day, 1)).sum()).isEqualTo(7.0))
			.satisfies((days) -> assertThat(days.stream().mapToDouble((day) -> number(day, 7)).sum()).isEqualTo(13.0))
			.anySatisfy((day) -> assertThat(day).startsWith("2022-08-15|1.0|1.0|0.0|0.0|0.0|0.0|"));
	}

	private static double number(String row, int column) {
		return Double.parseDouble(row.split("[|]", -1)[column]);
	}

	/**
	 * Orders paid, to 12, 24, 48, 72 and 120 hours, more, not yet. A band includes its
	 * upper end: a and j (24), c (48), e (120). Then orders due, more than 24 hours early
	 * (i), 12 to 24 (a), 0 to 12 (c at its promise); 0 to 12 late (b), 12 to 24, 24 to 48
	 * (o by 48, f by 35), more (e), not picked up (d, m, q); the medians of the hours
	 * promised and real: of 12, 24, 48, 48, 96 and 120 it is 48, of fewer than 5 orders
	 * there is none.
	 */
	@Test
	void ordersStandInTheBandOfTheirHoursToPickupAndOfTheirHoursToThePromise() {
		assertThat(rows("Hours", 20)).containsExactly(
				"douyin|1.0|0.0|0.0|0.0|0.0|0.0|0.0|1.0|1.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0|1.0||",
				"pinduoduo|9.0|0.0|2.0|1.0|1.0|2.0|0.0|3.0|8.0|1.0|1.0|1.0|1.0|0.0|1.0|1.0|2.0|48.0|48.0",
				"taobao|2.0|1.0|0.0|0.0|0.0|1.0|0.0|0.0|1.0|0.0|0.0|0.0|0.0|0.0|1.0|0.0|0.0||");
	}

	/**
	 * Carrier, region, before caps, owed, reversed, net, cut by and excuse, the latest
	 * first.
	 */
	@Test
	void detailSaysWhoPickedUpAndWhatCapsAndExcusesDid() {
		assertThat(rows("Detail", 21)).map((row) -> row.split("\\|", -1))
			.extracting((cells) -> String.join("|", cells[0], cells[5], cells[11], cells[12], cells[15], cells[16],
					cells[17], cells[18], cells[19], cells[20]))
			.containsExactly("q|shipped late||||||||", "c|false shipping, no scan in time|圆通|长兴县||||||",
					"f|shipped late|||10.0|3.0|0.0|3.0|TB-P16|", "a|first trace missing|中通|长兴县||||||",
					"b|shipped late|中通|长兴县|5.0|5.0|0.0|5.0||", "d|shipped late||长兴县|0.0|0.0|0.0|0.0||force majeure",
					"e|shipped late|圆通|长兴县|5.0|5.0|5.0|0.0||force majeure, granted later by pdd: flood");
	}

	/**
	 * In 30 days, 30 days before, so far, owed in 30 days, before caps (0 + 5 + 5 + 10),
	 * owed (0 + 5 + 5 + 3), reversed, net, caps, excused.
	 */
	@Test
	void rulesHaveTheirMoneyBeforeAndAfterCapsAndReversals() {
		assertThat(rows("By rule", 13)).containsExactly(
				"PD-T03|pdd-seed|shipped late|5.0|0.0|5.0|13.0|20.0|13.0|5.0|8.0|TB-P16|2.0",
				"PD-T04|pdd-seed|false shipping, no scan in time|1.0|0.0|1.0|0.0|0.0|0.0|0.0|0.0||0.0",
				"PD-T04|pdd-seed|first trace missing|1.0|0.0|1.0|0.0|0.0|0.0|0.0|0.0||0.0");
	}

	private static ShopFixture facts() {
		ShopFixture shop = new ShopFixture().shop("pdd", Platform.PINDUODUO, "Jeans", "长兴县")
			.shop("tb", Platform.TAOBAO, "Denim")
			.shop("dy", Platform.DOUYIN, "Live");
		for (String order : List.of("a", "b", "c")) {
			shop.order("pdd", order, "2022-08-10T10:00:00");
		}
		return shop.order("pdd", "d", "2022-08-01T12:00:00")
			.order("pdd", "e", "2022-08-01T12:00:00")
			.order("tb", "f", "2022-08-12T09:00:00")
			.order("tb", "g", "2022-08-14T09:00:00")
			.order("tb", "h", "2022-07-01T09:00:00")
			.order("pdd", "i", "2022-07-16T12:00:00")
			.order("pdd", "j", "2022-08-13T10:00:00", null, false)
			.order("pdd", "k", "2022-08-10T10:00:00", "2022-08-10T10:00:00", true)
			.order("pdd", "l", "2022-08-15T22:00:00")
			.order("pdd", "m", "2022-08-08T10:00:00")
			.order("pdd", "o", "2022-08-05T10:00:00")
			.order("dy", "q", "2022-08-13T10:00:00")
			.refundOnly("m", "c-m", "2022-08-10T10:00:00")
			.pickedUp("a", "1", "中通", "2022-08-11T10:00:00")
			.pickedUp("b", "1", "中通", "2022-08-12T10:00:01")
			.pickedUp("c", "1", "圆通", "2022-08-12T10:00:00")
			.pickedUp("e", "1", "圆通", "2022-08-06T12:00:00")
			.pickedUp("f", "1", "", "2022-08-15T20:00:00")
			.pickedUp("g", "1", "中通", "2022-08-14T20:00:00")
			.pickedUp("g", "2", "圆通", "2022-08-15T08:00:00")
			.pickedUp("h", "1", "中通", "2022-07-16T23:59:59")
			.pickedUp("i", "1", "中通", "2022-07-17T00:00:00")
			.pickedUp("j", "1", "", "2022-08-14T10:00:00")
			.pickedUp("k", "1", "中通", "2022-08-12T11:00:00")
			.pickedUp("l", "1", "中通", "2022-08-16T00:00:00")
			.pickedUp("o", "1", "中通", "2022-08-09T10:00:00")
			.late("b", "2022-08-12T10:00:00", "5.00", "2022-08-12")
			.lateAndExcused("d", "2022-08-03T12:00:00", "force-majeure", "2022-08-03")
			.late("e", "2022-08-03T12:00:00", "5.00", "2022-08-03")
			.excusedLater("e", "excused by force-majeure, granted by pdd: flood", "2022-08-10")
			.lateAndCapped("f", "2022-08-14T09:00:00", "3.00", "10.00", "TB-P16", "2022-08-14")
			.late("k", "2022-08-12T10:00:00", "5.00", "2022-08-12")
			.broken("a", "1", "TRACE_MISSING", "trace-timeout", "2022-08-13T10:00:00", "2022-08-13")
			.broken("c", "1", "FALSE_SHIPPING", "false-shipping-no-pickup", "2022-08-14T10:00:00", "2022-08-14")
			.decision("q", "LATE", "late", "2022-08-15T10:00:00", "2022-08-15")
			.aside("o", "2022-08-07");
	}

	private List<String> rows(String sheet, int columns) {
		List<String> rows = new ArrayList<>();
		for (int number = 3; number <= this.workbook.getSheet(sheet).getLastRowNum(); number++) {
			Row row = this.workbook.getSheet(sheet).getRow(number);
			rows.add(String.join("|", IntStream.range(0, columns).mapToObj((at) -> value(row.getCell(at))).toList()));
		}
		return rows;
	}

	private double keyFigure(String name) {
		for (Row row : this.workbook.getSheet("Summary")) {
			if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(name)) {
				return row.getCell(2).getNumericCellValue();
			}
		}
		throw new AssertionError("No key figure " + name);
	}

	private static String value(Cell cell) {
		if (cell == null || cell.getCellType() == CellType.BLANK) {
			return "";
		}
		if (cell.getCellType() == CellType.STRING) {
			return cell.getStringCellValue();
		}
		return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
				: String.valueOf(cell.getNumericCellValue());
	}

}
