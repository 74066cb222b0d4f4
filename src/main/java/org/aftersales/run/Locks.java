package org.aftersales.run;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells who holds the lock of this database, by what the server knows about it: the lock
 * of a dead process is free.
 */
@Component
public class Locks {

	private final JdbcClient jdbc;

	/**
	 * Of that database.
	 */
	public Locks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds the lock until the present transaction ends, so that no night begins
	 * meanwhile.
	 * @throws NightAlreadyRunning if somebody else holds it
	 */
	public void holdForThisTransaction() {
		boolean free = this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
			.param(NightLock.NAME)
			.query(Boolean.class)
			.single();
		if (!free) {
			throw new NightAlreadyRunning(holder().map(LockHolder::who).orElse("its holder has just ended"));
		}
		this.jdbc.sql(Nights.CHUNKS_IN_FLIGHT).query(Long.class).list();
	}

	/**
	 * The holder; empty if the lock is free.
	 */
	public Optional<LockHolder> holder() {
		return this.jdbc
			.sql("""
					select l.pid, coalesce(nullif(regexp_replace(a.application_name, '^recon: ', ''), ''), 'another user''s process') as who,
					       coalesce(a.backend_start, now()) as since
					  from pg_locks l
					  left join pg_stat_activity a on a.pid = l.pid
					 where l.locktype = 'advisory' and l.granted and l.objsubid = 1
					   and l.database = (select oid from pg_database where datname = current_database())
					   and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(?, 0)""")
			.param(NightLock.NAME)
			.query((row, index) -> new LockHolder(row.getInt("pid"), row.getString("who"),
					row.getObject("since", OffsetDateTime.class).toInstant()))
			.optional();
	}

}
