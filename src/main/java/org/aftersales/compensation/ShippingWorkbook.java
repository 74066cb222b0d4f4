package org.aftersales.compensation;

import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Kpi;
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
 * {@code shipping-penalties.xlsx}: broken shipping promises and what is owed for them.
 */
@Component
class ShippingWorkbook implements Workbook {

	private final ShippingQueries queries;

	private final ShippingControls controls;

	private final PolicyPacks packs;

	ShippingWorkbook(ShippingQueries queries, ShippingControls controls, PolicyPacks packs) {
		this.packs = packs;
		this.queries = queries;
		this.controls = controls;
	}

	@Override
	public String fileName() {
		return "shipping-penalties.xlsx";
	}

	@Override
	public String key() {
		return "shipping";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		TableSheet detail = new ShippingDetail(this.queries).stream(date, draft);
		ShippingBreakdown breakdown = new ShippingBreakdown(this.queries, date, draft);
		List<ShippingBreakdown.Part> shops = breakdown.shops();
		List<ShippingBreakdown.Part> rules = breakdown.rules();
		Tables tables = new Tables(detail, breakdown.shopSheet(shops), breakdown.ruleSheet(rules), spread(date, draft),
				breakdown.failedGroups());
		Trend trend = new ShippingTrend(this.queries).of(date);
		this.controls.check(date, draft, tables, trend);
		new ShippingSpreadControls(this.queries).check(date, draft, tables.spread());

		ShippingCounts now = this.queries.counts(date);
		ShippingCounts before = this.queries.previousCounts(date);
		String headline = new ShippingHeadline(draft.labels()).of(date, now, before, this.queries.totals(date), shops);
		return new Summary(headline, kpis(tables, before, this.queries.previousTotals(date)), trend,
				rankings(shops, rules), this.controls.notes(date, draft.labels()));
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.queries.rowsToCome(date);
	}

	private ShippingSpread spread(BusinessDate date, WorkbookDraft draft) {
		TableSheet days = new ShippingDays(this.queries, this.packs).sheet(date, draft);
		ShippingPlaces places = new ShippingPlaces(this.queries);
		return new ShippingSpread(days, places.carriers(date, draft), places.regions(date, draft),
				new ShippingHours(this.queries).sheet(date, draft));
	}

	private static List<Kpi> kpis(Tables tables, ShippingCounts before, ShippingCounts totalBefore) {
		TableSheet detail = tables.detail();
		return List.of(
				new Kpi("shipping.kpi.late", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.LATE, ShippingDetail.IN_WINDOW), Total.of(before.late())),
				new Kpi("shipping.kpi.traceMissing", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.TRACE_MISSING, ShippingDetail.IN_WINDOW),
						Total.of(before.traceMissing())),
				new Kpi("shipping.kpi.owed", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.OWED, ShippingDetail.IN_WINDOW), Total.of(before.owed())),
				new Kpi("shipping.kpi.cancelled", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						tables.groups().sum(ShippingBreakdown.CANCELLED_IN_WINDOW), Total.of(before.cancelled())),
				new Kpi("shipping.kpi.lateSoFar", ColumnKind.COUNT, Polarity.NEUTRAL, detail.sum(ShippingDetail.LATE),
						Total.of(totalBefore.late())),
				new Kpi("shipping.kpi.owedSoFar", ColumnKind.MONEY, Polarity.NEUTRAL, detail.sum(ShippingDetail.OWED),
						Total.of(totalBefore.owed())));
	}

	private static List<Ranking> rankings(List<ShippingBreakdown.Part> shops, List<ShippingBreakdown.Part> rules) {
		long whole = shops.stream().mapToLong(ShippingBreakdown.Part::inWindow).sum();
		return List.of(
				new Ranking("shipping.topShops", whole,
						shops.stream().map((shop) -> shop.entry(shop.second(), shop.third())).toList()),
				new Ranking("shipping.topRules", whole,
						rules.stream()
							.map((rule) -> rule.entry(rule.first() + " · " + rule.third(), rule.second()))
							.toList()));
	}

	/**
	 * The tables of the workbook.
	 */
	record Tables(TableSheet detail, TableSheet shops, TableSheet rules, ShippingSpread spread, TableSheet groups) {

	}

}
