package org.aftersales.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL of its own for a benchmark, with the settings of a small production
 * server. Whoever is measured works on a copy of the same files and begins after a
 * checkpoint.
 */
final class BenchServer implements AutoCloseable {

	/** What differs from PostgreSQL's own defaults. */
	private static final Map<String, String> SETTINGS = new TreeMap<>(
			Map.of("shared_buffers", "1GB", "work_mem", "64MB", "maintenance_work_mem", "512MB", "max_wal_size", "16GB",
					"checkpoint_timeout", "30min", "effective_cache_size", "8GB", "track_io_timing", "on"));

	private static final List<String> NAMED = List.of("server_version", "fsync", "synchronous_commit",
			"full_page_writes", "shared_buffers", "work_mem", "max_wal_size", "autovacuum", "jit",
			"max_parallel_workers_per_gather");

	/** In which Linux tells processor time. */
	private static final Duration TICK = Duration.ofMillis(10);

	private final EmbeddedPostgres server;

	private BenchServer(boolean durable) {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
		SETTINGS.forEach(builder::setServerConfig);
		// The library's defaults for tests are not those of production.
		List.of("fsync", "synchronous_commit", "full_page_writes")
			.forEach((setting) -> builder.setServerConfig(setting, durable ? "on" : "off"));
		try {
			this.server = builder.start();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * One that keeps what it has committed, for measuring.
	 */
	static BenchServer durable() {
		return new BenchServer(true);
	}

	/**
	 * One that forgets everything when the machine stops, for what is not measured.
	 */
	static BenchServer forgetful() {
		return new BenchServer(false);
	}

	/**
	 * An empty database with the product's schema.
	 */
	void createMigrated(String name) {
		admin().sql("create database " + name).update();
		Flyway.configure()
			.dataSource(this.server.getDatabase("postgres", name))
			.schemas("aftersales")
			.defaultSchema("aftersales")
			.load()
			.migrate();
	}

	/**
	 * A copy of that database's files; what stood under the name is dropped. Ends with a
	 * checkpoint.
	 */
	void copy(String template, String name) {
		drop(name);
		admin().sql("create database %s template %s strategy file_copy".formatted(name, template)).update();
		admin().sql("checkpoint").update();
	}

	void drop(String name) {
		admin().sql("drop database if exists %s with (force)".formatted(name)).update();
	}

	/**
	 * Address for JDBC; user and password are {@code postgres}.
	 */
	String url(String name) {
		return this.server.getJdbcUrl("postgres", name);
	}

	/**
	 * Unpooled connections whose search path is the business schema.
	 */
	DataSource dataSource(String name) {
		return new DriverManagerDataSource(url(name) + "&currentSchema=aftersales");
	}

	JdbcClient jdbc(String name) {
		return JdbcClient.create(dataSource(name));
	}

	/**
	 * What was counted so far in that database. Asked from another one, so that the
	 * question does not count.
	 */
	Counters counters(String name) {
		long spent = spentByEndedConnections();
		return admin().sql("""
				select (pg_current_wal_insert_lsn() - '0/0')::bigint as wal, blks_hit + blks_read as pages
				  from pg_stat_database where datname = ?""")
			.param(name)
			.query((row, index) -> new Counters(row.getLong("wal"), row.getLong("pages"), spent))
			.single();
	}

	/**
	 * The settings that matter, as the server names them.
	 */
	String settings() {
		return String.join(", ",
				NAMED.stream()
					.map((name) -> name + " "
							+ admin().sql("select current_setting(?)").param(name).query(String.class).single())
					.toList());
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * Processor time of all connections that have ended, in nanoseconds; 0 where the
	 * system does not say.
	 */
	private long spentByEndedConnections() {
		String postmaster = admin().sql("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")
			.query(String.class)
			.single();
		Path status = Path.of("/proc", postmaster, "stat");
		if (!Files.isReadable(status)) {
			return 0;
		}
		try {
			// The server notices the end of a connection a moment later.
			Thread.sleep(300);
			String words = Files.readString(status);
			String[] fields = words.substring(words.lastIndexOf(')') + 2).split(" ", -1);
			return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK.toNanos();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	private JdbcClient admin() {
		return JdbcClient.create(this.server.getPostgresDatabase());
	}

	/**
	 * What the server has counted.
	 *
	 * @param walBytes bytes written to the log
	 * @param pages pages found in or read into the buffers
	 * @param spent nanoseconds of processor time of all connections that have ended
	 */
	record Counters(long walBytes, long pages, long spent) {

		Counters since(Counters before) {
			return new Counters(this.walBytes - before.walBytes, this.pages - before.pages, this.spent - before.spent);
		}

	}

}
