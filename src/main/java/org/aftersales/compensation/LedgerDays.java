package org.aftersales.compensation;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes the ledger's day: for every account, opening + movements = closing. A day that
 * is closed stays as it is; the next one opens where it closed.
 */
@Component
class LedgerDays {

	/**
	 * For every account: where the night before closed, what was booked since, and what
	 * all lines come to.
	 */
	private static final String BALANCES = """
			with prior as (select max(business_date) as day from ledger_day where business_date < :date)
			select a.account,
			       coalesce((select d.closing from ledger_day d, prior where d.account = a.account and d.business_date = prior.day), 0)
			         as opening,
			       coalesce(sum(l.amount) filter (where prior.day is null or l.booked_for > prior.day), 0) as moved,
			       coalesce(sum(l.amount), 0) as all_lines
			  from unnest(array['buyer', 'seller', 'platform', 'carrier', 'insurer', 'deposit']) as a (account)
			 cross join prior
			  left join ledger_entry l on l.account = a.account and l.booked_for <= :date
			 group by a.account, prior.day
			 order by a.account""";

	private final JdbcClient jdbc;

	LedgerDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Closes the night's day, in the caller's transaction; if it is closed already, it
	 * must be closed as it would be now.
	 * @throws ControlTotalBroken if a total does not tie, which happens if somebody
	 * booked into a closed day
	 */
	void close(Night night) {
		List<Balance> balances = balances(night);
		for (Balance balance : balances) {
			if (balance.closing().compareTo(balance.allLines()) != 0) {
				throw new ControlTotalBroken(
						"%s of the %s: account %s opens with %s and moved %s, but its lines add up to %s; somebody booked into a closed day"
							.formatted(LedgerEffect.JOB, night, balance.account(), balance.opening().toPlainString(),
									balance.moved().toPlainString(), balance.allLines().toPlainString()));
			}
		}
		balances.forEach((balance) -> enter(night, balance));
		for (Balance balance : balances) {
			BigDecimal closed = this.jdbc.sql(
					"select closing from ledger_day where business_date = ? and account = ? and opening + moved = closing")
				.params(night.businessDate().date(), balance.account())
				.query(BigDecimal.class)
				.single();
			if (closed.compareTo(balance.closing()) != 0) {
				throw new ControlTotalBroken(
						"%s of the %s: account %s was closed with %s, and now its lines add up to %s".formatted(
								LedgerEffect.JOB, night, balance.account(), closed.toPlainString(),
								balance.closing().toPlainString()));
			}
		}
	}

	private List<Balance> balances(Night night) {
		return this.jdbc.sql(BALANCES)
			.param("date", night.businessDate().date())
			.query((row, index) -> new Balance(row.getString("account"), row.getBigDecimal("opening"),
					row.getBigDecimal("moved"), row.getBigDecimal("all_lines")))
			.list();
	}

	private void enter(Night night, Balance balance) {
		this.jdbc.sql("""
				insert into ledger_day (business_date, account, opening, moved, closing) values (?, ?, ?, ?, ?)
				on conflict (business_date, account) do nothing""")
			.params(night.businessDate().date(), balance.account(), balance.opening(), balance.moved(),
					balance.closing())
			.update();
	}

	/**
	 * An account as a night finds it.
	 *
	 * @param account the account
	 * @param opening where the night before closed
	 * @param moved what was booked since, up to the night's date
	 * @param allLines what all its lines up to the night's date add up to
	 */
	private record Balance(String account, BigDecimal opening, BigDecimal moved, BigDecimal allLines) {

		private BigDecimal closing() {
			return this.opening.add(this.moved);
		}

	}

}
