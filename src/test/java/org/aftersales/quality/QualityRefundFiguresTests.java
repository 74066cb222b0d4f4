package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.TestDatabase;
import org.aftersales.policy.Platform;
import org.aftersales.report.ShopFixture;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class QualityRefundFiguresTests {

	private static final String QUALITY = "质量问题";

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

	private final QualityRefundFigures figures = new QualityRefundFigures(
			new QualityRefundQueries(this.jdbc, ShopFixture.REASONS));

	@Test
	void windowIsThirtyDaysFromItsFirstInstantToTheCutOffWhichIsOutside() {
		shop().order("pdd", "first", "2022-07-17T00:00:00")
			.order("pdd", "last", "2022-08-15T23:59:59")
			.order("pdd", "too-early", "2022-07-16T23:59:59")
			.order("pdd", "too-late", "2022-08-16T00:00:00")
			.claim("first", "c1", "2022-07-17T00:00:00", QUALITY)
			.claim("last", "c2", "2022-08-16T00:00:00", QUALITY)
			.claim("too-early", "c3", "2022-07-16T23:59:59", QUALITY)
			.insert(this.jdbc);

		assertThat(of("2022-08-15")).contains(entry("ordersFormed", 2L), entry("qualityOrders", 1L),
				entry("rate", new BigDecimal("0.5000")), entry("rateText", "50.00 %"));
	}

	@Test
	void anOrderCountsOnceAndOnlyForTheQualityReasonsOfItsPlatform() {
		shop().order("pdd", "twice", "2022-08-01T10:00:00")
			.order("pdd", "changed-mind", "2022-08-01T10:00:00")
			.order("pdd", "reason-of-another-platform", "2022-08-01T10:00:00")
			.order("tb", "taobao", "2022-08-01T10:00:00")
			.order("tb", "taobao-with-a-reason-of-pdd", "2022-08-01T10:00:00")
			.order("tb", "quiet-1", "2022-08-01T10:00:00")
			.order("tb", "quiet-2", "2022-08-01T10:00:00")
			.claim("twice", "c1", "2022-08-02T10:00:00", QUALITY)
			.claim("twice", "c2", "2022-08-03T10:00:00", "大小尺寸与商品描述不符")
			.claim("changed-mind", "c3", "2022-08-02T10:00:00", "不想要了")
			.claim("changed-mind", "c4", "2022-08-02T10:00:00", null)
			.claim("reason-of-another-platform", "c5", "2022-08-02T10:00:00", "做工瑕疵")
			.claim("taobao", "c6", "2022-08-02T10:00:00", "做工瑕疵")
			.claim("taobao-with-a-reason-of-pdd", "c7", "2022-08-02T10:00:00", QUALITY)
			.insert(this.jdbc);

		assertThat(of("2022-08-15")).contains(entry("ordersFormed", 7L), entry("qualityOrders", 2L),
				entry("rate", new BigDecimal("0.2857")), entry("rateText", "28.57 %"));
	}

	@Test
	void fakeOrdersAndGroupsNotFormedAreLeftOut() {
		shop().order("pdd", "fake", "2022-08-01T10:00:00", "2022-08-01T10:00:00", true)
			.order("pdd", "open-group", "2022-08-01T10:00:00", null, false)
			.order("pdd", "real", "2022-08-01T10:00:00")
			.claim("fake", "c1", "2022-08-02T10:00:00", QUALITY)
			.insert(this.jdbc);

		assertThat(of("2022-08-15")).contains(entry("ordersFormed", 1L), entry("qualityOrders", 0L),
				entry("rate", new BigDecimal("0.0000")), entry("rateText", "0.00 %"));
	}

	@Test
	void aClaimOnAnOrderFormedBeforeTheWindowCountsInTheNumeratorOnly() {
		shop().order("pdd", "old", "2022-07-01T10:00:00")
			.claim("old", "c1", "2022-08-02T10:00:00", QUALITY)
			.insert(this.jdbc);

		Map<String, Object> expected = new LinkedHashMap<>();
		expected.put("ordersFormed", 0L);
		expected.put("qualityOrders", 1L);
		expected.put("rate", null);
		expected.put("rateText", "no orders");
		assertThat(of("2022-08-15")).isEqualTo(expected);
	}

	private static ShopFixture shop() {
		return new ShopFixture().shop("pdd", Platform.PINDUODUO, "Pinduoduo shop")
			.shop("tb", Platform.TAOBAO, "Taobao shop");
	}

	private Map<String, Object> of(String date) {
		return this.figures.of(ShopFixture.date(date));
	}

}
