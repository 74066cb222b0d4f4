package org.aftersales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Real PostgreSQL for tests: one server per JVM, one migrated template, a clone of it in
 * milliseconds for whoever asks.
 */
public final class TestDatabase {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final EmbeddedPostgres SERVER = start();

	private final String name;

	private TestDatabase(String name) {
		this.name = name;
	}

	/**
	 * A database with the current schema and no rows.
	 */
	public static TestDatabase fresh() {
		return cloneOf("template_migrated");
	}

	/**
	 * A database without anything of ours.
	 */
	public static TestDatabase empty() {
		return cloneOf("template0");
	}

	/**
	 * A copy of this database; nobody may be connected to it.
	 */
	public TestDatabase copy() {
		return cloneOf(this.name);
	}

	private static synchronized TestDatabase cloneOf(String template) {
		String name = "test_" + NUMBER.incrementAndGet();
		execute("create database " + name + " template " + template);
		return new TestDatabase(name);
	}

	/**
	 * Address for JDBC; user and password are {@code postgres}.
	 */
	public String url() {
		return SERVER.getJdbcUrl("postgres", this.name);
	}

	/**
	 * Unpooled connections whose search path is the business schema.
	 */
	public DataSource dataSource() {
		return schemaOf(this.name);
	}

	/**
	 * The whole application on this database, with the shipped packs; close it after use.
	 */
	public ConfigurableApplicationContext application(Class<?>... extraSources) {
		return application(Map.of(), extraSources);
	}

	/**
	 * The whole application on this database, with more properties and sources.
	 */
	public ConfigurableApplicationContext application(Map<String, Object> more, Class<?>... extraSources) {
		return application(more, (application) -> {
		}, extraSources);
	}

	/**
	 * The same with beans that are there before all others.
	 */
	public ConfigurableApplicationContext application(Map<String, Object> more,
			Consumer<GenericApplicationContext> beans, Class<?>... extraSources) {
		Map<String, Object> properties = new HashMap<>(Packs.PROPERTIES);
		properties.putAll(Map.of("spring.datasource.url", url(), "spring.datasource.username", "postgres",
				"spring.datasource.password", "postgres"));
		properties.putAll(more);
		return new SpringApplicationBuilder(AfterSales.class).sources(extraSources)
			.initializers((starting) -> beans.accept((GenericApplicationContext) starting))
			.properties(properties)
			.run();
	}

	/**
	 * A setting of the server for whoever connects from now on.
	 */
	public void set(String setting, String value) {
		execute("alter database " + this.name + " set " + setting + " = " + value);
	}

	/**
	 * Moves about half of all rows to another place, changing none: what a database that
	 * was written in another order looks like.
	 */
	public void shuffle() {
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("""
					do $$
					declare place record;
					begin
					  set local session_replication_role = replica;
					  for place in select c.oid::regclass as name, a.attname as any_column
					                 from pg_class c
					                 join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					                  and a.attgenerated = '' and a.attidentity <> 'a'
					                where c.relkind = 'r' and c.relnamespace = 'aftersales'::regnamespace
					                  and a.attnum = (select min(b.attnum) from pg_attribute b
					                                   where b.attrelid = c.oid and b.attnum > 0 and not b.attisdropped
					                                     and b.attgenerated = '' and b.attidentity <> 'a')
					  loop
					    execute format('update %s set %I = %I where hashtext(ctid::text) %% 2 = 0',
					                   place.name, place.any_column, place.any_column);
					  end loop;
					end $$""");
		}
		catch (SQLException failed) {
			throw new IllegalStateException(failed);
		}
	}

	/**
	 * Drops it.
	 */
	public void drop() {
		execute("drop database " + this.name + " with (force)");
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setServerConfig("fsync", "off")
				.setServerConfig("synchronous_commit", "off")
				.setServerConfig("full_page_writes", "off")
				.setServerConfig("max_connections", "200")
				// The session's zone differs from the JVM's on purpose: nothing may
				// depend on either.
				.setServerConfig("timezone", "America/New_York")
				.start();
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database template_migrated");
			}
			Flyway.configure()
				.dataSource(server.getDatabase("postgres", "template_migrated"))
				.schemas("aftersales")
				.defaultSchema("aftersales")
				.load()
				.migrate();
			return server;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (SQLException failed) {
			throw new IllegalStateException(failed);
		}
	}

	private static DataSource schemaOf(String name) {
		return new DriverManagerDataSource(SERVER.getJdbcUrl("postgres", name) + "&currentSchema=aftersales");
	}

	private static void execute(String sql) {
		try (Connection connection = SERVER.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException failed) {
			throw new IllegalStateException(sql, failed);
		}
	}

}
