package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.TestDatabase;

/**
 * A project folder with the repository's settings, but the trivial jobs, and a database
 * with so many rows for them.
 */
public record TrivialShop(Path project, TestDatabase database) implements AutoCloseable {

	private static final String PROFILES = "spring.profiles.active";

	/**
	 * One whose nights run in this JVM, until it is closed.
	 */
	public static TrivialShop here(Path project, int rows) throws IOException {
		System.setProperty(PROFILES, "trivial-jobs");
		return with(project, rows);
	}

	public static TrivialShop with(Path project, int rows) throws IOException {
		TestDatabase database = TestDatabase.fresh();
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		jdbc.sql("create table trivial_item (id bigint primary key, times_done integer not null default 0)").update();
		jdbc.sql("insert into trivial_item (id) select generate_series(1, ?)").param(rows).update();
		Path jobs = Files.createDirectories(project.resolve("jobs"));
		copy(Path.of("jobs/policies"), jobs.resolve("policies"));
		copy(Path.of("jobs/calendars"), jobs.resolve("calendars"));
		String settings = Files.readString(Path.of("jobs/night.yml"))
			.replaceAll("(?m)^  jobs: .*$", "  jobs: [slow, after]")
			.replaceAll("(?m)^  chunk-size: .*$", "  chunk-size: 5");
		Files.writeString(jobs.resolve("night.yml"), settings);
		return new TrivialShop(project, database);
	}

	/**
	 * Drops the database; nobody may be connected to it.
	 */
	@Override
	public void close() {
		System.clearProperty(PROFILES);
		this.database.drop();
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

	/**
	 * Lets the job fail with those words of the database.
	 */
	public void breakTheJob(String words) {
		jdbc().sql("""
				create function refuse_trivial() returns trigger language plpgsql as $$
				begin raise exception '%'; end $$""".replace("%'", words + "'")).update();
		jdbc().sql("""
				create trigger broken before update of times_done on trivial_item
				for each row when (new.times_done > 0) execute function refuse_trivial()""").update();
	}

	public void mendTheJob() {
		jdbc().sql("drop trigger broken on trivial_item").update();
	}

	public CommandLineFixture recon() {
		return new CommandLineFixture("2026-11-18T16:00:00Z").with("RECON_PROJECT", this.project.toString())
			.on(this.database);
	}

	public Process process(Path output, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(
				Stream
					.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
							System.getProperty("java.class.path"), "-D" + PROFILES + "=trivial-jobs",
							"-Dlogging.config=classpath:logback.xml", Recon.class.getName()), Stream.of(arguments))
					.toList())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment()
			.putAll(Map.of("RECON_PROJECT", this.project.toString(), "RECON_DB_URL", this.database.url(),
					"RECON_DB_USER", "postgres", "RECON_DB_PASSWORD", "postgres"));
		return builder.start();
	}

	public List<Integer> timesDone() {
		return jdbc().sql("select distinct times_done from trivial_item order by 1").query(Integer.class).list();
	}

	private static void copy(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) {
			return;
		}
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
	}

}
