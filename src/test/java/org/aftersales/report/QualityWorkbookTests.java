package org.aftersales.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.aftersales.AfterSales;
import org.aftersales.Packs;
import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheets of the quality workbook against figures counted by hand. The window is
 * 2022-07-17 to 2022-08-15, the one before begins on 2022-06-17.
 */
class QualityWorkbookTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	private static final String QUALITY = "质量问题";

	private static final String BADLY_MADE = "做工瑕疵";

	private final TestDatabase database = TestDatabase.fresh();

	@TempDir
	Path reports;

	@AfterEach
	void drop() {
		this.database.drop();
	}

	/**
	 * With a quality claim in the window: a, b, d and g of Pinduoduo, e of Taobao; in the
	 * window before: g and h. Formed in the window: a, b, c and d, e and f; before: g and
	 * h. Order a counts under c1 alone, the first of its claims; order c met no quality
	 * claim.
	 */
	@Test
	void anOrderCountsOnceByPlatformByCategoryAndBySku() throws Exception {
		XSSFWorkbook workbook = published(shops().order("pdd-1", "a", "2022-08-01T10:00:00", "裤装")
			.order("pdd-1", "b", "2022-08-01T10:00:00", "裤装")
			.order("pdd-1", "c", "2022-08-02T10:00:00", "裤装")
			.order("pdd-2", "d", "2022-08-03T10:00:00")
			.order("tb", "e", "2022-08-03T10:00:00", "裤装")
			.order("tb", "f", "2022-08-03T10:00:00")
			.order("pdd-1", "g", "2022-07-01T10:00:00", "裤装")
			.order("tb", "h", "2022-07-02T10:00:00", "外套")
			.claim("a", "c1", "2022-08-05T10:00:00", QUALITY, "Jeans", "黑色,L", "S-1")
			.claim("a", "c2", "2022-08-06T10:00:00", QUALITY, "Jeans", "黑色,XL", "S-2")
			.claim("b", "c3", "2022-08-06T10:00:00", "大小尺寸与商品描述不符", "Jeans", "黑色,L", "S-1")
			.claim("c", "c4", "2022-08-07T10:00:00", "不想要了", "Jeans", "黑色,L", "S-1")
			.claim("d", "c5", "2022-08-07T10:00:00", QUALITY, "Coat", "红色,M")
			.claim("e", "c6", "2022-08-08T10:00:00", BADLY_MADE, "Denim", "蓝色,M", "T-1")
			.claim("g", "c7", "2022-07-05T10:00:00", QUALITY, "Jeans", "黑色,L", "S-1")
			.claim("h", "c8", "2022-07-06T10:00:00", BADLY_MADE, "Denim", "蓝色,M", "T-1")
			.claim("g", "c9", "2022-08-01T10:00:00", QUALITY, "Jeans", "黑色,XL", "S-2"));

		assertThat(rows(workbook.getSheet("By platform"))).containsExactly(
				"Platform|Orders formed|Orders with a claim|Plain rate|Formed before|Orders with a claim before|Rate before"
						+ "|Reasons known",
				"pinduoduo|4|4|100.00%|1|1|100.00%|yes", "taobao|2|1|50.00%|1|1|100.00%|yes");
		assertThat(rows(workbook.getSheet("By category"))).containsExactly(
				"Platform|Category|Orders formed|Orders with a claim|Plain rate|Mean rate|Limit of the rate|Mean number"
						+ "|Limit of the number|Part of the limit|Status|Formed before|Orders with a claim before"
						+ "|Rate before",
				"pinduoduo|裤装|3|3|100.00%||||||– no standard known|1|1|100.00%",
				"pinduoduo|without a category|1|1|100.00%||||||– no standard known|0|0|",
				"taobao|裤装|1|1|100.00%||||||– no standard known|0|0|",
				"taobao|without a category|1|0|0.00%||||||– no standard known|0|0|",
				"taobao|外套|0|0|||||||– no standard known|1|1|100.00%");
		assertThat(rows(workbook.getSheet("By SKU"))).containsExactly(
				"SKU no.|Goods no.|Goods|Variant|Orders with a claim|Orders with a claim before",
				"S-1|393657009414|Jeans|黑色,L|2|1", "T-1|393657009414|Denim|蓝色,M|1|1", "|393657009414|Coat|红色,M|1|0",
				"S-2|393657009414|Jeans|黑色,XL|1|0");
		assertThat(workbook.getSheet("Summary").getRow(2).getCell(0).getStringCellValue())
			.isEqualTo("✓ All 30 checks tie");
	}

	/**
	 * Listed: c1 (to a harmless reason, said twice, so its first time counts), c2 (to
	 * another quality reason, by a change of kind) and c3 (harmless in the end). Not: c4
	 * (back to the first reason), c5 (no quality reason at first), c6 (changed at the
	 * cut-off), c7 (applied before the window), c8 (changed without a reason), c9 (fake).
	 */
	@Test
	void aReasonChangedAfterwardsIsListedAndStillCounts() throws Exception {
		ShopFixture facts = shops().order("pdd-2", "fake", "2022-08-01T10:00:00", "2022-08-01T10:00:00", true);
		for (int number = 1; number <= 8; number++) {
			facts.order("pdd-1", "o" + number, "2022-07-10T10:00:00")
				.claim("o" + number, "c" + number, (number == 7) ? "2022-07-16T23:59:59" : "2022-08-01T10:00:00",
						(number == 5) ? "不想要了" : QUALITY);
		}
		XSSFWorkbook workbook = published(facts.claim("fake", "c9", "2022-08-01T10:00:00", QUALITY)
			.event("c1", "BUYER_MODIFIED", "2022-08-02T10:00:00", "不想要了")
			.event("c1", "BUYER_MODIFIED", "2022-08-04T10:00:00", "不想要了")
			.event("c2", "TYPE_CHANGED", "2022-08-03T11:00:00", "大小尺寸与商品描述不符")
			.event("c3", "BUYER_MODIFIED", "2022-08-02T10:00:00", "大小尺寸与商品描述不符")
			.event("c3", "BUYER_MODIFIED", "2022-08-15T23:59:59", "其他原因")
			.event("c4", "BUYER_MODIFIED", "2022-08-02T10:00:00", "不想要了")
			.event("c4", "BUYER_MODIFIED", "2022-08-03T10:00:00", QUALITY)
			.event("c5", "BUYER_MODIFIED", "2022-08-02T10:00:00", QUALITY)
			.event("c6", "BUYER_MODIFIED", "2022-08-16T00:00:00", "不想要了")
			.event("c7", "BUYER_MODIFIED", "2022-08-02T10:00:00", "不想要了")
			.event("c8", "BUYER_MODIFIED", "2022-08-02T10:00:00")
			.event("c9", "BUYER_MODIFIED", "2022-08-02T10:00:00", "不想要了"));

		assertThat(rows(workbook.getSheet("Reason changed"))).containsExactly(
				"Claim no.|Order no.|Shop|Platform|First reason|Later reason|Changed at|Asked back|Harmless|Still counted",
				"c3|o3|Jeans|pinduoduo|质量问题|其他原因|2022-08-15 23:59:59|50.00|yes|yes",
				"c2|o2|Jeans|pinduoduo|质量问题|大小尺寸与商品描述不符|2022-08-03 11:00:00|50.00|no|yes",
				"c1|o1|Jeans|pinduoduo|质量问题|不想要了|2022-08-02 10:00:00|50.00|yes|yes");
		// c1, c2, c3, c4, c6 and c8
		assertThat(workbook.getSheet("Summary").getRow(10).getCell(2).getNumericCellValue()).isEqualTo(6);
		assertThat(texts(workbook.getSheet("Summary")))
			.contains("Quality claims with another reason now: 3, of these with a harmless one: 2 "
					+ "(sheet Reason changed). They still count.");
	}

	/**
	 * Of pdd-1 ended in the window c1 after 24 h, c2 after 48 h, c3 after 72 h and c5
	 * after one second: the median is (24 + 48) / 2 = 36 h. Refunded are c1, c2 and c5,
	 * of the orders a and d; c2 alone was disputed before. The refund of c4 comes at the
	 * cut-off, the second one of c5 is no other. Of pdd-2 two orders were refunded while
	 * one formed: shown as 100 %. Of tb c9 took 3 h 20 min and c10 6 h: 28 / 6 h = 4.67.
	 */
	@Test
	void refundsOfAnyReasonHaveARateAndASpeedByShop() throws Exception {
		XSSFWorkbook workbook = published(shops().order("pdd-1", "a", "2022-08-01T10:00:00")
			.order("pdd-1", "b", "2022-08-01T10:00:00")
			.order("pdd-1", "c", "2022-08-01T10:00:00")
			.order("pdd-1", "d", "2022-07-17T00:00:00")
			.order("pdd-1", "g", "2022-06-19T10:00:00")
			.order("pdd-1", "h", "2022-07-16T23:59:59")
			.order("pdd-1", "fake", "2022-08-01T10:00:00", "2022-08-01T10:00:00", true)
			.order("pdd-2", "i", "2022-08-01T10:00:00")
			.order("pdd-2", "j", "2022-07-01T10:00:00")
			.order("tb", "e", "2022-06-01T10:00:00")
			.order("tb", "f", "2022-06-01T10:00:00")
			.claim("a", "c1", "2022-08-01T10:00:00", "不想要了")
			.event("c1", "REFUNDED", "2022-08-02T10:00:00")
			.claim("a", "c2", "2022-08-03T10:00:00", QUALITY)
			.event("c2", "PLATFORM_INTERVENED", "2022-08-04T10:00:00")
			.event("c2", "REFUNDED", "2022-08-05T10:00:00")
			.claim("b", "c3", "2022-08-01T10:00:00", "不想要了")
			.event("c3", "PLATFORM_INTERVENED", "2022-08-02T10:00:00")
			.event("c3", "WITHDRAWN", "2022-08-04T10:00:00")
			.claim("c", "c4", "2022-08-10T10:00:00", "不想要了")
			.event("c4", "REFUNDED", "2022-08-16T00:00:00")
			.claim("d", "c5", "2022-07-16T23:59:59", "不想要了")
			.event("c5", "REFUNDED", "2022-07-17T00:00:00")
			.event("c5", "PLATFORM_INTERVENED", "2022-07-18T00:00:00")
			.event("c5", "REFUNDED", "2022-08-01T00:00:00")
			.claim("g", "c6", "2022-06-20T10:00:00", "不想要了")
			.event("c6", "PLATFORM_INTERVENED", "2022-06-21T10:00:00")
			.event("c6", "REFUNDED", "2022-06-23T10:00:00")
			.claim("fake", "c0", "2022-08-01T10:00:00", QUALITY)
			.event("c0", "REFUNDED", "2022-08-01T11:00:00")
			.claim("i", "c7", "2022-08-01T10:00:00", "不想要了")
			.event("c7", "REFUNDED", "2022-08-02T10:00:00")
			.claim("j", "c8", "2022-08-01T10:00:00", "不想要了")
			.event("c8", "REFUNDED", "2022-08-02T10:00:00")
			.claim("e", "c9", "2022-08-01T10:00:00", "不想要了")
			.event("c9", "REFUNDED", "2022-08-01T13:20:00")
			.claim("f", "c10", "2022-08-01T10:00:00", "不想要了")
			.event("c10", "REFUNDED", "2022-08-01T16:00:00")
			.event("c10", "CLOSED", "2022-08-01T17:00:00"));

		assertThat(rows(workbook.getSheet("Refunds"))).containsExactly(
				"Shop id|Shop|Platform|Orders formed|Claims applied|Claims refunded|Orders refunded|Refund rate"
						+ "|Disputes refunded|Dispute rate|Claims ended|Median hours|Formed before|Applied before"
						+ "|Refunded before|Orders refunded before|Refund rate before|Disputes before"
						+ "|Dispute rate before|Ended before|Median hours before",
				"pdd-1|Jeans|pinduoduo|4|4|3|2|50.00%|1|25.00%|4|36.00|2|2|1|1|50.00%|1|50.00%|1|72.00",
				"pdd-2|Coats|pinduoduo|1|2|2|2|100.00%|0|0.00%|2|24.00|1|0|0|0|0.00%|0|0.00%|0|",
				"tb|Denim|taobao|0|2|2|2||0||2|4.67|0|0|0|0||0||0|");
	}

	/**
	 * The standard of 裤装 is 5 % and 0.3 orders, so its limits are 25 % and 1.5: of 4
	 * orders 3 met a claim, 75 % ÷ 25 % = 300 % and 3 ÷ 1.5 = 200 %: above. 外套 has limits
	 * of 25 % and 1.25: 1 of 4 is 100 % of the one and 1 ÷ 1.25 = 80 % of the other:
	 * near. 鞋 has 1 of 4 as well, but limits of 50 % and 10: ok. The standard of 帽子 ended
	 * the day before, and the one of Taobao gives no limit.
	 */
	@Test
	void aCategoryIsHeldAgainstTheLimitOfItsStandard() throws Exception {
		ShopFixture facts = shops().standard("pinduoduo", "裤装", "2022-01-01", "2022-07-31", "1.00", "100")
			.standard("pinduoduo", "裤装", "2022-08-01", null, "5.00", "0.30")
			.standard("pinduoduo", "外套", "2022-08-15", null, "5.00", "0.25")
			.standard("pinduoduo", "鞋", "2022-08-15", "2022-08-15", "10.00", "2")
			.standard("pinduoduo", "帽子", "2022-01-01", "2022-08-14", "0.01", "0.01")
			.standard("taobao", "裤装", "2022-01-01", null, "0.01", "0.01");
		for (String category : List.of("裤装", "外套", "鞋", "帽子")) {
			for (int number = 1; number <= 4; number++) {
				String order = category + number;
				facts.order("pdd-1", order, "2022-08-01T10:00:00", category);
				if (number == 1 || (category.equals("裤装") && number < 4)) {
					facts.line(order, "393657009414", "Jeans")
						.claim(order, "c-" + order, "2022-08-05T10:00:00", QUALITY, "Jeans", "黑色,L");
				}
			}
		}
		XSSFWorkbook workbook = published(facts.order("tb", "t", "2022-08-01T10:00:00", "裤装")
			.claim("t", "ct", "2022-08-05T10:00:00", BADLY_MADE));

		assertThat(rows(workbook.getSheet("By category"))).contains(
				"pinduoduo|裤装|4|3|75.00%|5.00%|25.00%|0.30|1.50|200.00%|▲ above the limit|0|0|",
				"pinduoduo|外套|4|1|25.00%|5.00%|25.00%|0.25|1.25|80.00%|● near the limit|0|0|",
				"pinduoduo|鞋|4|1|25.00%|10.00%|50.00%|2.00|10.00|10.00%|✓ within the limit|0|0|",
				"pinduoduo|帽子|4|1|25.00%||||||– no standard known|0|0|",
				"taobao|裤装|1|1|100.00%||||||– no standard known|0|0|");
		// Three of three orders that hold the goods: 100 % ÷ 25 % = 400 %.
		assertThat(rows(workbook.getSheet("Goods by category")).get(1)).isEqualTo(
				"pinduoduo|裤装|Jeans|393657009414|3|3|100.00%|5.00%|25.00%|0.30|1.50|200.00%|▲ above the limit|0|0|");
		XSSFSheet summary = workbook.getSheet("Summary");
		XSSFRow standard = summary.getRow(9);
		assertThat(standard.getCell(2).getNumericCellValue()).isEqualTo(2.0);
		assertThat(standard.getCell(6).getNumericCellValue()).isEqualTo(1.0);
		assertThat(standard.getCell(7).getStringCellValue()).isEqualTo("▲ above the limit");
		assertThat(standard.getCell(7).getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FFB91C1C");
		whoeverRaisesTheLimitSeesWhatWouldFollow(workbook, standard.getCell(7));
		assertThat(summary.getRow(4).getCell(0).getStringCellValue()).contains(
				"▲ Category 裤装 (pinduoduo) is above its limit: 3 orders (75.00 %), limits 1.5 orders and 25.00 %;");
		assertThat(texts(summary))
			.contains("Categories above the limit of their standard: 1, near it: 1; goods above it:"
					+ " 1 (sheets By category, Goods by category). Nearest: 裤装 (pinduoduo).");
	}

	/**
	 * 200 % of the limit is reached: at a limit of 200 % it is near, at one of 300 % with
	 * near from 250 % on it is within.
	 */
	private static void whoeverRaisesTheLimitSeesWhatWouldFollow(XSSFWorkbook workbook, XSSFCell status) {
		assertThat(workbook.getAllNames()).extracting(XSSFName::getNameName)
			.filteredOn((name) -> !name.startsWith("_xlnm"))
			.containsExactlyInAnyOrder("limit_standard", "limit_standard_near", "limit_in_chart");
		assertThat(workbook.getSheet("Definitions").getDataValidations()).hasSize(3);
		XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
		assertThat(evaluator.evaluate(status).getStringValue()).isEqualTo("▲ above the limit");

		named(workbook, "limit_standard").setCellValue(2);
		evaluator.clearAllCachedResultValues();
		assertThat(evaluator.evaluate(status).getStringValue()).isEqualTo("● near the limit");

		named(workbook, "limit_standard").setCellValue(3);
		named(workbook, "limit_standard_near").setCellValue(2.5);
		evaluator.clearAllCachedResultValues();
		assertThat(evaluator.evaluate(status).getStringValue()).isEqualTo("✓ within the limit");
	}

	private static XSSFCell named(XSSFWorkbook workbook, String name) {
		CellReference place = new CellReference(workbook.getName(name).getRefersToFormula());
		return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
	}

	/**
	 * Answered by nobody is c1, until 48 hours after its application (PD-R02); refused is
	 * c2, where the buyer has five days (PD-R03). What was asked for in the window before
	 * is on no list.
	 */
	@Test
	void aClaimThatWaitsSaysUntilWhenSomebodyCanAct() throws Exception {
		ShopFixture facts = shops().order("pdd-1", "a", "2022-08-01T10:00:00")
			.order("pdd-1", "b", "2022-08-01T10:00:00")
			.claim("a", "c1", "2022-08-15T10:00:00", QUALITY)
			.claim("b", "c2", "2022-08-14T10:00:00", QUALITY)
			.event("c2", "SELLER_REFUSED", "2022-08-15T09:00:00");
		XSSFWorkbook workbook = published(facts, Packs.PROPERTIES);

		assertThat(rows(workbook.getSheet("Exceptions")).stream()
			.map((row) -> String.join("|", List.of(row.split("\\|", -1)).subList(0, 6))))
			.containsExactly("Claim|What it is|What to do|Whose turn|Act by|Since",
					"c2|Refused|Nothing until the buyer changes the claim or calls the platform.|buyer|2022-08-20 09:00:00|2022-08-15 09:00:00",
					"c1|No answer yet|Agree or refuse before the clock lapses.|seller|2022-08-17 10:00:00|2022-08-15 10:00:00");
	}

	/**
	 * The lines carry the seller's own number GC-288, which says nothing of the goods: a,
	 * b and c hold them by their title, under which a claim knows them. Nobody knows the
	 * quality reasons of Douyin: its two orders count in no rate.
	 */
	@Test
	void goodsStandOnceWithTheirLatestTitleAndOrdersThatNobodyCanJudgeCountInNoRate() throws Exception {
		XSSFWorkbook workbook = published(shops().shop("dy", Platform.DOUYIN, "Live")
			.order("pdd-1", "a", "2022-08-01T10:00:00")
			.order("pdd-1", "b", "2022-08-01T10:00:00")
			.order("pdd-1", "c", "2022-08-01T10:00:00")
			.order("dy", "q", "2022-08-01T10:00:00")
			.order("dy", "r", "2022-08-01T10:00:00")
			.line("a", "GC-288", "Jeans, old")
			.line("b", "GC-288", "Jeans, new")
			.line("c", "GC-288", "Jeans, old")
			.line("q", "GC-288", "Jeans, old")
			.claim("a", "c1", "2022-08-05T10:00:00", QUALITY, "Jeans, old", "L", "S-1")
			.claim("b", "c2", "2022-08-06T10:00:00", QUALITY, "Jeans, new", "XL", "S-1")
			.claim("q", "c3", "2022-08-06T10:00:00", QUALITY, "Jeans, old", "L", "S-1"));

		assertThat(rows(workbook.getSheet("By goods"))).endsWith("Jeans, new|393657009414|2|0").hasSize(2);
		assertThat(rows(workbook.getSheet("By SKU"))).endsWith("S-1|393657009414|Jeans, new|XL|2|0").hasSize(2);
		assertThat(rows(workbook.getSheet("Goods by category")))
			.endsWith("pinduoduo|without a category|Jeans, new|393657009414|3|2|66.67%||||||– no standard known|0|0|");
		assertThat(rows(workbook.getSheet("By platform"))).endsWith("pinduoduo|3|2|66.67%|0|0||yes",
				"douyin|2|||0|||no");
		assertThat(rows(workbook.getSheet("By shop"))).endsWith("dy|Live|douyin|2|||0|||no");
		XSSFSheet summary = workbook.getSheet("Summary");
		assertThat(summary.getRow(4).getCell(0).getStringCellValue()).startsWith(
				"2 orders met a quality claim in the 30 days to 2022-08-15, per 3 orders formed in them: 66.67 %");
		assertThat(texts(summary)).contains("pinduoduo · ME-01a plain rate", "2 of 3",
				"douyin · ME-15 first reason, signed", "not computable: reasons not known");
	}

	private static ShopFixture shops() {
		return new ShopFixture().shop("pdd-1", Platform.PINDUODUO, "Jeans")
			.shop("pdd-2", Platform.PINDUODUO, "Coats")
			.shop("tb", Platform.TAOBAO, "Denim");
	}

	/** The table of a sheet as it shows, title row first. */
	private static List<String> rows(XSSFSheet sheet) {
		DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
		List<String> rows = new ArrayList<>();
		for (int index = 2; index <= sheet.getLastRowNum(); index++) {
			Row row = sheet.getRow(index);
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < sheet.getRow(2).getLastCellNum(); column++) {
				cells.add(shown.formatCellValue(row.getCell(column)));
			}
			rows.add(String.join("|", cells));
		}
		return rows;
	}

	private static List<String> texts(XSSFSheet sheet) {
		List<String> texts = new ArrayList<>();
		sheet.forEach((row) -> row.forEach((cell) -> texts.add(cell.toString())));
		return texts;
	}

	private XSSFWorkbook published(ShopFixture facts) {
		return published(facts, Map.of());
	}

	private XSSFWorkbook published(ShopFixture facts, Map<String, Object> packs) {
		facts.insert(JdbcClient.create(this.database.dataSource()));
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(AfterSales.class)
			.sources(ReportsJobTests.Reasons.class)
			.properties(packs)
			.properties("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "report.directory=" + this.reports)
			.run()) {
			application.getBean(NightlyReports.class).publish(DATE);
			return WorkbookFiles.open(this.reports.resolve("2022-08-15").resolve("quality-refund-rates.xlsx"));
		}
	}

}
