package org.aftersales.death;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.run.NightRunner;
import org.aftersales.run.NightSettings;
import org.aftersales.run.NightStopped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What happens around a night while it writes: sessions are cut, somebody stops it,
 * several schedulers start it, a process that was taken for dead wakes up. It ends with
 * the documented exit code, and the same command brings it to the same tables and bytes.
 */
class NightFaultTests {

	private static final String LOCK_HOLDER = "pid in (select pid from pg_locks where locktype = 'advisory' and granted)";

	private static final int TRY_AGAIN = 75;

	private static final int STOPPED = 143;

	@TempDir
	private static Path folder;

	private static LargeNight night;

	private TestDatabase database;

	private Path reports;

	@BeforeAll
	static void anUndisturbedNight() throws Exception {
		night = new LargeNight(folder, 3000);
	}

	@AfterAll
	static void forget() {
		night.close();
	}

	@BeforeEach
	void facts(TestInfo test) {
		this.database = night.facts();
		this.reports = night.reports(test.getTestMethod().orElseThrow().getName() + System.nanoTime());
	}

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "not " + LOCK_HOLDER })
	void aNightWhoseConnectionsAreCutInAChunkIsToBeTriedAgain(String cut) throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess child = start();
			gate.awaitSomebody(child);
			gate.cut(cut);

			assertThat(child.exitCode()).as(child.said()).isEqualTo(TRY_AGAIN);
			assertThat(child.said()).contains("Next: in a while: jobs/recon night").doesNotContain("	at ");
		}
		endsUndisturbed();
	}

	@Test
	void aNightThatHasLostItsLockWritesNoMore() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess child = start();
			gate.awaitSomebody(child);
			gate.cut(LOCK_HOLDER);
			gate.open();

			assertThat(child.exitCode()).as(child.said()).isEqualTo(TRY_AGAIN);
			assertThat(child.said()).contains("lock");
		}
		endsUndisturbed();
	}

	@Test
	void aTermSignalEndsTheNightAtTheNextChunk() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess child = start();
			gate.awaitSomebody(child);
			child.signal("TERM");
			while (!child.said().contains("stopping at the next chunk")) {
				assertThat(child.process().isAlive()).as(child.said()).isTrue();
				TimeUnit.MILLISECONDS.sleep(5);
			}
			gate.open();

			assertThat(child.exitCode()).as(child.said()).isEqualTo(STOPPED);
		}
		endsUndisturbed();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 4 })
	void ofSchedulersThatStartOneNightAtOnceOneRunsItAndTheOthersAreToTryAgain(int schedulers) throws Exception {
		List<ChildProcess> children = new ArrayList<>();
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			for (int number = 0; number < schedulers; number++) {
				children.add(start());
			}
			List<ChildProcess> refused = ended(children, schedulers - 1);
			gate.open();

			assertThat(refused).allSatisfy((child) -> {
				assertThat(child.exitCode()).as(child.said()).isEqualTo(TRY_AGAIN);
				assertThat(child.said()).contains("A night is already running");
			});
			children.removeAll(refused);
			assertThat(children.get(0).exitCode()).as(children.get(0).said()).isEqualTo(LargeNight.DONE);
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	@Test
	void aProcessThatWakesBetweenTwoJobsAfterAnotherHasTakenItsNightOverWritesNothing() throws Exception {
		try (Gate claims = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess zombie = start();
			claims.awaitSomebody(zombie);
			try (Gate shipments = Gate.beforeShipments(this.database.dataSource())) {
				claims.open();
				shipments.awaitSomebody(zombie);
				zombie.signal("STOP");
				shipments.open();
				shipments.cut(LOCK_HOLDER);
				endsUndisturbed();

				zombie.signal("CONT");
				assertThat(zombie.exitCode()).as(zombie.said()).isEqualTo(TRY_AGAIN);
				assertThat(zombie.said()).contains("was taken over");
			}
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	@Test
	void aProcessThatWakesInAChunkFinishesThatChunkBeforeAnotherTakesItsNightOver() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess zombie = start();
			gate.awaitSomebody(zombie);
			zombie.signal("STOP");
			gate.cut(LOCK_HOLDER);
			gate.open();
			ChildProcess heir = start();
			gate.awaitSomebody(heir);
			zombie.signal("CONT");

			assertThat(zombie.exitCode()).as(zombie.said()).isEqualTo(TRY_AGAIN);
			assertThat(heir.exitCode()).as(heir.said()).isEqualTo(LargeNight.DONE);
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	/**
	 * The temporary files of its heir would be the same, so neither may begin beside the
	 * other.
	 */
	@Test
	void aProcessThatStandsStillWhileItPublishesKeepsItsHeirFromPublishingAndOverwritesNothing() throws Exception {
		ChildProcess zombie = start();
		awaitPublishing(zombie);
		zombie.signal("STOP");
		cutAllSessions();
		ChildProcess heir = start();

		assertThat(heir.exitCode()).as(heir.said()).isEqualTo(TRY_AGAIN);
		assertThat(heir.said()).contains("Another process makes these files just now");
		zombie.signal("CONT");
		assertThat(zombie.exitCode()).as(zombie.said()).isEqualTo(TRY_AGAIN);
		endsUndisturbed();
	}

	@Test
	void aProcessThatIsKilledWhileItPublishesLeavesNothingToItsHeir() throws Exception {
		ChildProcess zombie = start();
		awaitPublishing(zombie);
		zombie.signal("STOP");
		cutAllSessions();
		zombie.signal("KILL");
		zombie.process().waitFor();

		endsUndisturbed();
	}

	private void awaitPublishing(ChildProcess night) throws Exception {
		while (!Files.isDirectory(this.reports.resolve(".work-" + LargeShop.DATE))) {
			assertThat(night.process().isAlive()).as(night.said()).isTrue();
			TimeUnit.MILLISECONDS.sleep(1);
		}
	}

	private void cutAllSessions() throws Exception {
		try (Connection own = this.database.dataSource().getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(own, true));
			String others = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
			jdbc.sql("select pg_terminate_backend(pid) " + others).query(Boolean.class).list();
			while (jdbc.sql("select count(*) " + others).query(Integer.class).single() > 0) {
				TimeUnit.MILLISECONDS.sleep(5);
			}
		}
	}

	@Test
	void aNightUnderAnExecutorThatIsShutDownStopsAtTheNextChunk() throws Exception {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.initialize();
		try (ConfigurableApplicationContext application = this.database
			.application(Map.of("report.directory", this.reports.toString()));
				Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			Future<Boolean> night = executor.submit(() -> run(application));
			gate.awaitSomebody();
			executor.shutdown();
			gate.open();

			assertThatThrownBy(night::get).hasCauseInstanceOf(NightStopped.class);
			assertThat(run(application)).isTrue();
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	private static boolean run(ConfigurableApplicationContext application) {
		return application.getBean(NightRunner.class)
			.run(TestNights.date(LargeShop.DATE.toString()), 0, application.getBean(NightSettings.class).jobs(),
					"inputs", "test");
	}

	private ChildProcess start() throws Exception {
		return night.start(this.database.url(), this.reports);
	}

	private void endsUndisturbed() throws Exception {
		night.endsUndisturbed(this.database.url(), this.database.dataSource(), this.reports);
	}

	/** The first so many that end; the last one stands before the gate. */
	private static List<ChildProcess> ended(List<ChildProcess> children, int number) throws InterruptedException {
		List<ChildProcess> ended = List.of();
		long end = System.nanoTime() + Duration.ofMinutes(15).toNanos();
		while (ended.size() < number) {
			assertThat(System.nanoTime()).isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(20);
			ended = children.stream().filter((child) -> !child.process().isAlive()).toList();
		}
		return ended;
	}

}
