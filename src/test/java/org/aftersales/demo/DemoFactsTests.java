package org.aftersales.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoFactsTests {

	private static final Instant CUT_OFF = Instant.parse("2026-06-15T16:00:00Z");

	private static final Instant WINDOW = Instant.parse("2026-05-16T16:00:00Z");

	private static final Instant LAST_WEEK = Instant.parse("2026-06-08T16:00:00Z");

	private static final Set<String> QUALITY = Set.of("质量问题", "做工瑕疵", "材质、面料与商品描述不符", "大小尺寸与商品描述不符", "颜色、款式、图案与描述不符",
			"货物与描述不符");

	private final List<DemoOrder> orders = DemoFacts.madeUp()
		.orders()
		.stream()
		.filter((order) -> order.paidAt().isBefore(CUT_OFF))
		.map((order) -> order.knownBefore(CUT_OFF))
		.toList();

	@Test
	void someHundredOrdersLieBeforeTheCutOff() {
		assertThat(this.orders).hasSizeBetween(700, 850);
		assertThat(this.orders.stream().map(DemoOrder::orderNo)).doesNotHaveDuplicates();
		assertThat(this.orders.stream().map((order) -> order.customer().place().province())).contains("新疆维吾尔自治区",
				"广东省");
	}

	@Test
	void twoToFivePerCentOfTheOrdersOfThirtyDaysHaveAQualityClaim() {
		List<DemoOrder> formed = this.orders.stream()
			.filter((order) -> order.formedAt() != null && !order.formedAt().isBefore(WINDOW) && !order.fake())
			.toList();
		long complained = formed.stream().filter((order) -> complainedSince(order, WINDOW)).count();

		assertThat(complained * 100.0 / formed.size()).isBetween(2.0, 5.0);
	}

	@Test
	void oneVariantStandsOutInTheLastWeek() {
		List<DemoOrder> complained = this.orders.stream().filter((order) -> complainedSince(order, LAST_WEEK)).toList();

		long ofTheBadBatch = complained.stream()
			.filter((order) -> order.basket().firstSku().skuCode().equals("GC-288-W28"))
			.count();
		assertThat(ofTheBadBatch).isGreaterThanOrEqualTo(6);
		assertThat(complained.size() - ofTheBadBatch).isLessThan(ofTheBadBatch);
	}

	@Test
	void aGoodNumberOfClaimsIsOpenAndManyHaveEnded() {
		List<DemoClaim> claims = this.orders.stream().flatMap((order) -> order.claims().stream()).toList();

		assertThat(claims).hasSizeBetween(190, 250);
		assertThat(claims)
			.filteredOn((claim) -> claim.latest()
				.filter((last) -> Set.of("REFUNDED", "CLOSED", "WITHDRAWN", "COMPLETED").contains(last.kind()))
				.isPresent())
			.hasSizeGreaterThan(40);
		assertThat(claims).filteredOn((claim) -> claim.latest().isEmpty()).hasSizeGreaterThan(20);
	}

	@Test
	void weekendsAreBusier() {
		assertThat(this.orders).filteredOn((order) -> Set.of(6, 7).contains(weekday(order)))
			.hasSizeGreaterThan(this.orders.size() * 2 / 7);
	}

	private static int weekday(DemoOrder order) {
		return order.paidAt().atZone(ZoneId.of("Asia/Shanghai")).getDayOfWeek().getValue();
	}

	private static boolean complainedSince(DemoOrder order, Instant since) {
		return order.claims()
			.stream()
			.anyMatch((claim) -> !claim.appliedAt().isBefore(since) && QUALITY.contains(claim.reason()));
	}

}
