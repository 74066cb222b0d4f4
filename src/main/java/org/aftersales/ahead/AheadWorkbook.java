package org.aftersales.ahead;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.aftersales.ahead.AheadControls.Found;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.FactKind;
import org.aftersales.report.Kpi;
import org.aftersales.report.Polarity;
import org.aftersales.report.Summary;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;
import org.aftersales.report.Workbook;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * {@code deadlines-ahead.xlsx}: what lapses in the 72 hours after the cut-off and on the
 * next holidays, with the money at stake and what the seller must do to prevent it.
 */
@Component
class AheadWorkbook implements Workbook {

	private final Lapses lapses;

	private final AheadControls controls;

	private final PolicyPacks packs;

	AheadWorkbook(Lapses lapses, AheadControls controls, PolicyPacks packs) {
		this.lapses = lapses;
		this.controls = controls;
		this.packs = packs;
	}

	@Override
	public String fileName() {
		return "deadlines-ahead.xlsx";
	}

	@Override
	public List<FactKind> restsOn() {
		return List.of(FactKind.values());
	}

	@Override
	public String key() {
		return "ahead";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		Horizon horizon = Horizon.of(date, this.packs);
		Outlook now = new Outlook(horizon);
		try (Listing listing = new Listing(horizon)) {
			return fill(now, listing.found(this.lapses.find(horizon, (lapse) -> {
				now.add(lapse);
				listing.add(lapse);
			})), draft);
		}
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.lapses.rowsToCome();
	}

	private Summary fill(Outlook now, Found found, WorkbookDraft draft) {
		BusinessDate date = now.horizon().date();
		Outlook before = new Outlook(Horizon.of(date.minusDays(1), this.packs));
		this.lapses.find(before.horizon(), before::add);

		AheadWords words = new AheadWords(draft.labels(), date.zone());
		AheadSheets sheets = new AheadSheets(now.horizon(), draft);
		AheadBreakdown breakdown = new AheadBreakdown(draft, words);
		Tables tables = new Tables(sheets.ahead(found.near()), sheets.buyers(found.buyers()),
				sheets.holidays(found.onHolidays()), breakdown.shops(now), breakdown.rules(now));
		Trend trend = trend(now);
		this.controls.check(draft, tables, trend, found);
		return new Summary(new AheadHeadline(draft.labels(), words).of(now, sheets.foremost()), kpis(tables, before),
				trend, List.of(new AheadRanking(sheets, words, draft.labels()).of(now, before)),
				this.controls.notes(found, draft.labels()));
	}

	private static List<Kpi> kpis(Tables tables, Outlook before) {
		Share was = before.all();
		return List.of(
				new Kpi("ahead.kpi.soon", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						tables.ahead().sum(AheadSheets.SOON), Total.of(was.in(Span.H24))),
				new Kpi("ahead.kpi.soonMoney", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.ahead().sumWhere(AheadSheets.MONEY, AheadSheets.SOON), Total.of(was.soonMoney())),
				new Kpi("ahead.kpi.near", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, tables.ahead().count(),
						Total.of(was.near())),
				new Kpi("ahead.kpi.nearMoney", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.ahead().sum(AheadSheets.MONEY), Total.of(was.nearMoney())),
				new Kpi("ahead.kpi.holidays", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, tables.holidays().count(),
						Total.of(was.onHolidays())),
				new Kpi("ahead.kpi.holidayMoney", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.holidays().sum(AheadSheets.MONEY), Total.of(was.holidayMoney())),
				new Kpi("ahead.kpi.buyers", ColumnKind.COUNT, Polarity.NEUTRAL, tables.buyers().count(),
						Total.of(before.buyersNear())));
	}

	/**
	 * The days ahead, not those behind: what the seller can still prevent.
	 */
	private static Trend trend(Outlook now) {
		return new Trend("ahead.trend", ColumnKind.MONEY,
				IntStream.range(0, Horizon.DAYS)
					.mapToObj(now.horizon().firstDay()::plusDays)
					.map((day) -> new Trend.Point(day, now.on(day).clocks(), Optional.of(now.on(day).money())))
					.toList());
	}

	/**
	 * The tables of the workbook.
	 */
	record Tables(TableSheet ahead, TableSheet buyers, TableSheet holidays, TableSheet shops, TableSheet rules) {

	}

}
