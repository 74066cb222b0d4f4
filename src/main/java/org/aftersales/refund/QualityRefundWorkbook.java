package org.aftersales.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Kpi;
import org.aftersales.report.Labels;
import org.aftersales.report.Polarity;
import org.aftersales.report.Ranking;
import org.aftersales.report.Summary;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;
import org.aftersales.report.Workbook;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * {@code quality-refund-rates.xlsx}: the quality refund rate of the thirty days that end
 * with the business date, against the thirty days before.
 */
@Component
class QualityRefundWorkbook implements Workbook {

	private final QualityRefundQueries queries;

	private final QualityRefundControls controls;

	QualityRefundWorkbook(QualityRefundQueries queries, QualityRefundControls controls) {
		this.queries = queries;
		this.controls = controls;
	}

	@Override
	public String fileName() {
		return "quality-refund-rates.xlsx";
	}

	@Override
	public String key() {
		return "quality";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		TableSheet detail = new QualityRefundDetail(this.queries).stream(date, draft);
		QualityRefundBreakdown breakdown = new QualityRefundBreakdown(this.queries, date, draft);
		List<QualityRefundBreakdown.Shop> shops = breakdown.shops();
		List<QualityRefundBreakdown.Part> reasons = breakdown.reasons();
		List<QualityRefundBreakdown.Part> goods = new ArrayList<>();
		Tables tables = new Tables(detail, breakdown.shopSheet(shops), QualityRefundPlatforms.sheet(draft, shops),
				breakdown.reasonSheet(reasons), breakdown.categorySheet(breakdown.categories()),
				breakdown.goodsSheet(goods), new QualityRefundSkus(this.queries).stream(date, draft),
				new QualityRefundReasonChanges(this.queries).stream(date, draft));
		Trend trend = new QualityRefundTrend(this.queries).of(date);
		this.controls.check(date, draft, tables, trend);
		new QualityRefundSettlementSheet(this.queries).write(date, draft);

		QualityRefundCounts now = this.queries.counts(date);
		QualityRefundCounts before = this.queries.previousCounts(date);
		String headline = new QualityRefundHeadline(draft.labels()).of(date, now, before, reasons, goods);
		return new Summary(headline, kpis(tables, now, before), trend,
				rankings(now.qualityOrders(), shops, reasons, goods, draft.labels()),
				notes(date, draft.labels(), QualityRefundReasonChanges.note(tables.changed(), draft.labels())));
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.queries.counts(date).qualityClaims();
	}

	private List<String> notes(BusinessDate date, Labels labels, String changed) {
		return Stream.concat(Stream.of(changed), this.controls.notes(date, labels).stream()).toList();
	}

	private static List<Kpi> kpis(Tables tables, QualityRefundCounts now, QualityRefundCounts before) {
		Total formed = tables.shops().sum(QualityRefundBreakdown.FORMED);
		Total orders = tables.detail().sum(QualityRefundDetail.COUNTED);
		return List.of(
				new Kpi("quality.kpi.rate", ColumnKind.RATE, Polarity.LESS_IS_BETTER, orders.share(formed),
						Total.of(before.rate())),
				new Kpi("quality.kpi.orders", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, orders,
						Total.of(before.qualityOrders())),
				new Kpi("quality.kpi.formed", ColumnKind.COUNT, Polarity.NEUTRAL, formed, Total.of(before.formed())),
				new Kpi("quality.kpi.claims", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, tables.detail().count(),
						Total.of(before.qualityClaims())),
				new Kpi("quality.kpi.asked", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.detail().sum(QualityRefundDetail.ASKED), Total.of(before.asked())),
				new Kpi("quality.kpi.all", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, Total.of(now.allClaims()),
						Total.of(before.allClaims())));
	}

	private static List<Ranking> rankings(long whole, List<QualityRefundBreakdown.Shop> shops,
			List<QualityRefundBreakdown.Part> reasons, List<QualityRefundBreakdown.Part> goods, Labels labels) {
		return List.of(new Ranking("quality.topReasons", whole, claimed(reasons.stream())),
				new Ranking("quality.topGoods", whole, claimed(goods.stream())),
				new Ranking("quality.topShops", whole, shops.stream().map((shop) -> entry(shop, labels)).toList()));
	}

	private static List<Ranking.Entry> claimed(Stream<QualityRefundBreakdown.Part> parts) {
		return parts.map(QualityRefundBreakdown.Part::entry).toList();
	}

	private static Ranking.Entry entry(QualityRefundBreakdown.Shop shop, Labels labels) {
		String rate = QualityRefundCounts.rate(shop.orders(), shop.formed())
			.map(labels::percent)
			.orElse(labels.text("quality.noRate"));
		return new Ranking.Entry(shop.name(), rate, shop.orders(), shop.ordersBefore());
	}

	/**
	 * The tables of the workbook, in the order of its tabs.
	 */
	record Tables(TableSheet detail, TableSheet shops, TableSheet platforms, TableSheet reasons, TableSheet categories,
			TableSheet goods, TableSheet skus, TableSheet changed) {

	}

}
