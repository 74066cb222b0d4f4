package org.aftersales.remote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.aftersales.batch.PartitionedStep;
import org.aftersales.run.FailedElsewhere;
import org.aftersales.run.Night;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The partitions that nights offer, as table {@code run_partition} has them. What stands
 * here counts; a message only makes somebody look.
 */
final class Offers {

	private final JdbcClient jdbc;

	Offers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Offers that partition anew, under that execution.
	 */
	void make(Night night, String step, int number, long execution) {
		this.jdbc.sql("""
				update run_partition set execution_id = ?, ended = null, fault = null, message = null
				 where night_id = ? and step = ? and number = ?""")
			.params(execution, night.id(), step, number)
			.update();
	}

	/**
	 * What is offered under that execution.
	 */
	Optional<Offer> find(long execution) {
		return this.jdbc.sql("""
				select n.id, n.business_date, n.revision, n.inputs_digest, p.step, p.number, p.ended
				  from run_partition p join night n on n.id = p.night_id where p.execution_id = ?""")
			.param(execution)
			.query((row, index) -> new Offer(row.getLong("id"), row.getObject("business_date", LocalDate.class),
					row.getInt("revision"), row.getString("inputs_digest"), row.getString("step"), row.getInt("number"),
					execution, row.getString("ended") != null))
			.optional();
	}

	/**
	 * It has been done.
	 */
	void done(StepExecution execution) {
		end(execution, "DONE", Optional.empty(), Optional.empty());
	}

	/**
	 * It has failed, and would fail again.
	 */
	void failed(StepExecution execution, String fault, String message) {
		end(execution, "FAILED", Optional.of(fault), Optional.of(message));
	}

	/**
	 * How those of the step stand that are offered under these executions.
	 */
	List<Standing> standing(Night night, String step, List<Long> executions) {
		return this.jdbc
			.sql("""
					with held as (
					    select (l.classid::bigint << 32 | l.objid::bigint) as key, a.application_name as who
					      from pg_locks l
					      left join pg_stat_activity a on a.pid = l.pid
					     where l.locktype = 'advisory' and l.granted and l.objsubid = 1
					       and l.database = (select oid from pg_database where datname = current_database()))
					select p.number, p.execution_id, p.scanned, p.ended, p.fault, p.message, h.key is not null as held, h.who
					  from run_partition p
					  left join held h on h.key = hashtextextended(? || p.execution_id, 0)
					 where p.night_id = ? and p.step = ? and p.execution_id = any (?)
					 order by p.number""")
			.params(PartitionLock.NAME, night.id(), step, executions.toArray(Long[]::new))
			.query((row, index) -> standing(row))
			.list();
	}

	/**
	 * Ends the connections of a worker that has them and does nothing: the lock of its
	 * partition is free then, and the chunk that it had in progress is undone.
	 */
	void cutSessions(String holder) {
		this.jdbc.sql("""
				select pg_terminate_backend(pid) from pg_stat_activity
				 where application_name = ? and datname = current_database() and pid <> pg_backend_pid()""")
			.param(holder)
			.query(Boolean.class)
			.list();
	}

	/** What a process says that was taken for dead is not heard. */
	private void end(StepExecution execution, String how, Optional<String> fault, Optional<String> message) {
		this.jdbc.sql("update run_partition set ended = ?, fault = ?, message = ? where execution_id = ? and claim = ?")
			.param(how)
			.param(fault.orElse(null))
			.param(message.orElse(null))
			.param(execution.getId())
			.param(PartitionedStep.claim(execution))
			.update();
	}

	private static Standing standing(ResultSet row) throws SQLException {
		Optional<String> holder = row.getBoolean("held")
				? Optional.of(Optional.ofNullable(row.getString("who")).orElse("another user's process"))
				: Optional.empty();
		return new Standing(row.getInt("number"), row.getLong("execution_id"), row.getLong("scanned"),
				Optional.ofNullable(row.getString("ended")), Optional.ofNullable(row.getString("fault")),
				Optional.ofNullable(row.getString("message")), holder);
	}

}
