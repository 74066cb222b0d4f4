package org.aftersales.payable;

import java.time.Duration;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
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
 * {@code compensation-owed.xlsx}: what has to be paid to whom by when, what is overdue,
 * what others owe us, and which promises are open.
 */
@Component
class PayableWorkbook implements Workbook {

	private final Payables payables;

	private final ArrivalWindows windows;

	private final PayableControls controls;

	private final Duration payWithin;

	PayableWorkbook(Payables payables, ArrivalWindows windows, PayableControls controls, PayableSettings settings) {
		this.payables = payables;
		this.windows = windows;
		this.controls = controls;
		this.payWithin = settings.payWithin();
	}

	@Override
	public String fileName() {
		return "compensation-owed.xlsx";
	}

	@Override
	public String key() {
		return "payable";
	}

	@Override
	public Summary fill(BusinessDate date, WorkbookDraft draft) {
		PaymentsDue due = new PaymentsDue(this.windows, date, draft);
		Tables tables = new Tables(due.stream(this.payables), PaymentsDue.overdue(this.payables, date, draft),
				PayableMovements.stream(this.payables, date, draft), Recourse.stream(this.payables, date, draft),
				OpenPromises.stream(this.payables, date, draft));
		Trend trend = PayableTrend.of(this.payables, date);
		this.controls.check(date, draft, tables, trend);

		PayableTotals now = PayableTotals.of(this.payables, date);
		return new Summary(new PayableHeadline(draft.labels()).of(date, now),
				kpis(tables, PayableTotals.of(this.payables, date.minusDays(1))), trend,
				List.of(PayableRanking.of(this.payables, date, due, now, draft.labels())),
				this.controls.notes(date, draft.labels(), hours()));
	}

	@Override
	public long rowsToCome(BusinessDate date) {
		return this.payables.rowsToCome(date);
	}

	private static List<Kpi> kpis(Tables tables, PayableTotals before) {
		TableSheet movements = tables.movements();
		Total entered = movements.sumWhere(PayableMovements.ENTERED, PayableMovements.OWED_TO);
		Total paid = movements.sumWhere(PayableMovements.PAID, PayableMovements.OWED_TO)
			.plus(movements.sumWhere(PayableMovements.ADVANCED, PayableMovements.OWED_TO));
		Total undone = movements.sumWhere(PayableMovements.REVERSED, PayableMovements.OWED_TO)
			.plus(movements.sumWhere(PayableMovements.WAIVED, PayableMovements.OWED_TO));
		return List.of(new Kpi("payable.kpi.opening", ColumnKind.MONEY, Polarity.NEUTRAL,
				movements.sumWhere(PayableMovements.OPENING, PayableMovements.OWED_TO), Total.of(before.opening())),
				new Kpi("payable.kpi.entered", ColumnKind.MONEY, Polarity.LESS_IS_BETTER, entered,
						Total.of(before.entered())),
				new Kpi("payable.kpi.paid", ColumnKind.MONEY, Polarity.NEUTRAL, paid, Total.of(before.paid())),
				new Kpi("payable.kpi.undone", ColumnKind.MONEY, Polarity.NEUTRAL, undone, Total.of(before.undone())),
				new Kpi("payable.kpi.owed", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.due().sum(PaymentsDue.AMOUNT), Total.of(before.owed())),
				new Kpi("payable.kpi.overdue", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						tables.overdue().sum(PaymentsDue.AMOUNT), Total.of(before.overdue())),
				new Kpi("payable.kpi.promises", ColumnKind.COUNT, Polarity.LESS_IS_BETTER, tables.promises().count(),
						Total.of(before.promises())));
	}

	private String hours() {
		return (this.payWithin.toSeconds() % 3600 == 0) ? this.payWithin.toHours() + " h" : this.payWithin.toString();
	}

	/**
	 * The tables of the workbook.
	 */
	record Tables(TableSheet due, TableSheet overdue, TableSheet movements, TableSheet recourse, TableSheet promises) {

	}

}
