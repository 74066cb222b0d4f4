package org.aftersales.journal;

import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.journal.RuleRecord.Line;
import org.aftersales.report.ColumnKind;
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
 * {@code night-log.xlsx}: what the night decided by which rule and with which money, what
 * it booked, what it could not judge, and whether everything adds up.
 */
@Component
class NightLogWorkbook implements Workbook {

	private final NightLog log;

	private final JobTotals jobs;

	private final RuleRecord rules;

	private final NightControls controls;

	private final ServiceSettings settings;

	NightLogWorkbook(NightLog log, JobTotals jobs, RuleRecord rules, NightControls controls, ServiceSettings settings) {
		this.log = log;
		this.jobs = jobs;
		this.rules = rules;
		this.controls = controls;
		this.settings = settings;
	}

	@Override
	public String fileName() {
		return "night-log.xlsx";
	}

	@Override
	public String key() {
		return "journal";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		TableSheet decisions = NightDecisions.stream(this.log, date, draft);
		TableSheet bookings = NightBookings.stream(this.log, date, draft);
		OpenQuarantine quarantine = new OpenQuarantine(draft);
		TableSheet aside = quarantine.stream(this.log, date);
		TableSheet breaks = OpenBreaks.stream(this.log, date, draft);
		TableSheet held = HeldBackSheet.stream(this.log, date, draft);
		TableSheet totals = this.jobs.stream(date, draft);
		RuleMoney money = new RuleMoney(draft);
		TableSheet byRule = money.stream(this.log, date);
		List<Line> record = this.rules.lines(date);
		TableSheet rules = RuleSheet.write(record, draft);
		ServiceFigures service = new ServiceFigures(draft, this.settings);
		Tables tables = new Tables(decisions, bookings, aside, breaks, held, totals, byRule, rules,
				service.stream(this.log, date));
		Trend trend = NightTrend.of(this.log, date);
		this.controls.check(date, draft, tables, trend);

		NightTotals now = NightTotals.of(this.log, date);
		return new Summary(new NightHeadline(draft.labels()).of(date, now, quarantine),
				kpis(tables, NightTotals.of(this.log, date.minusDays(1))), trend,
				List.of(NightRanking.of(this.log, date, now, money, draft.labels())),
				this.controls.notes(date, draft.labels(), now, record, service.words()));
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.log.rowsToCome(date);
	}

	private static List<Kpi> kpis(Tables tables, NightTotals before) {
		TableSheet decisions = tables.decisions();
		return List.of(
				new Kpi("journal.kpi.decisions", ColumnKind.COUNT, Polarity.NEUTRAL, decisions.count(),
						Total.of(before.decisions())),
				new Kpi("journal.kpi.toBuyers", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						decisions.sumWhere(NightDecisions.AMOUNT, NightDecisions.TO_BUYER),
						Total.of(before.toBuyers())),
				new Kpi("journal.kpi.toShops", ColumnKind.MONEY, Polarity.MORE_IS_BETTER,
						decisions.sumWhere(NightDecisions.AMOUNT, NightDecisions.TO_SHOP), Total.of(before.toShops())),
				new Kpi("journal.kpi.broken", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						decisions.sum(NightDecisions.BROKEN), Total.of(before.broken())),
				new Kpi("journal.kpi.owed", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.money().sum(RuleMoney.OWED), Total.of(before.owed())),
				new Kpi("journal.kpi.quarantined", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						tables.quarantine().count(), Total.of(before.quarantined())),
				new Kpi("journal.kpi.breaks", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, tables.breaks().count(),
						Total.of(before.breaks())));
	}

	/**
	 * The tables of the workbook.
	 */
	record Tables(TableSheet decisions, TableSheet bookings, TableSheet quarantine, TableSheet breaks, TableSheet held,
			TableSheet jobs, TableSheet money, TableSheet rules, TableSheet service) {

	}

}
