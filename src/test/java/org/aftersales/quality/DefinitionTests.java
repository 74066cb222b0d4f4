package org.aftersales.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.TestDatabase;
import org.aftersales.policy.Platform;
import org.aftersales.report.ShopFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Section 8 of the rule book, by hand. The window is 2022-07-17 to 2022-08-15, the
 * cut-off 2022-08-16 00:00.
 */
class DefinitionTests {

	private static final String QUALITY = "质量问题";

	private static final String BADLY_MADE = "做工瑕疵";

	private final TestDatabase database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@AfterEach
	void drop() {
		this.database.drop();
	}

	/**
	 * X60 (found, the number of orders inferred): 1779 orders, 39 with a quality claim,
	 * 552 refunded, 4 after the platform had intervened. X61 (derived): 39 ÷ (3900 +
	 * 1779).
	 */
	@Test
	void thePageOfPinduoduoIsReproduced() {
		shop("pdd", "pinduoduo");
		orders("pdd", 1, 1779, "2022-07-20T10:00:00");
		claims("pdd", 1, 39, QUALITY);
		claims("pdd", 40, 552, "不想要了");
		refunded("pdd", 1, 552);
		this.jdbc
			.sql("insert into claim_event (claim_id, kind, at) select id, 'PLATFORM_INTERVENED', applied_at "
					+ "from claim where claim_no in ('pdd-37', 'pdd-38', 'pdd-39', 'pdd-40')")
			.update();

		assertThat(figure("ME-01a")).isEqualTo("39 / 1779 = 0.0219");
		assertThat(figure("ME-01b")).isEqualTo("39 / 5679 = 0.0069");
		assertThat(figure("ME-02")).isEqualTo("4 / 1779 = 0.0022");
		assertThat(figure("ME-03")).isEqualTo("552 / 1779 = 0.3103");
	}

	/** X62 (found): (10 + 15) ÷ (125 + 112) = 10.5 %. */
	@Test
	void theOldRefundRateAddsUpTheShopsOfTheWholePlatform() {
		shop("a", "taobao");
		shop("b", "taobao");
		orders("a", 1, 125, "2022-07-20T10:00:00");
		orders("b", 1, 112, "2022-07-20T10:00:00");
		claims("a", 1, 10, "不想要了");
		claims("b", 1, 15, "不想要了");
		refunded("a", 1, 10);
		refunded("b", 1, 15);

		assertThat(figure("ME-14")).isEqualTo("25 / 237 = 0.1055");
		// 2022-07-21 10:00 to 2022-07-22 16:00 is 30 hours: 25 × 30.
		assertThat(figure("ME-11")).isEqualTo("750.00 h / 25 = 30.00 h");
	}

	/**
	 * X64 (found): signed 06:00, claim 12:00: counted. One second less than 18 hours
	 * after the claim counts, 18 hours do not; who never signed does not count.
	 */
	@Test
	void aQualityClaimCountsIfTheParcelWasSignedForLessThanEighteenHoursAfterIt() {
		new ShopFixture().shop("pdd", Platform.PINDUODUO, "x")
			.order("pdd", "before", "2022-08-01T10:00:00")
			.order("pdd", "just", "2022-08-01T10:00:00")
			.order("pdd", "too-late", "2022-08-01T10:00:00")
			.order("pdd", "never", "2022-08-01T10:00:00")
			.claim("before", "c1", "2022-08-05T12:00:00", QUALITY)
			.claim("just", "c2", "2022-08-05T12:00:00", QUALITY)
			.claim("too-late", "c3", "2022-08-05T12:00:00", QUALITY)
			.claim("never", "c4", "2022-08-05T12:00:00", QUALITY)
			.signed("before", "2022-08-05T06:00:00")
			.signed("just", "2022-08-06T05:59:59")
			.signed("too-late", "2022-08-06T06:00:00")
			.insert(this.jdbc);

		assertThat(figure("ME-01c")).isEqualTo("2 / 4 = 0.5000");
	}

	/** Picked up at 2022-08-15 00:00 is exactly, not more than, 24 hours ago. */
	@Test
	void anOrderCountsIfItWasShippedMoreThanADayAgoOrSignedFor() {
		new ShopFixture().shop("pdd", Platform.PINDUODUO, "x")
			.order("pdd", "long-ago", "2022-08-01T10:00:00")
			.order("pdd", "a-day-ago", "2022-08-14T10:00:00")
			.order("pdd", "signed", "2022-08-15T08:00:00")
			.order("pdd", "not-sent", "2022-08-01T10:00:00")
			.claim("long-ago", "c1", "2022-08-05T12:00:00", QUALITY)
			.claim("a-day-ago", "c2", "2022-08-15T12:00:00", QUALITY)
			.claim("not-sent", "c3", "2022-08-15T12:00:00", QUALITY)
			.pickedUp("long-ago", "2022-08-14T23:59:59")
			.pickedUp("a-day-ago", "2022-08-15T00:00:00")
			.pickedUp("signed", "2022-08-15T09:00:00")
			.signed("signed", "2022-08-15T20:00:00")
			.insert(this.jdbc);

		assertThat(figure("ME-01d")).isEqualTo("1 / 2 = 0.5000");
	}

