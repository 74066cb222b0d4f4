package org.aftersales.compensation;

import java.math.BigDecimal;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The control totals of the ledger: its lines add up to zero, what was entered as owed is
 * what the entitlements say, what ended is what the events say, postage is owed as
 * decided, and every breach has one entitlement or an open quarantine entry, or is held
 * back.
 */
@Component
class LedgerTotals {

	private final JdbcClient jdbc;

	LedgerTotals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns if all tie.
	 * @throws ControlTotalBroken if one does not
	 */
	void check(Night night) {
		tie(night, "sum of all ledger lines", "select coalesce(sum(amount), 0) from ledger_entry", "zero", "select 0");
		tie(night, "what the ledger entered as owed",
				"select coalesce(sum(amount), 0) from ledger_entry where movement = 'OWED' and amount > 0",
				"sum of entitlements", "select coalesce(sum(amount), 0) from entitlement");
		tie(night, "what the ledger moved since",
				"select coalesce(sum(amount), 0) from ledger_entry where movement <> 'OWED' and amount > 0",
				"sum of events", """
						select coalesce(sum(amount), 0) from entitlement_event
						 where kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED', 'RECOVERED')""");
		tie(night, "postage decided as owed",
				"select count(*) from decision where subject = 'RETURN' and to_stage = 'OWED'",
				"entitlements to postage", """
						select count(*) from entitlement e join decision d on d.id = e.decision_id
						 where d.subject = 'RETURN' and e.amount > 0""");
		tie(night, "breaches decided", "select count(*) from decision where breach is not null",
				"entitlements and breaches without one",
				"""
						select (select count(*) from entitlement e join decision d on d.id = e.decision_id and d.breach is not null)
						       + (select count(*) from decision d
						           where d.breach is not null
						             and not exists (select from entitlement e where e.decision_id = d.id)
						             and (d.effective_at >= (select n.cut_off from night n where n.id = %1$d)
						                  or exists (select from held_decision b
						                              where b.night_id = %1$d and b.subject = 'BREACH' and b.subject_id = d.id)
						                  or exists (select from quarantined q
						                              where q.subject = 'BREACH' and q.subject_key = d.id::text
						                                and q.state in ('OPEN', 'DISCARDED'))))"""
					.formatted(night.id()));
	}

	private void tie(Night night, String left, String leftSql, String right, String rightSql) {
		BigDecimal leftTotal = this.jdbc.sql(leftSql).query(BigDecimal.class).single();
		BigDecimal rightTotal = this.jdbc.sql(rightSql).query(BigDecimal.class).single();
		if (leftTotal.compareTo(rightTotal) != 0) {
			throw new ControlTotalBroken("%s of the %s: %s is %s, %s is %s".formatted(LedgerEffect.JOB, night, left,
					leftTotal.toPlainString(), right, rightTotal.toPlainString()));
		}
	}

}
