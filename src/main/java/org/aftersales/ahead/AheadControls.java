package org.aftersales.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.aftersales.ahead.AheadWorkbook.Tables;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapses.Looked;
import org.aftersales.report.Labels;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * The control totals of what lapses next: every row against the facts, and the claims
 * that were looked at against those that are open.
 */
@Component
class AheadControls {

	private static final Looked NONE = new Looked(0, 0, 0);

	private final Waited waited;

	AheadControls(Waited waited) {
		this.waited = waited;
	}

	void check(WorkbookDraft draft, Tables tables, Trend trend, Found found) {
		long near = found.near().confirmed();
		draft.check("ahead.check.rows", tables.ahead().count(), near);
		draft.check("ahead.check.paid", tables.ahead().sum(AheadSheets.PAID), found.near().paidForConfirmed());
		draft.check("ahead.check.buyers", tables.buyers().count(), found.buyers().confirmed());
		draft.check("ahead.check.holidays", tables.holidays().count(), found.onHolidays().confirmed());
		draft.check("ahead.check.shops", tables.shops().sum(AheadBreakdown.NEAR), near);
		draft.check("ahead.check.rules", tables.rules().sum(AheadBreakdown.NEAR), near);
		draft.check("ahead.check.shopsHolidays", tables.shops().sum(AheadBreakdown.HOLIDAYS),
				found.onHolidays().confirmed());
		draft.check("ahead.check.trend", draft.bars(trend), found.confirmedInDays());
		draft.check("ahead.check.claims", Total.of(found.looked().getOrDefault(SubjectKind.CLAIM, NONE).subjects()),
				this.waited.openClaims(found.horizon().date()));
	}

	/**
	 * How complete the lists are.
	 */
	List<String> notes(Found found, Labels labels) {
		Looked claims = found.looked().getOrDefault(SubjectKind.CLAIM, NONE);
		Looked orders = found.looked().getOrDefault(SubjectKind.ORDER, NONE);
		List<String> notes = new ArrayList<>();
		notes.add(found.horizon()
			.holidays()
			.map((days) -> labels.text("ahead.note.holidays", found.horizon().day(days.from()),
					found.horizon().day(days.end().minusNanos(1))))
			.orElseGet(() -> labels.text("ahead.note.noHolidays", Horizon.DAYS)));
		notes.add(labels.text("ahead.note.claims", labels.count(claims.subjects()), labels.count(claims.running()),
				labels.count(claims.subjects() - claims.running() - claims.aside()), labels.count(claims.aside())));
		notes.add(labels.text("ahead.note.orders", labels.count(orders.aside())));
		return notes;
	}

	/**
	 * What was found as of one cut-off.
	 *
	 * @param horizon how far it looks
	 * @param near the seller's clocks within 72 hours
	 * @param buyers the buyers' clocks within 72 hours
	 * @param onHolidays the seller's clocks on the next holidays
	 * @param confirmedInDays the seller's clocks of the chart that the facts confirm
	 * @param looked how many subjects were looked at
	 */
	record Found(Horizon horizon, ListedLapses near, ListedLapses buyers, ListedLapses onHolidays, long confirmedInDays,
			Map<SubjectKind, Looked> looked) {

	}

}