	/**
	 * Of 31 orders paid 30 were signed for; the first claims of 2 have a quality reason.
	 * The third had another reason first, the fourth wanted other goods, not money: 2 ÷
	 * 30. Without one signature there are 29, too few.
	 */
	@Test
	void onTaobaoTheFirstReasonCountsAndOnlyWithThirtyOrders() {
		shop("tb", "taobao");
		orders("tb", 1, 31, "2022-07-20T10:00:00");
		claims("tb", 1, 2, BADLY_MADE);
		claims("tb", 3, 3, "不想要了");
		new ShopFixture().claim("tb-3", "later", "2022-08-05T10:00:00", BADLY_MADE).insert(this.jdbc);
		this.jdbc
			.sql("""
					insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason)
					select shop_id, 'exchange', id, 'EXCHANGE', timestamptz '2022-08-05 10:00+08', ? from shop_order where order_no = 'tb-4'""")
			.param(BADLY_MADE)
			.update();
		signed("tb", 2, 31, "2022-07-25 10:00");

		assertThat(figure("ME-08")).isEqualTo("2 / 30 = 0.0667");

		this.jdbc.sql("update shop_order set fake = true where order_no = 'tb-31'").update();

		assertThat(figure("ME-08")).isEqualTo("2 / 29 =");
	}

	/** ME-09: lines of orders paid; 1 of 3 reasons, two lines in one of two orders. */
	@Test
	void theOldRateOfTaobaoIsOfSubOrders() {
		new ShopFixture().shop("tb", Platform.TAOBAO, "x")
			.order("tb", "two", "2022-08-01T10:00:00")
			.order("tb", "one", "2022-08-01T10:00:00")
			.line("two", "1", "a")
			.line("two", "2", "b")
			.line("one", "1", "a")
			.claim("two", "c1", "2022-08-05T12:00:00", BADLY_MADE)
			.insert(this.jdbc);

		assertThat(figure("ME-09")).isEqualTo("1 / 3 = 0.3333");
	}

	/**
	 * ME-16: from 22:59:59 to 23:59:59 is 1 h; from 23:00 on it begins at 08:00: answered
	 * at 09:00 is 1 h; from 07:59 on as well; an answer in the night takes nothing. 3 h
	 * of 4 refunds. The quality reasons of Douyin nobody has named.
	 */
	@Test
	void onDouyinTheAuditOfTheNightBeginsAtEight() {
		ShopFixture facts = new ShopFixture().shop("dy", Platform.DOUYIN, "x");
		for (int number = 1; number <= 4; number++) {
			facts.order("dy", "o" + number, "2022-08-01T10:00:00")
				.event("c" + number, "REFUNDED", "2022-08-10T10:00:00");
		}
		facts.claim("o1", "c1", "2022-08-05T22:59:59", "x")
			.event("c1", "SELLER_AGREED", "2022-08-05T23:59:59")
			.claim("o2", "c2", "2022-08-05T23:00:00", "x")
			.event("c2", "SELLER_REFUSED", "2022-08-06T09:00:00")
			.claim("o3", "c3", "2022-08-05T07:59:00", "x")
			.event("c3", "SELLER_AGREED", "2022-08-05T09:00:00")
			.claim("o4", "c4", "2022-08-05T02:00:00", "x")
			.event("c4", "SELLER_AGREED", "2022-08-05T03:00:00")
			.signed("o1", "2022-08-04T10:00:00")
			.insert(this.jdbc);

		assertThat(figure("ME-16")).isEqualTo("3.00 h / 4 = 0.75 h");
		assertThat(figure("ME-15")).isEqualTo("0 / 1 =");
	}

