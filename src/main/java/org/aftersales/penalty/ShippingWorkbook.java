package org.aftersales.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Deadlines;
import org.aftersales.report.FactKind;
import org.aftersales.report.Summary;
import org.aftersales.report.TableSheet;
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

	private final Deadlines deadlines;

	ShippingWorkbook(ShippingQueries queries, ShippingControls controls, DueOrders orders, Deadlines deadlines) {
		this.deadlines = deadlines;
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
		ShippingExceptions exceptions = new ShippingExceptions(this.queries, this.deadlines);
		TableSheet toDo = exceptions.stream(date, draft);
		Unshipped unshipped = this.queries.unshipped(date);
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
		exceptions.check(toDo, unshipped, date, draft);
		new ShippingSpreadControls(this.queries).check(date, draft, tables.spread(), tally,
				looked.notDue() + tally.dueBefore() - looked.again(), this.orders.formedSince(since));

		ShippingSummary summary = new ShippingSummary(this.queries, unshipped, date, draft.labels());
		long due = tables.spread().days().sum(ShippingDays.DUE).whole();
		long exempt = tables.spread().days().sum(ShippingDays.EXEMPT).whole();
		ShippingNotes notes = new ShippingNotes(this.queries, date, draft.labels());
		return new Summary(summary.headline(exempt, toDo.count().whole(), tally, shops, rules),
				Optional.of(notes.news()), summary.kpis(tables, tally), List.of(), trend,
				summary.rankings(breakdown, shops, rules, places.rankings(carriers, regions)),
				notes.of(looked, due, tally.dueBefore()));
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.queries.rowsToCome(date);
	}

	/**
	 * The tables of the workbook.
	 */
	record Tables(TableSheet detail, TableSheet shops, TableSheet rules, ShippingSpread spread, TableSheet groups) {

	}

}
