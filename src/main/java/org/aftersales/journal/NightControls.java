package org.aftersales.journal;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.journal.NightLogWorkbook.Tables;
import org.aftersales.journal.RuleRecord.Line;
import org.aftersales.report.Labels;
import org.aftersales.report.Trend;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * The control totals of a night: its log against the record, what its decisions cost
 * against the ledger, what its jobs looked at against what became of it.
 */
@Component
class NightControls {

	private final NightLog log;

	NightControls(NightLog log) {
		this.log = log;
	}

	void check(BusinessDate date, WorkbookDraft draft, Tables tables, Trend trend) {
		long decisions = this.log.count("select count(*) from decision where business_date = :date", date);
		BigDecimal moved = this.log
			.amount("select coalesce(sum(amount), 0.00) from decision where business_date = :date", date);
		draft.check("journal.check.decisions", tables.decisions().count(), decisions);
		draft.check("journal.check.amount", tables.decisions().sum(NightDecisions.AMOUNT), moved);
		draft.check("journal.check.sides",
				tables.decisions()
					.sumWhere(NightDecisions.AMOUNT, NightDecisions.TO_BUYER)
					.plus(tables.decisions().sumWhere(NightDecisions.AMOUNT, NightDecisions.TO_SHOP)),
				moved);
		draft.check("journal.check.byRule", tables.money().sum(RuleMoney.DECISIONS), decisions);
		draft.check("journal.check.amountByRule", tables.money().sum(RuleMoney.AMOUNT), moved);
		draft.check("journal.check.rules", tables.rules().sumWhere(RuleSheet.TONIGHT, RuleSheet.DECIDES),
				this.log.count("""
						select count(*) from decision where business_date = :date and subject <> 'RETURN'
						   and from_stage not like 'REPORTED %' and from_stage not like 'PROMISED\\_%'""", date));
		draft.check("journal.check.owed", tables.money().sum(RuleMoney.OWED), this.log
			.amount("select coalesce(sum(amount), 0.00) from entitlement where business_date = :date", date));
		draft.check("journal.check.ledger", tables.money().sum(RuleMoney.OWED), this.log.amount("""
				select coalesce(sum(amount), 0.00) from ledger_log
				 where booked_for = :date and movement = 'OWED' and account = beneficiary""", date));
		draft.check("journal.check.booked", tables.money().sum(RuleMoney.BOOKED), this.log.amount("""
				select coalesce(-sum(amount), 0.00) from ledger_log
				 where booked_for = :date and movement = 'OWED' and account = payer""", date));
		draft.check("journal.check.balance", tables.bookings().sum(NightBookings.MOVED), new BigDecimal("0.00"));
		draft.check("journal.check.bookings", tables.bookings().count(), this.log.count("""
				select (select count(*) from ledger_entry where booked_for = :date)
				       + (select count(*) from entitlement_event where booked_for = :date)
				       - (select count(distinct (l.entitlement_id, l.movement)) from ledger_entry l
				           where l.booked_for = :date and l.movement <> 'OWED')
				       + (select count(*) from entitlement where business_date = :date and amount = 0)""", date));
		draft.check("journal.check.scanned", tables.jobs().sum(JobTotals.SCANNED),
				this.log.count("select coalesce(sum(scanned), 0) from (" + JobTotals.JOBS + ") jobs", date));
		draft.check("journal.check.jobs", JobTotals.accountedFor(tables.jobs()),
				this.log.count("select coalesce(sum(scanned), 0) from (" + JobTotals.JOBS + ") jobs", date));
		draft.check("journal.check.quarantine", tables.quarantine().count(), this.log.count("""
				select count(*) - count(*) filter (where closed_on <= :date) from quarantine_log
				 where opened_on <= :date""", date));
		draft.check("journal.check.breaks", tables.breaks().count(), this.log.count("""
				select count(*) - count(*) filter (where closed_on <= :date) from break_item
				 where business_date <= :date""", date));
		draft.check("journal.check.held", tables.held().count(),
				this.log.count("select count(*) from " + HeldBackSheet.OF_NIGHT, date));
		draft.check("journal.check.heldMoney", tables.held().sum(HeldBackSheet.AMOUNT),
				this.log.amount("select coalesce(sum(b.amount), 0.00) from " + HeldBackSheet.OF_NIGHT, date));
		draft.check("journal.check.service", tables.service().sum(ServiceFigures.ENQUIRIES), this.log.count(
				"select coalesce(sum(enquiries), 0) from chat_day where day > :date::date - 30 and day <= :date",
				date));
		draft.check("journal.check.trend", draft.bars(trend), this.log.count(
				"select count(*) from decision where business_date > :date::date - 30 and business_date <= :date",
				date));
	}

	/**
	 * How complete the log is.
	 */
	List<String> notes(BusinessDate date, Labels labels, NightTotals now, List<Line> rules, String service) {
		long jobs = this.log.count("select count(*) from (" + JobTotals.JOBS + ") jobs", date);
		long scanned = this.log.count("select coalesce(sum(scanned), 0) from (" + JobTotals.JOBS + ") jobs", date);
		List<Line> inForce = rules.stream().filter(Line::inForce).toList();
		return List.of(labels.text("journal.note.jobs", labels.count(jobs), labels.count(scanned)),
				labels.text("journal.note.late", labels.count(now.catchingUp())),
				labels.text("journal.note.rules", labels.count(inForce.size()),
						labels.count(inForce.stream().filter((rule) -> rule.tonight() > 0).count()),
						labels.count(inForce.stream().filter((rule) -> rule.month() > 0).count()),
						labels.count(inForce.stream().filter((rule) -> rule.ever() == 0 && rule.canFire()).count())),
				service);
	}

}
