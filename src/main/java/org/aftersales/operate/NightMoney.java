package org.aftersales.operate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a night means in subjects and money: what is entered and stays, and what is still
 * due.
 */
final class NightMoney {

	private final JdbcClient jdbc;

	NightMoney(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Which jobs are done and what was entered for that date; nothing of it is lost.
	 */
	String safe(LocalDate date) {
		List<String> done = doneJobs(date);
		long decisions = number("select count(*) from decision where business_date = ?", date);
		BigDecimal owed = this.jdbc.sql("""
				select coalesce(sum(amount), 0.00) from ledger_entry
				 where booked_for = ? and movement = 'OWED' and amount > 0""")
			.param(date)
			.query(BigDecimal.class)
			.single();
		return "Safe: %s; %,d decisions and %,.2f yuan of entitlements are entered for %s and stay.".formatted(
				done.isEmpty() ? "no job is done yet" : String.join(", ", done) + " done", decisions, owed, date);
	}

	/**
	 * Which jobs are not done, and what waits for them.
	 */
	List<String> open(LocalDate date, List<String> jobs) {
		List<String> undone = new ArrayList<>(jobs);
		undone.removeAll(doneJobs(date));
		if (undone.isEmpty()) {
			return List.of();
		}
		List<String> open = new ArrayList<>();
		OffsetDateTime cutOff = this.jdbc
			.sql("select cut_off from night where business_date = ? order by revision desc limit 1")
			.param(date)
			.query(OffsetDateTime.class)
			.single();
		open.add("Not done: %s; still due before the cut-off: %s.".formatted(String.join(", ", undone), due(cutOff)));
		if (undone.contains("reports")) {
			open.add("No workbook of this night is published.");
		}
		return open;
	}

	private String due(OffsetDateTime cutOff) {
		return this.jdbc.sql("""
				select (select count(*) from order_state where due_at < ?) as orders, count(*) as claims,
				       coalesce(sum(c.requested_amount), 0.00) as asked
				  from claim_state s join claim c on c.id = s.claim_id where s.due_at < ?""")
			.params(cutOff, cutOff)
			.query((row, index) -> "%,d claims that ask back %,.2f yuan, %,d orders".formatted(row.getLong("claims"),
					row.getBigDecimal("asked"), row.getLong("orders")))
			.single();
	}

	private List<String> doneJobs(LocalDate date) {
		return this.jdbc
			.sql("""
					select r.job from job_run r
					 where r.state = 'DONE'
					   and r.night_id = (select id from night where business_date = ? order by revision desc limit 1)
					 order by array_position(array['intake', 'refunds', 'shipments', 'compensation', 'reports'], r.job), r.job""")
			.param(date)
			.query(String.class)
			.list();
	}

	private long number(String sql, LocalDate date) {
		return this.jdbc.sql(sql).param(date).query(Long.class).single();
	}

}
