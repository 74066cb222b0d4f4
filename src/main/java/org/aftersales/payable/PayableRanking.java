package org.aftersales.payable;

import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.Ranking;

/**
 * Who owes most and by which rule, against the day before.
 */
final class PayableRanking {

	private PayableRanking() {
	}

	static Ranking of(Payables payables, BusinessDate date, PaymentsDue due, PayableTotals now, Labels labels) {
		PayableWords words = new PayableWords(labels);
		List<Ranking.Entry> entries = payables.statement("with " + Payables.STANDING + """
				select payer, rule, breach, count(*) filter (where open) as cases,
				       sum(amount) filter (where open) as owed,
				       coalesce(sum(amount) filter (where open_before), 0.00) as owed_before
				  from standing
				 where amount > 0
				 group by payer, rule, breach
				having count(*) filter (where open) > 0
				 order by owed desc, payer collate "C", rule collate "C", breach collate "C"
				 limit :length
				""", date).param("length", Ranking.LONGEST).query((row, index) -> {
			String payer = row.getString("payer");
			String rule = row.getString("rule");
			String breach = row.getString("breach");
			return new Ranking.Entry(words.party(payer) + " · " + rule + " · " + words.breach(breach),
					labels.count(row.getLong("cases")), row.getBigDecimal("owed"), row.getBigDecimal("owed_before"),
					due.place(payer, rule, breach));
		}).list();
		return new Ranking("payable.topRules", ColumnKind.MONEY, now.owed(), entries);
	}

}
