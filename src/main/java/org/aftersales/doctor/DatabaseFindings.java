package org.aftersales.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.aftersales.console.Moments;
import org.aftersales.run.Locks;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database: version, schema, permissions, clock, lock and how fresh the facts are.
 */
final class DatabaseFindings {

	private static final int LEAST_VERSION = 14;

	private static final Duration CLOCKS_APART = Duration.ofSeconds(60);

	private static final Duration STALE = Duration.ofDays(2);

	private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

	private final JdbcClient jdbc;

	private final Clock clock;

	DatabaseFindings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Finding> all() {
		List<Finding> findings = new ArrayList<>(List.of(version(), clocks()));
		boolean tables = this.jdbc.sql("select to_regclass('aftersales.flyway_schema_history') is not null")
			.query(Boolean.class)
			.single();
		if (!tables) {
			findings.add(Finding.ok("schema", "not there yet; the first night creates it"));
			return findings;
		}
		findings.addAll(List.of(schema(), permissions(), lock(), facts()));
		return findings;
	}

	private Finding version() {
		String version = this.jdbc.sql("select current_setting('server_version')").query(String.class).single();
		int major = this.jdbc.sql("select current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
		return (major >= LEAST_VERSION) ? Finding.ok("database", "PostgreSQL " + version) : Finding.broken("database",
				"PostgreSQL " + version, "use PostgreSQL %d or newer".formatted(LEAST_VERSION));
	}

	private Finding clocks() {
		OffsetDateTime server = this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
		Duration apart = Duration.between(server.toInstant(), this.clock.instant()).abs();
		return (apart.compareTo(CLOCKS_APART) <= 0) ? Finding.ok("clock", "the server's and this machine's agree")
				: Finding.warning("clock",
						"the server's clock and this machine's are %s apart".formatted(Moments.words(apart)),
						"set both by a time server: the clock decides which business date is closed");
	}

	private Finding schema() {
		int there = this.jdbc.sql(
				"select coalesce(max(version::integer), 0) from flyway_schema_history where success and version is not null")
			.query(Integer.class)
			.single();
		int shipped = shipped();
		if (there == shipped) {
			return Finding.ok("schema", "version " + there);
		}
		return (there < shipped)
				? Finding.ok("schema", "version %d; the next night brings it to %d".formatted(there, shipped))
				: Finding.broken("schema", "version %d, newer than this program's %d".formatted(there, shipped),
						"use the program that wrote it, or a newer one");
	}

	private static int shipped() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
				.map((file) -> VERSION.matcher(String.valueOf(file.getFilename())))
				.filter(Matcher::matches)
				.mapToInt((name) -> Integer.parseInt(name.group(1)))
				.max()
				.orElse(0);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private Finding permissions() {
		List<String> missing = this.jdbc.sql("""
				select t.relname::text from pg_class t join pg_namespace n on n.oid = t.relnamespace
				 where n.nspname in ('aftersales', 'batch') and t.relkind = 'r'
				   and not has_table_privilege(t.oid, 'select')
				 order by t.relname collate "C"
				""").query(String.class).list();
		boolean writes = this.jdbc.sql(
				"select has_table_privilege('aftersales.decision', 'insert') and has_table_privilege('aftersales.night', 'update')")
			.query(Boolean.class)
			.single();
		String user = this.jdbc.sql("select current_user::text").query(String.class).single();
		if (!missing.isEmpty()) {
			return Finding.broken("permissions", "%s may not read %s".formatted(user, String.join(", ", missing)),
					"grant select on the tables of the schemas aftersales and batch");
		}
		return writes ? Finding.ok("permissions", user + " may read and write")
				: Finding.warning("permissions", user + " may only read", "run nights as a user who may write");
	}

	private Finding lock() {
		return new Locks(this.jdbc).holder()
			.map((holder) -> Finding.warning("lock", "held by " + holder.who(), "wait, or jobs/recon stop"))
			.orElseGet(() -> Finding.ok("lock", "free"));
	}

	/**
	 * A feed that stands still is the failure that nobody hears.
	 */
	private Finding facts() {
		Optional<OffsetDateTime> newest = this.jdbc.sql("""
				select greatest((select max(applied_at) from claim), (select max(group_formed_at) from shop_order))""")
			.query(OffsetDateTime.class)
			.optional();
		if (newest.isEmpty()) {
			return Finding.warning("facts", "there are no orders and no claims", "feed the tables, or use --inbox");
		}
		Duration age = Duration.between(newest.get().toInstant(), this.clock.instant());
		String words = "the newest order or claim is of " + newest.get().toInstant();
		return (age.compareTo(STALE) <= 0) ? Finding.ok("facts", words)
				: Finding.warning("facts", words, "look whether the feeds still run");
	}

}
