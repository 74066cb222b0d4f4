package org.aftersales.journal;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.Ranking;

/**
 * By which rules the night decided most, against the night before.
 */
final class NightRanking {

	private NightRanking() {
	}

	static Ranking of(NightLog log, BusinessDate date, NightTotals now, RuleMoney money, Labels labels) {
		NightWords words = new NightWords(labels);
		List<Ranking.Entry> entries = log.statement("""
				select rule, outcome, count(*) filter (where business_date = :date) as decisions,
				       coalesce(sum(amount) filter (where business_date = :date), 0.00) as moved,
				       count(*) filter (where business_date = :date::date - 1) as before
				  from decision
				 where business_date in (:date, :date::date - 1)
				 group by rule, outcome
				having count(*) filter (where business_date = :date) > 0
				 order by decisions desc, rule collate "C", outcome collate "C"
				 limit :length""", date).param("length", Ranking.LONGEST).query((row, index) -> {
			String rule = row.getString("rule");
			return new Ranking.Entry(rule + " · " + words.outcome(row.getString("outcome")),
					labels.money(row.getBigDecimal("moved")), row.getBigDecimal("decisions"),
					row.getBigDecimal("before"), money.place(rule));
		}).list();
		return new Ranking("journal.topRules", ColumnKind.COUNT, BigDecimal.valueOf(now.decisions()), entries);
	}

}