	/**
	 * ME-17: the month is August. The order of July is not in it, the intervention in its
	 * claim is.
	 */
	@Test
	void onJdTheMonthCounts() {
		new ShopFixture().shop("jd", Platform.JD, "x")
			.order("jd", "july", "2022-07-31T23:59:59")
			.order("jd", "august-1", "2022-08-01T00:00:00")
			.order("jd", "august-2", "2022-08-15T23:59:59")
			.claim("july", "c1", "2022-07-31T23:59:59", "x")
			.event("c1", "PLATFORM_INTERVENED", "2022-08-01T00:00:00")
			.claim("august-1", "c2", "2022-08-15T10:00:00", "x")
			.event("c2", "PLATFORM_INTERVENED", "2022-08-16T00:00:00")
			.insert(this.jdbc);

		assertThat(figure("ME-17")).isEqualTo("1 / 2 = 0.5000");
	}

	@Test
	void exactlyOneQualityRateDecidesOnEachPlatform() {
		for (Platform platform : Platform.values()) {
			for (String day : new String[] { "2026-03-15", "2026-03-16" }) {
				String deciding = RuleBookDefinitions.deciding(platform, LocalDate.parse(day));
				assertThat(RuleBookDefinitions.of(platform)).as(platform + " " + day)
					.filteredOn((definition) -> definition.key().equals(deciding))
					.singleElement()
					.satisfies((definition) -> assertThat(definition.needs()).contains(Definition.Need.REASONS));
			}
		}
		assertThat(RuleBookDefinitions.deciding(Platform.TAOBAO, LocalDate.of(2026, 3, 15))).isEqualTo("me09");
		assertThat(RuleBookDefinitions.deciding(Platform.TAOBAO, LocalDate.of(2026, 3, 16))).isEqualTo("me08");
	}

	private void shop(String shop, String platform) {
		this.jdbc.sql("insert into shop (shop_id, platform, name) values (?, ?, ?)")
			.params(shop, platform, shop)
			.update();
	}

	private void orders(String shop, int from, int to, String paidAt) {
		this.jdbc
			.sql("""
					insert into shop_order (shop_id, order_no, placed_at, paid_at, group_formed_at, goods_amount, paid_amount)
					select ?, ? || '-' || n, at, at, at, 100, 100
					  from generate_series(?, ?) n cross join (values (?::timestamp at time zone 'Asia/Shanghai')) as x (at)""")
			.params(shop, shop, from, to, paidAt)
			.update();
	}

	/** Applied for on 2022-07-21 at 10:00. */
	private void claims(String shop, int from, int to, String reason) {
		this.jdbc.sql("""
				insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount)
				select shop_id, order_no, id, 'RETURN_AND_REFUND', timestamptz '2022-07-21 10:00+08', ?, 50
				  from shop_order join generate_series(?, ?) n on order_no = ? || '-' || n""")
			.params(reason, from, to, shop)
			.update();
	}

	/** On 2022-07-22 at 16:00. */
	private void refunded(String shop, int from, int to) {
		this.jdbc.sql("""
				insert into claim_event (claim_id, kind, at)
				select id, 'REFUNDED', timestamptz '2022-07-22 16:00+08'
				  from claim join generate_series(?, ?) n on claim_no = ? || '-' || n""")
			.params(from, to, shop)
			.update();
	}

	private void signed(String shop, int from, int to, String at) {
		this.jdbc.sql("""
				with parcel as (
				  insert into shipment (order_id, parcel_no)
				  select id, '1' from shop_order join generate_series(?, ?) n on order_no = ? || '-' || n returning id)
				insert into shipment_event (shipment_id, kind, at)
				select id, 'RECEIVED', ?::timestamp at time zone 'Asia/Shanghai' from parcel""")
			.params(from, to, shop, at)
			.update();
	}

	/**
	 * What its only platform has by that definition: numerator / denominator = figure.
	 */
	private String figure(String id) {
		return new Measurements(new QualityRefundQueries(this.jdbc, ShopFixture.REASONS))
			.of(ShopFixture.date("2022-08-15"))
			.stream()
			.filter((row) -> row.current() && row.shopId().isEmpty())
			.flatMap((row) -> RuleBookDefinitions.of(row.measured().platform())
				.stream()
				.filter((definition) -> definition.id().equals(id) && definition.isHere()
						&& definition.span() == row.span())
				.map((definition) -> definition.reckoning().of(row.measured())))
			.map((found) -> Stream
				.of(found.numerator().map(BigDecimal::toPlainString), hours(found.hours()), Optional.of("/"),
						found.denominator().map(BigDecimal::toPlainString), Optional.of("="),
						found.rate().map(BigDecimal::toPlainString), hours(found.average()))
				.flatMap(Optional::stream)
				.collect(Collectors.joining(" ")))
			.collect(Collectors.joining("; "));
	}

	private static Optional<String> hours(Optional<BigDecimal> hours) {
		return hours.map((value) -> value + " h");
	}

}
