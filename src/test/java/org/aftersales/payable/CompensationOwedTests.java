package org.aftersales.payable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.aftersales.TestDatabase;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.Platform;
import org.aftersales.report.Labels;
import org.aftersales.report.NightlyReports;
import org.aftersales.report.ReadWorkbook;
import org.aftersales.report.ShopFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * One small ledger, counted by hand. On 2022-08-15 with 72 hours to pay: <pre>
 * order  amount  payer -> to         owed since   booked  became
 * a        5.00  seller -> buyer     08-03 10:00  08-03                    pay by 08-06 10:00, overdue
 * b        3.50  seller -> buyer     08-13 00:00  08-13                    pay by 08-16 00:00, in time
 * c        7.25  seller -> buyer     08-15 09:00  08-15                    new
 * d        4.00  seller -> buyer     08-10 00:00  08-10   paid 08-15
 * e        2.00  seller -> buyer     08-10 00:00  08-10   advanced 08-15
 * f        6.00  carrier -> buyer    08-14 12:00  08-14
 * g        1.00  seller -> platform  08-11 00:00  08-11   waived 08-15
 * =h,1     9.00  seller -> buyer     08-09 00:00  08-09   paid 08-16       not yet on 08-15, overdue
 * i        8.00  seller -> buyer     08-15 10:00  08-16                    not yet on 08-15
 * j        0.00  seller -> buyer     08-12 00:00  08-12                    excused
 * k        5.00  seller -> buyer     08-12 00:00  08-12                    a fake order
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompensationOwedTests {

	private final TestDatabase database = TestDatabase.fresh();

	private Path reports;

	private Map<String, String> published;

	private ReadWorkbook workbook;

	@BeforeAll
	void publish(@TempDir Path folder) throws IOException {
		this.reports = folder;
		ShopFixture shop = new ShopFixture().shop("pdd", Platform.PINDUODUO, "Jeans");
		for (String order : List.of("a", "b", "c", "d", "e", "f", "g", "=h,1", "i", "j")) {
			shop.order("pdd", order, "2022-08-01T10:00:00");
		}
		shop.order("pdd", "k", "2022-08-01T10:00:00", "2022-08-01T10:00:00", true);
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		shop.insert(jdbc);
		new PayableFixture(jdbc).owed("a", "5.00", "seller", "buyer", "2022-08-03T10:00:00", "2022-08-03")
			.owed("b", "3.50", "seller", "buyer", "2022-08-13T00:00:00", "2022-08-13")
			.owed("c", "7.25", "seller", "buyer", "2022-08-15T09:00:00", "2022-08-15")
			.owed("d", "4.00", "seller", "buyer", "2022-08-10T00:00:00", "2022-08-10")
			.owed("e", "2.00", "seller", "buyer", "2022-08-10T00:00:00", "2022-08-10")
			.owed("f", "6.00", "carrier", "buyer", "2022-08-14T12:00:00", "2022-08-14")
			.owed("g", "1.00", "seller", "platform", "2022-08-11T00:00:00", "2022-08-11")
			.owed("=h,1", "9.00", "seller", "buyer", "2022-08-09T00:00:00", "2022-08-09")
			.owed("i", "8.00", "seller", "buyer", "2022-08-15T10:00:00", "2022-08-16")
			.owed("j", "0.00", "seller", "buyer", "2022-08-12T00:00:00", "2022-08-12")
			.owed("k", "5.00", "seller", "buyer", "2022-08-12T00:00:00", "2022-08-12")
			.became("d", "APPROVED", "4.00", "2022-08-14")
			.became("d", "PAID", "4.00", "2022-08-15")
			.became("e", "ADVANCED", "2.00", "2022-08-15")
			.became("g", "WAIVED", "1.00", "2022-08-15")
			.became("=h,1", "APPROVED", "9.00", "2022-08-15")
			.became("=h,1", "PAID", "9.00", "2022-08-16")
			.paidThrough("a", "wechat")
			.paidThrough("c", "credit-card")
			.promised("a", "a gift with the next order", "2022-08-10T00:00:00", null)
			.promised("b", "a gift one day", null, null)
			.promised("c", "kept in time", "2022-08-20T00:00:00", "2022-08-15T12:00:00")
			.promised("d", "kept at the cut-off", "2022-08-20T00:00:00", "2022-08-16T00:00:00");
		this.published = reports("2022-08-15");
		this.workbook = new ReadWorkbook(folder("2022-08-15").resolve("compensation-owed.xlsx"));
	}

	@AfterAll
	void drop() throws IOException {
		this.workbook.close();
		this.database.drop();
	}

	@Test
	void theHeadlineSaysWhatIsOwedAndWhatToDo() {
		assertThat(this.workbook.text("Summary", 4, 0)).isEqualTo(
				"30.75 CNY are owed in 5 entitlements at the end of 2022-08-15; new this day: 7.25 CNY, paid: 6.00 CNY. "
						+ "14.00 CNY in 2 entitlements are overdue: pay these first (sheet Overdue). "
						+ "Open promises to buyers: 3, overdue: 1.");
	}

	/**
	 * Opening: a 5 + b 3.5 + d 4 + e 2 + f 6 + g 1 + h 9 = 30.5; paid d 4 + e 2; waived g
	 * 1; owed 30.5 + 7.25 - 6 - 1 = 30.75 = a 5 + b 3.5 + c 7.25 + f 6 + h 9; overdue a 5
	 * + h 9. The day before: opening 30.5 - f 6, overdue a 5 + d 4 + e 2 + g 1 + h 9,
	 * four promises open.
	 */
	@Test
	void theKeyFiguresAreWhatAPersonCounts() {
		assertThat(IntStream.range(7, 14)
			.mapToObj(
					(row) -> List.of(this.workbook.number("Summary", row, 2), this.workbook.number("Summary", row, 3)))
			.toList()).containsExactly(List.of(30.5, 24.5), List.of(7.25, 6.0), List.of(-6.0, 0.0), List.of(-1.0, 0.0),
					List.of(30.75, 30.5), List.of(14.0, 21.0), List.of(3.0, 4.0));
	}

	/** Of 30.75: seller 24.75 = 0.8049, the day before 24.5; carrier 6 = 0.1951. */
	@Test
	void payersAndRulesAreRankedByMoneyAndLeadToTheirRows() {
		int first = this.workbook.row("Summary", "seller · PD-P01a · shipped late");

		assertThat(List.of(this.workbook.number("Summary", first, 2), this.workbook.number("Summary", first, 3),
				this.workbook.number("Summary", first, 4), this.workbook.number("Summary", first, 5)))
			.containsExactly(24.75, 0.8049, 24.5, 0.25);
		assertThat(this.workbook.text("Summary", first + 1, 0)).isEqualTo("carrier · PD-P01a · shipped late");
		assertThat(this.workbook.number("Summary", first + 1, 3)).isEqualTo(0.1951);
		assertThat(this.workbook.sheet("Summary").getRow(first).getCell(0).getHyperlink().getAddress())
			.isEqualTo("'Due'!A5");
		assertThat(this.workbook.text("Due", 4, 0)).isEqualTo("pdd/a/PD-P01a/late");
	}

	@Test
	void dueListsWhatIsOpenByPayerWithReasonDayAndArrival() {
		assertThat(this.workbook.column("Due", 0)).containsExactly("pdd/f/PD-P01a/late", "pdd/a/PD-P01a/late",
				"pdd/=h,1/PD-P01a/late", "pdd/b/PD-P01a/late", "pdd/c/PD-P01a/late");
		assertThat(this.workbook.column("Due", 7)).containsOnly("shipped late: 5 yuan an order");
		assertThat(this.workbook.column("Due", 8)).containsExactly("6.0", "5.0", "9.0", "3.5", "7.25");
		assertThat(this.workbook.column("Due", 11)).as("overdue").containsExactly("0.0", "1.0", "1.0", "0.0", "0.0");
		assertThat(this.workbook.column("Due", 12)).as("approved").containsExactly("0.0", "0.0", "1.0", "0.0", "0.0");
		assertThat(this.workbook.column("Due", 13)).containsExactly("unknown", "wechat", "unknown", "unknown",
				"credit-card");
		assertThat(this.workbook.column("Due", 15)).as("arrival rule").containsExactly("", "AR-02", "", "", "AR-04");
		assertThat(this.workbook.text("Due", 4, 14)).isEqualTo("24 h from refund-accepted");
		assertThat(this.workbook.text("Due", 3, 14)).isEqualTo("no rule names this channel");
		// 44779 is 2022-08-06; 10:00 is 0.416666667 of a day.
		assertThat(this.workbook.number("Due", 4, 10)).isCloseTo(44779.416666667, within(1e-9));
		// c: pay by 2022-08-18 09:00 (44791.375), by credit card within 7 days.
		assertThat(this.workbook.number("Due", 7, 16)).isCloseTo(44798.375, within(1e-9));
	}

	/** a: 08-06 10:00 to 08-16 00:00 is 9 days 14 h; h: 08-12 00:00, 4 days. */
	@Test
	void overdueIsWhatShouldHaveBeenPaidBeforeTheCutOff() {
		assertThat(this.workbook.column("Overdue", 0)).containsExactly("pdd/a/PD-P01a/late", "pdd/=h,1/PD-P01a/late");
		assertThat(this.workbook.column("Overdue", 1)).containsExactly("9.0", "4.0");
	}

	@Test
	void movementsLeadFromTheClosingOfTheDayBeforeToThisOne() {
		assertThat(this.workbook.rows("Movements")).containsExactly(
				"buyer|is owed|carrier|6.0|0.0|0.0|0.0|0.0|0.0|0.0|6.0|1.0",
				"buyer|is owed|seller|23.5|7.25|-4.0|0.0|0.0|-2.0|0.0|24.75|1.0",
				"carrier|owes|carrier|-6.0|0.0|0.0|0.0|0.0|0.0|0.0|-6.0|0.0",
				"platform|is owed|seller|1.0|0.0|0.0|0.0|-1.0|0.0|0.0|0.0|1.0",
				"platform|advance and recovery|seller|0.0|0.0|0.0|0.0|0.0|2.0|0.0|2.0|0.0",
				"seller|owes|seller|-24.5|-7.25|4.0|0.0|1.0|0.0|0.0|-26.75|0.0");
	}

	@Test
	void recourseHoldsWhatOthersOweAndWhatThePlatformAdvanced() {
		assertThat(this.workbook.column("Recourse", 0)).containsExactly("pdd/e/PD-P01a/late", "pdd/f/PD-P01a/late");
		assertThat(this.workbook.column("Recourse", 3)).containsExactly("seller", "carrier");
		assertThat(this.workbook.column("Recourse", 4)).containsExactly("platform", "buyer");
		assertThat(this.workbook.column("Recourse", 7)).containsExactly("2.0", "6.0");
	}

	@Test
	void promisesAreOpenUntilTheyAreKeptAndTheOverdueOnesComeFirst() {
		assertThat(this.workbook.column("Promises", 4)).containsExactly("a gift with the next order",
				"kept at the cut-off", "a gift one day");
		assertThat(this.workbook.column("Promises", 9)).containsExactly("1.0", "0.0", "0.0");
	}

	@Test
	void thePaymentFileOfTheSellerHasALineForEverythingHeHasToPayAndNoFormula() throws IOException {
		// The references begin with the SHA-256 of the entitlement's name.
		assertThat(csv("payments-seller.csv")).isEqualTo("\ufeff" + String.join("\r\n",
				"entitlement_id,shop_id,order_no,beneficiary,buyer,amount,currency,reason,rule,pay_by,reference",
				"pdd/a/PD-P01a/late,pdd,a,buyer,a,5.00,CNY,shipped late: 5 yuan an order,PD-P01a,2022-08-06 10:00:00,COD80E8A8ACC54052462",
				"\"pdd/=h,1/PD-P01a/late\",pdd,\"'=h,1\",buyer,\"'=h,1\",9.00,CNY,shipped late: 5 yuan an order,PD-P01a,2022-08-12 00:00:00,COD9CA7536FDC9B80DA9",
				"pdd/b/PD-P01a/late,pdd,b,buyer,b,3.50,CNY,shipped late: 5 yuan an order,PD-P01a,2022-08-16 00:00:00,COC52E6CC7CBB2355A2B",
				"pdd/c/PD-P01a/late,pdd,c,buyer,c,7.25,CNY,shipped late: 5 yuan an order,PD-P01a,2022-08-18 09:00:00,CO6A175C7412D218225B")
				+ "\r\n");
	}

	@Test
	void everyPayerHasAFileAndWhoOwesNothingHasTheHeaderAlone() throws IOException {
		assertThat(csv("payments-carrier.csv").lines()).hasSize(2)
			.last()
			.isEqualTo(
					"pdd/f/PD-P01a/late,pdd,f,buyer,f,6.00,CNY,shipped late: 5 yuan an order,PD-P01a,2022-08-17 12:00:00,COE3712EC264019FE457");
		assertThat(csv("payments-insurer.csv").lines()).hasSize(1);
		assertThat(csv("payments-platform.csv").lines()).hasSize(1);
	}

	/** g: 1 yuan to the platform, still open the day before. */
	@Test
	void aBuyerIsNotNamedWhereHeGetsNothing() throws IOException {
		reports("2022-08-14");

		assertThat(Files.readString(folder("2022-08-14").resolve("payments-seller.csv")))
			.contains("pdd/g/PD-P01a/late,pdd,g,platform,,1.00,CNY");
	}

	@Test
	void whatIsBookedForALaterDateDoesNotExist() {
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		new PayableFixture(jdbc).became("a", "PAID", "5.00", "2022-08-17")
			.became("e", "RECOVERED", "2.00", "2022-08-17");

		assertThat(reports("2022-08-15")).isEqualTo(this.published);
	}

	@Test
	void everyKindOfBreachHasWords() {
		Labels labels = new Labels();

		for (BreachKind kind : BreachKind.values()) {
			String key = "payable.breach." + kind.code();
			assertThat(labels.firstKnown(key, "payable.breach")).isEqualTo(key);
		}
	}

	private Map<String, String> reports(String day) {
		try (ConfigurableApplicationContext application = this.database
			.application(Map.of("report.directory", this.reports.toString()))) {
			return application.getBean(NightlyReports.class).publish(ShopFixture.date(day));
		}
	}

	private Path folder(String day) {
		return this.reports.resolve(day);
	}

	private String csv(String name) throws IOException {
		return Files.readString(folder("2022-08-15").resolve(name));
	}

}
