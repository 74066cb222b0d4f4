package org.aftersales.operate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The quarantine as people work through it.
 */
final class SetAsides {

	private static final String ENTRIES = """
			select q.id, q.opened_on, q.job, q.subject, q.reason, q.message, q.raw_value, q.state, q.assignee, q.note,
			       q.file_name || ' line ' || q.line_no || coalesce(', column ' || nullif(q.column_name, ''), '') as place,
			       coalesce(case q.subject
			         when 'CLAIM' then (select c.claim_no from claim c where c.id::text = q.subject_key)
			         when 'RETURN' then (select c.claim_no from claim c where c.id::text = q.subject_key)
			         when 'ORDER' then (select o.order_no from shop_order o where o.id::text = q.subject_key)
			         when 'BREACH' then (select o.order_no || ' ' || d.rule from decision d join shop_order o on o.id = d.order_id
			                              where d.id::text = q.subject_key)
			       end, q.subject_key) as number
			  from quarantined q
			""";

	private final JdbcClient jdbc;

	SetAsides(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The oldest first.
	 * @param wanted which
	 */
	List<Aside> list(Wanted wanted, int limit) {
		return this.jdbc.sql(ENTRIES + """
				where (q.state = 'OPEN' or ?)
				  and coalesce(q.opened_on = ?::date, true) and coalesce(q.job = ?::text, true)
				  and coalesce(q.reason = ?::text, true)
				order by q.opened_on, q.id limit ?""")
			.param(wanted.closedToo())
			.param(wanted.opened().orElse(null))
			.param(wanted.job().orElse(null))
			.param(wanted.code().orElse(null))
			.param(limit)
			.query(SetAsides::entry)
			.list();
	}

	/**
	 * What is open by job and reason, the most frequent first.
	 */
	List<String> reasons() {
		return this.jdbc.sql("""
				select count(*) || ' × ' || job || ' ' || reason from quarantined where state = 'OPEN'
				 group by job, reason order by count(*) desc, job, reason""").query(String.class).list();
	}

	Optional<Aside> find(long id) {
		return this.jdbc.sql(ENTRIES + " where q.id = ?").param(id).query(SetAsides::entry).optional();
	}

	/**
	 * The next night judges it again; false if it was so already, or was judged since.
	 */
	boolean release(long id, String note) {
		return this.jdbc.sql("""
				update quarantined set state = 'RELEASED', closed_on = null, note = ?
				 where id = ? and state in ('OPEN', 'DISCARDED')""").params(note, id).update() == 1;
	}

	/**
	 * No night judges it any more; false if it was so already, or was judged since.
	 * @param from the business date from which on it counts as closed
	 */
	boolean discard(long id, LocalDate from, String note) {
		return this.jdbc.sql("""
				update quarantined set state = 'DISCARDED', closed_on = ?, note = ?
				 where id = ? and state in ('OPEN', 'RELEASED')""").params(from, note, id).update() == 1;
	}

	boolean assign(long id, String who, String note) {
		return this.jdbc
			.sql("update quarantined set assignee = ?, note = ? where id = ? and assignee is distinct from ?")
			.params(who, note, id, who)
			.update() == 1;
	}

	/**
	 * The business date after the last night that is done: what a person decides between
	 * two nights belongs to the next one.
	 */
	LocalDate nextDate(LocalDate lastClosed) {
		return this.jdbc.sql("select max(business_date) + 1 from night where state = 'DONE' having count(*) > 0")
			.query(LocalDate.class)
			.optional()
			.orElse(lastClosed);
	}

	private static Aside entry(ResultSet row, int index) throws SQLException {
		return new Aside(row.getLong("id"), row.getObject("opened_on", LocalDate.class), row.getString("job"),
				row.getString("subject"), row.getString("number"), row.getString("reason"), row.getString("message"),
				Optional.ofNullable(row.getString("place")), Optional.ofNullable(row.getString("raw_value")),
				row.getString("state"), Optional.ofNullable(row.getString("assignee")),
				Optional.ofNullable(row.getString("note")));
	}

	/**
	 * Which entries are wanted.
	 *
	 * @param opened only of that night
	 * @param job only of that job
	 * @param code only with that reason
	 * @param closedToo also those that are closed
	 */
	record Wanted(Optional<LocalDate> opened, Optional<String> job, Optional<String> code, boolean closedToo) {

	}

}
