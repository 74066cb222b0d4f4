package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.FactKind;
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

	private final DueOrders orders;

	ShippingWorkbook(ShippingQueries queries, ShippingControls controls, DueOrders orders) {
		this.orders = orders;
		this.queries = queries;
		this.controls = controls;
	}

	@Override
	public String fileName() {
		return "shipping-penalties.xlsx";
	}

	@Override
	public List<FactKind> restsOn() {
		return List.of(FactKind.ORDERS, FactKind.SCANS);
	}

	@Override
	public String key() {
		return "shipping";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		ShippingExceptions exceptions = new ShippingExceptions(this.queries);
		TableSheet toDo = exceptions.stream(date, draft);
		TableSheet detail = new ShippingDetail(this.queries).stream(date, draft);
		ShippingBreakdown breakdown = new ShippingBreakdown(this.queries, date, draft);
		List<ShippingBreakdown.Part> shops = breakdown.shops();
		List<ShippingBreakdown.Part> rules = breakdown.rules();
		ShippingPlaces places = new ShippingPlaces(this.queries, draft);
		ShippingKinds kinds = new ShippingKinds(this.queries);
		List<ShippingPlaces.Place> carriers = places.carriers(date);
		List<ShippingPlaces.Place> regions = places.regions(date);
		Instant since = date.windowStart(2 * ShippingQueries.WINDOW);
		ShippingTally tally = new ShippingTally(date, this.queries);
		DueOrders.Looked looked = this.orders.read(date, since, tally::add);
		Tables tables = new Tables(detail, breakdown.shopSheet(shops), breakdown.ruleSheet(rules),
				new ShippingSpread(tally.days().sheet(date, draft), tally.excuses().sheet(draft),
						tally.rates().sheet(draft), places.carrierSheet(carriers), places.regionSheet(regions),
						tally.hours().sheet(date, draft), kinds.daySheet(date, draft), kinds.shopSheet(date, draft)),
				breakdown.failedGroups());
		Trend trend = new ShippingTrend(this.queries).of(date);
		this.controls.check(date, draft, tables, trend);
		exceptions.check(toDo, this.queries.unshipped(date), date, draft);
		new ShippingSpreadControls(this.queries).check(date, draft, tables.spread(), tally,
				looked.notDue() + tally.dueBefore() - looked.again(), this.orders.formedSince(since));

		ShippingSummary summary = new ShippingSummary(this.queries, date, draft.labels());
		long due = whole(tables.spread().days().sum(ShippingDays.DUE));
		long exempt = whole(tables.spread().days().sum(ShippingDays.EXEMPT));
		ShippingNotes notes = new ShippingNotes(this.queries, date, draft.labels());
		return new Summary(summary.headline(exempt, whole(toDo.count()), tally, shops, rules),
				Optional.of(notes.news()), summary.kpis(tables, tally), List.of(), trend,
				summary.rankings(breakdown, shops, rules, places.rankings(carriers, regions)),
				notes.of(looked, due, tally.dueBefore()));
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.queries.rowsToCome(date);
	}

	private static long whole(Total total) {
		return total.value().map(BigDecimal::longValueExact).orElse(0L);
	}

	/**
	 * The tables of the workbook.
	 */
	record Tables(TableSheet detail, TableSheet shops, TableSheet rules, ShippingSpread spread, TableSheet groups) {

	}

}
