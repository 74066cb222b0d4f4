package org.aftersales.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Deadlines;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Comparison;
import org.aftersales.report.FactKind;
import org.aftersales.report.Kpi;
import org.aftersales.report.Labels;
import org.aftersales.report.Polarity;
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

	private final Deadlines deadlines;

	QualityRefundWorkbook(QualityRefundQueries queries, QualityRefundControls controls, Deadlines deadlines) {
		this.deadlines = deadlines;
		this.queries = queries;
		this.controls = controls;
	}

	@Override
	public String fileName() {
		return "quality-refund-rates.xlsx";
	}

	@Override
	public List<FactKind> restsOn() {
		return List.of(FactKind.ORDERS, FactKind.CLAIMS, FactKind.PROGRESS);
	}

	@Override
	public String key() {
		return "quality";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		Labels labels = draft.labels();
		QualityExceptions exceptions = new QualityExceptions(this.queries, this.deadlines);
		TableSheet toDo = exceptions.stream(date, draft);
		exceptions.check(toDo, date, draft);
		TableSheet detail = new QualityRefundDetail(this.queries).stream(date, draft);
		QualityRefundBreakdown breakdown = new QualityRefundBreakdown(this.queries, date, draft);
		List<QualityRefundBreakdown.Shop> shops = breakdown.shops();
		List<QualityRefundBreakdown.Part> reasons = breakdown.reasons();
		List<QualityRefundBreakdown.Part> goods = new ArrayList<>();
		CategoryRates rates = new CategoryRates(this.queries, date);
		StandardsSummary standards = new StandardsSummary(rates.categories(), rates.goods(), labels);
		CategorySheets categories = new CategorySheets(draft);
		TableSheet shopSheet = breakdown.shopSheet(shops);
		TableSheet platformSheet = QualityRefundPlatforms.sheet(draft, shops);
		DefinitionSheet definitions = new DefinitionSheet(this.queries, date, draft);
		Tables tables = new Tables(detail, shopSheet, platformSheet, definitions.write(),
				breakdown.reasonSheet(reasons), categories.categories(standards.categories()),
				categories.goods(standards.goods()), breakdown.goodsSheet(goods),
				new QualityRefundSkus(this.queries).stream(date, draft),
				new QualityRefundReasonChanges(this.queries).stream(date, draft));
		Trend trend = new QualityRefundTrend(this.queries).of(date).against(standards.limit());
		this.controls.check(date, draft, tables, trend);
		String postage = new ReturnPostageSheet(new ReturnPostage(this.queries)).write(date, draft);
		List<Kpi> settlement = new QualityRefundSettlementSheet(this.queries).write(date, draft);

		QualityRefundCounts now = this.queries.counts(date);
		QualityRefundCounts before = this.queries.previousCounts(date);
		Comparison deciding = definitions.deciding();
		String headline = new QualityRefundHeadline(labels).of(date, now, before, definitions.worse(),
				QualityExceptions.sellersTurn(toDo), toDo.count().whole(), reasons, goods, standards.headline());
		List<String> notes = new ArrayList<>();
		standards.unjudged().ifPresent(notes::add);
		QualityRefundNotes words = new QualityRefundNotes(this.queries, labels);
		notes.addAll(words.of(date, now, before));
		notes.addAll(List.of(standards.note(), QualityRefundReasonChanges.note(tables.changed(), labels), postage));
		return new Summary(headline, Optional.of(words.news(date)),
				Stream.concat(kpis(tables, before, standards).stream(), settlement.stream()).toList(),
				List.of(deciding), trend, breakdown.rankings(now.qualityOrders(), shops, reasons, goods), notes);
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.queries.claims(date);
	}

	private static List<Kpi> kpis(Tables tables, QualityRefundCounts before, StandardsSummary standards) {
		Total orders = tables.detail().sum(QualityRefundDetail.COUNTED);
		return List.of(
				new Kpi("quality.kpi.rate", ColumnKind.RATE, Polarity.LESS_IS_BETTER,
						orders.share(
								tables.shops().sumWhere(QualityRefundBreakdown.FORMED, QualityRefundBreakdown.RATED)),
						Total.of(before.rate())),
				standards.kpi(tables.categories()),
				new Kpi("quality.kpi.orders", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, orders,
						Total.of(before.qualityOrders())),
				new Kpi("quality.kpi.asked", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.detail().sum(QualityRefundDetail.ASKED), Total.of(before.asked())));
	}

	/**
	 * The tables of the workbook, in the order of its tabs.
	 */
	record Tables(TableSheet detail, TableSheet shops, TableSheet platforms, TableSheet definitions, TableSheet reasons,
			TableSheet categories, TableSheet categoryGoods, TableSheet goods, TableSheet skus, TableSheet changed) {

	}

}
