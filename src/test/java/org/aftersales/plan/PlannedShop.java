package org.aftersales.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.aftersales.TestDatabase;
import org.aftersales.launch.CommandLineFixture;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A project folder with the repository's own settings, and a database, for calls of
 * {@code plan} and {@code apply}.
 */
public record PlannedShop(Path project, TestDatabase database, String now) {

	public static PlannedShop of(Path project, TestDatabase database, String now) throws IOException {
		for (String part : List.of("night.yml", "policies", "calendars")) {
			copy(Path.of("jobs", part), project.resolve("jobs").resolve(part));
		}
		return new PlannedShop(project, database, now);
	}

	/** The same while the machine's clock stands there. */
	public PlannedShop at(String later) {
		return new PlannedShop(this.project, this.database, later);
	}

	public CommandLineFixture recon() {
		return new CommandLineFixture(this.now).with("RECON_PROJECT", this.project.toString()).on(this.database);
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

	Path file() {
		return this.project.resolve("p.plan");
	}

	/**
	 * Every row of every table, surrogate keys included, as one digest for each table.
	 */
	Map<String, String> everything() {
		Map<String, String> contents = new TreeMap<>();
		for (String table : jdbc()
			.sql("""
					select schemaname || '."' || tablename || '"' from pg_tables where schemaname in ('aftersales', 'batch')""")
			.query(String.class)
			.list()) {
			contents.put(table, jdbc()
				.sql("select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %s t"
					.formatted(table))
				.query(String.class)
				.single());
		}
		return contents;
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> found = Files.walk(from)) {
			for (Path file : found.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.toAbsolutePath().getParent());
				Files.copy(file, target);
			}
		}
	}

}
