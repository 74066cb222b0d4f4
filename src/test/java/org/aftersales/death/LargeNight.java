package org.aftersales.death;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.launch.Recon;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code recon night} over the facts of {@link LargeShop}, as a scheduler calls it: a
 * process of its own, with the shipped settings and packs. Made, it has run undisturbed
 * once; every disturbed night must come to the same tables and bytes.
 */
final class LargeNight implements AutoCloseable {

	/** Done, with claims that a person must look at. */
	static final int DONE = 3;

	private final Path folder;

	private final ChildJvms jvms;

	private final TestDatabase facts = TestDatabase.fresh();

	private final Duration duration;

	private final Map<String, String> tables;

	private final Map<String, String> files;

	/**
	 * Keeps what it needs in that folder.
	 */
	LargeNight(Path folder, int subjects) throws IOException, InterruptedException {
		this.folder = folder;
		this.jvms = new ChildJvms(folder);
		LargeShop.insert(this.facts.dataSource(), subjects);
		TestDatabase undisturbed = this.facts.copy();
		Path reports = reports("undisturbed");
		ChildProcess night = start(undisturbed.url(), reports);
		assertThat(night.exitCode()).as(night.said()).isEqualTo(DONE);
		this.duration = JdbcClient.create(undisturbed.dataSource())
			.sql("select extract(epoch from ended_at - started_at) from night_attempt")
			.query((row, index) -> Duration.ofMillis(row.getBigDecimal(1).movePointRight(3).longValue()))
			.single();
		this.tables = Fingerprint.of(undisturbed.dataSource());
		this.files = Fingerprint.ofFiles(reports);
		assertThat(this.tables.get("entitlement")).doesNotStartWith("0 rows");
		assertThat(this.files).hasSizeGreaterThan(5);
		undisturbed.drop();
	}

	/**
	 * The facts again, as no night has seen them.
	 */
	TestDatabase facts() {
		return this.facts.copy();
	}

	/**
	 * How long the undisturbed night took, from its begin to its end.
	 */
	Duration duration() {
		return this.duration;
	}

	/**
	 * Where the workbooks of a night of that name go.
	 */
	Path reports(String name) {
		return this.folder.resolve(name);
	}

	/**
	 * Calls the command.
	 * @param url address of the database
	 * @param wrapper what the command is put behind; mostly nothing
	 */
	ChildProcess start(String url, Path reports, String... wrapper) throws IOException {
		List<String> command = new ArrayList<>(List.of(wrapper));
		command.addAll(this.jvms.command(Recon.class, night(reports)));
		return start(command, url, reports.getFileName().toString(), Map.of());
	}

	/**
	 * The arguments of the night.
	 */
	static List<String> night(Path reports) {
		return List.of("night", "--business-date", LargeShop.DATE.toString(), "--reports", reports.toString());
	}

	/**
	 * Calls any command on that database.
	 * @param home a name for what it keeps for itself
	 * @param more environment variables that win
	 */
	ChildProcess call(List<String> arguments, String url, String home, Map<String, String> more) throws IOException {
		return start(this.jvms.command(Recon.class, arguments), url, home, more);
	}

	/**
	 * Runs any other program of the tests.
	 */
	ChildProcess run(Class<?> main, List<String> arguments) throws IOException {
		return start(this.jvms.command(main, arguments), "", main.getSimpleName(), Map.of());
	}

	private ChildProcess start(List<String> command, String url, String home, Map<String, String> more)
			throws IOException {
		Path output = Files.createTempFile(this.folder, "night", ".log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment()
			.putAll(Map.of("RECON_PROJECT", this.folder.toString(), "RECON_JOBS",
					Path.of("jobs").toAbsolutePath().toString(), "RECON_HOME",
					this.folder.resolve(".recon-" + home).toString(), "RECON_DB_URL", url, "RECON_DB_USER", "postgres",
					"RECON_DB_PASSWORD", "postgres"));
		builder.environment().putAll(more);
		return new ChildProcess(builder.start(), output);
	}

	/**
	 * Calls the same command again; now nothing may be missing and nothing be there
	 * twice.
	 */
	void endsUndisturbed(String url, DataSource database, Path reports) throws IOException, InterruptedException {
		ChildProcess again = start(url, reports);
		assertThat(again.exitCode()).as(again.said()).isEqualTo(DONE);
		isAsUndisturbed(database, reports);
	}

	/**
	 * Every business table and every byte of every workbook are those of the undisturbed
	 * night.
	 */
	void isAsUndisturbed(DataSource database, Path reports) {
		assertThat(Fingerprint.of(database)).isEqualTo(this.tables);
		assertThat(Fingerprint.ofFiles(reports)).isEqualTo(this.files);
	}

	@Override
	public void close() {
		this.facts.drop();
	}

}
