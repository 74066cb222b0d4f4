package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody holds rows that a night needs and stands still: the night does not wait for
 * ever, but says who that is, since when, and what to do.
 */
class HeldRowsTests {

	private static final int TRY_AGAIN = 75;

	private static final String DATE = "2025-06-16";

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 20);
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Test
	void aFeedThatStandsStillInATransactionIsNamed() throws Exception {
		patience("300ms");
		try (Connection feed = holding("erp-export", "select 1 from trivial_item where id = 7 for update")) {
			CommandLineFixture recon = this.shop.recon();

			assertThat(recon.call("night", "--business-date", DATE)).as(recon.err()).isEqualTo(TRY_AGAIN);

			assertThat(recon.err()).containsPattern(
					"slow of the night of 2025-06-16 failed: The night waited longer than 300 ms for rows that others hold: erp-export")
				.containsPattern("session \\d+ of the database, has a transaction open since 20\\d\\d-.* Asia/Shanghai")
				.containsPattern("holds rows of trivial_item\\. .*'select pg_terminate_backend\\(\\d+\\)'")
				.contains("Next: in a while: jobs/recon night --business-date " + DATE);
			CommandLineFixture why = this.shop.recon();
			assertThat(why.call("why", DATE)).isZero();
			assertThat(why.out()).contains("erp-export", "jobs/runbook/lock-held.md",
					"once that has ended: jobs/recon night --business-date " + DATE);
			feed.rollback();
		}

		assertThat(this.shop.recon().call("night", "--business-date", DATE)).isZero();
		assertThat(this.shop.timesDone()).containsExactly(1);
	}

	@Test
	void aProcessThatStandsStillInItsChunkAndHasLostItsLockIsNamedUntilSomebodyEndsIt() throws Exception {
		patience("10s");
		Process frozen;
		try (Connection gate = holding("gate", "select 1 from trivial_item where id = 7 for update")) {
			frozen = this.shop.process(this.project.resolve("output"), "night", "--business-date", DATE);
			await("wait_event_type = 'Lock' and datname = current_database()");
			signal(frozen, "STOP");
			this.shop.jdbc()
				.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())")
				.query(Boolean.class)
				.list();
			gate.rollback();
		}
		CommandLineFixture second = this.shop.recon();

		assertThat(second.call("night", "--business-date", DATE)).as(second.err()).isEqualTo(TRY_AGAIN);

		assertThat(second.err()).contains(
				"The night waited longer than 10 s for rows that others hold: pid " + frozen.pid() + " on ",
				"(idle in transaction)", "holds rows of", "night, ");
		frozen.destroyForcibly().waitFor();
		await("true");
		assertThat(this.shop.recon().call("night", "--business-date", DATE)).isZero();
		assertThat(this.shop.timesDone()).containsExactly(1);
	}

	private void patience(String time) throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings).replaceAll("(?m)^  lock-patience: .*$", "  lock-patience: " + time));
	}

	private Connection holding(String name, String sql) throws SQLException {
		Connection connection = this.shop.database().dataSource().getConnection();
		connection.setAutoCommit(false);
		try (var statement = connection.createStatement()) {
			statement.execute("set application_name = '" + name + "'");
			statement.execute(sql);
		}
		return connection;
	}

	private void await(String condition) throws InterruptedException {
		while (this.shop.jdbc()
			.sql("select count(*) from pg_stat_activity where " + condition)
			.query(Integer.class)
			.single() == 0) {
			Thread.sleep(5);
		}
	}

	private static void signal(Process process, String name) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
	}

}
