package org.aftersales.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out, after a wait for rows was given up, whose transaction holds them: the oldest
 * that has locked rows of ours, had begun before the wait, and does not wait itself.
 */
@Component
class RowHolders {

	/** PostgreSQL's word for: the lock could not be had in time. */
	private static final String NOT_AVAILABLE = "55P03";

	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final JdbcClient jdbc;

	private final NightSettings settings;

	RowHolders(JdbcClient jdbc, NightSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * What to say in the place of that failure, if it is a wait that was given up.
	 */
	Optional<RowsHeld> behind(Throwable failure) {
		return Causes.of(failure)
			.stream()
			.filter((cause) -> cause instanceof SQLException refused && NOT_AVAILABLE.equals(refused.getSQLState()))
			.findFirst()
			.map((cause) -> new RowsHeld(this.settings.lockPatience(), oldest(), cause));
	}

	/** Of other users' sessions the server may show nothing but that they hold locks. */
	private String oldest() {
		return this.jdbc
			.sql("""
					select a.pid, nullif(regexp_replace(a.application_name, '^recon: ', ''), '') as who, a.state, a.xact_start,
					       host(a.client_addr) as host, h.tables
					  from pg_stat_activity a
					  join (select l.pid, string_agg(distinct c.relname, ', ' order by c.relname) as tables
					          from pg_locks l
					          join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p')
					         where l.granted and l.mode not in ('AccessShareLock')
					           and l.database = (select oid from pg_database where datname = current_database())
					           and c.relnamespace in ('aftersales'::regnamespace, 'batch'::regnamespace)
					         group by l.pid) h on h.pid = a.pid
					 where a.pid <> pg_backend_pid() and a.wait_event_type is distinct from 'Lock'
					   and coalesce(a.xact_start < clock_timestamp() - :patience * interval '1 millisecond', true)
					 order by a.xact_start nulls last limit 1""")
			.param("patience", this.settings.lockPatience().toMillis())
			.query((row, index) -> sentence(row))
			.optional()
			.orElse("who held them has let go since. Run the same command again.");
	}

	private String sentence(ResultSet row) throws SQLException {
		String since = Optional.ofNullable(row.getObject("xact_start", OffsetDateTime.class))
			.map((at) -> " since " + TO_THE_SECOND.format(at.atZoneSameInstant(zone())) + " " + zone())
			.orElse("");
		return "%s%s, session %d of the database, has a transaction open%s (%s) and holds rows of %s. If it stands still, end that process, or its session by 'select pg_terminate_backend(%d)'; else wait until it has ended."
			.formatted(Optional.ofNullable(row.getString("who")).orElse("another user's process"),
					Optional.ofNullable(row.getString("host")).map((host) -> " at " + host).orElse(""),
					row.getInt("pid"), since, Optional.ofNullable(row.getString("state")).orElse("state not shown"),
					row.getString("tables"), row.getInt("pid"));
	}

	private ZoneId zone() {
		return this.settings.zone();
	}

}
