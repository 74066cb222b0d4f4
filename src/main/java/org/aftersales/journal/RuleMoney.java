package org.aftersales.journal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each rule and pack by which the night decided or entered something: what
 * its decisions move, what is owed for them, and what of that stands in the ledger.
 */
final class RuleMoney {

	static final Column DECISIONS = Column.of("journal.money.decisions", ColumnKind.COUNT);

	static final Column AMOUNT = Column.of("journal.money.amount", ColumnKind.MONEY);

	static final Column OWED = Column.of("journal.money.owed", ColumnKind.MONEY);

	static final Column BOOKED = Column.of("journal.money.booked", ColumnKind.MONEY);

	private final TableSheet table;

	private final Map<String, String> places = new HashMap<>();

	RuleMoney(WorkbookDraft draft) {
		this.table = draft.table("journal.money", Column.of("journal.rule", ColumnKind.RULE).wide(14),
				Column.of("journal.pack", ColumnKind.ID).wide(24), DECISIONS, AMOUNT,
				Column.of("journal.money.broken", ColumnKind.COUNT),
				Column.of("journal.money.unpriced", ColumnKind.COUNT), OWED, BOOKED,
				Column.of("journal.money.difference", ColumnKind.MONEY));
	}

	TableSheet stream(NightLog log, BusinessDate date) {
		log.statement("""
				with decided as (
				  select d.rule, d.pack, count(*) as decisions, sum(d.amount) as amount, count(d.breach) as broken,
				         count(*) filter (where d.breach is not null and e.id is null) as unpriced
				    from decision d
				    left join entitlement e on e.decision_id = d.id and e.business_date <= :date
				   where d.business_date = :date
				   group by d.rule, d.pack),
				entered as (
				  select d.rule, d.pack, sum(e.amount) as owed,
				         sum((select coalesce(sum(l.amount), 0.00) from ledger_entry l
				               where l.entitlement_id = e.id and l.movement = 'OWED' and l.account = e.beneficiary
				                 and l.booked_for = :date)) as booked
				    from entitlement e
				    join decision d on d.id = e.decision_id
				   where e.business_date = :date
				   group by d.rule, d.pack)
				select rule, pack, coalesce(decisions, 0) as decisions, coalesce(amount, 0.00) as amount,
				       coalesce(broken, 0) as broken, coalesce(unpriced, 0) as unpriced, coalesce(owed, 0.00) as owed,
				       coalesce(booked, 0.00) as booked
				  from decided full join entered using (rule, pack)
				 order by rule collate "C", pack collate "C\"""", date).query((row) -> {
			BigDecimal owed = row.getBigDecimal("owed");
			BigDecimal booked = row.getBigDecimal("booked");
			String rule = row.getString("rule");
			this.table.row(rule, row.getString("pack"), row.getLong("decisions"), row.getBigDecimal("amount"),
					row.getLong("broken"), row.getLong("unpriced"), owed, booked, owed.subtract(booked));
			this.places.putIfAbsent(rule, this.table.place());
		});
		return this.table;
	}

	/**
	 * Where the rows of that rule begin, if there are any.
	 */
	Optional<String> place(String rule) {
		return Optional.ofNullable(this.places.get(rule));
	}

}
