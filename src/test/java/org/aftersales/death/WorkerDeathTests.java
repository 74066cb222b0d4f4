package org.aftersales.death;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A night, its workers and a broker with real sockets and a journal, each in a JVM of its
 * own, of which one dies in the middle of a partition. The end is that of the undisturbed
 * night without workers, byte for byte.
 */
class WorkerDeathTests {

	private static final int STOPPED = 143;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	@TempDir
	private static Path folder;

	private static LargeNight night;

	private final List<ChildProcess> children = new ArrayList<>();

	private TestDatabase database;

	private JdbcClient jdbc;

	private Path reports;

	private String port;

	private ChildProcess broker;

	@BeforeAll
	static void anUndisturbedNight() throws Exception {
		night = new LargeNight(folder, 3000);
	}

	@AfterAll
	static void forget() {
		night.close();
	}

	@BeforeEach
	void factsAndBroker(TestInfo test) throws Exception {
		this.database = night.facts();
		this.jdbc = JdbcClient.create(this.database.dataSource());
		this.reports = night.reports(test.getTestMethod().orElseThrow().getName());
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = String.valueOf(free.getLocalPort());
		}
		this.broker = started(
				night.run(BrokerProcess.class, List.of(this.port, folder.resolve("broker-" + this.port).toString())));
		await(this.broker, BrokerProcess.READY);
	}

	@AfterEach
	void noChildIsLeft() throws InterruptedException {
		for (ChildProcess child : this.children) {
			child.process().destroyForcibly();
			child.exitCode();
		}
		this.database.drop();
	}

	@Test
	void whatAKilledWorkerHadTakenAnotherOneDoes() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess killed = worker("killed", "5m");
			ChildProcess employer = employer("5m");
			gate.awaitSomebody(killed);
			ChildProcess heir = worker("heir", "5m");

			killed.process().destroyForcibly();
			killed.exitCode();
			gate.open();

			assertThat(employer.exitCode()).as(employer.said()).isEqualTo(LargeNight.DONE);
			assertThat(employer.said()).doesNotContain("done here");
			assertThat(heir.said()).contains("refunds.judge:", ": done, ");
			heir.signal("TERM");
			assertThat(heir.exitCode()).as(heir.said()).isEqualTo(STOPPED);
			assertThat(List.of(killed, heir, employer, this.broker)).extracting(ChildProcess::said)
				.allSatisfy((said) -> assertThat(said).doesNotContain(BrokerProcess.PASSWORD));
		}
		assertThat(claims()).containsOnlyOnce(2).containsOnly(1, 2);
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	@Test
	void aWorkerThatIsStoppedGivesBackWhatItHadTaken() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess stopped = worker("stopped", "5m");
			ChildProcess employer = employer("5m");
			gate.awaitSomebody(stopped);
			stopped.signal("TERM");
			await(stopped, "stopping at the next chunk");
			ChildProcess heir = worker("heir", "5m");
			gate.open();

			assertThat(stopped.exitCode()).as(stopped.said()).isEqualTo(STOPPED);
			assertThat(stopped.said()).contains("given back: stopped at a chunk boundary");
			assertThat(employer.exitCode()).as(employer.said()).isEqualTo(LargeNight.DONE);
			assertThat(heir.said()).contains("refunds.judge:", ": done, ");
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	@Test
	void whatABrokerTookWithItTheNightDoesItself() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess worker = worker("left-alone", "5s");
			ChildProcess employer = employer("5s");
			gate.awaitSomebody(worker);
			this.broker.process().destroyForcibly();
			this.broker.exitCode();
			gate.open();

			assertThat(employer.exitCode()).as(employer.said()).isEqualTo(LargeNight.DONE);
			assertThat(employer.said()).contains("done here", "does not answer");
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	@Test
	void aWorkerThatStandsStillLosesItsConnectionsAndWritesNothingWhenItWakes() throws Exception {
		try (Gate gate = Gate.amongTheClaims(this.database.dataSource())) {
			ChildProcess frozen = worker("frozen", "5s");
			ChildProcess employer = employer("5s");
			gate.awaitSomebody(frozen);
			frozen.signal("STOP");
			gate.open();

			await(employer, "whose connections are cut");
			assertThat(employer.exitCode()).as(employer.said()).isEqualTo(LargeNight.DONE);
			frozen.signal("CONT");
			await(frozen, "nothing to do: what is left is for others, because the process of the night has ended");
		}
		night.isAsUndisturbed(this.database.dataSource(), this.reports);
	}

	private ChildProcess worker(String name, String patience) throws IOException, InterruptedException {
		ChildProcess worker = started(night.call(List.of("worker", "--partitions", "1"), this.database.url(),
				this.reports.getFileName() + "-" + name, environment(patience)));
		await(worker, "waits for partitions");
		return worker;
	}

	private ChildProcess employer(String patience) throws IOException {
		List<String> arguments = new ArrayList<>(LargeNight.night(this.reports));
		arguments.add("--workers");
		return started(night.call(arguments, this.database.url(), this.reports.getFileName() + "-night",
				environment(patience)));
	}

	/** Small chunks, so that there are several partitions of several chunks each. */
	private Map<String, String> environment(String patience) throws IOException {
		Path jobs = folder.resolve("jobs-" + patience);
		if (!Files.isDirectory(jobs)) {
			Files.createDirectories(jobs);
			for (String name : List.of("policies", "calendars")) {
				Files.createSymbolicLink(jobs.resolve(name), Path.of("jobs", name).toAbsolutePath());
			}
			Files.writeString(jobs.resolve("night.yml"),
					Files.readString(Path.of("jobs/night.yml"))
						.replace("chunk-size: 500", "chunk-size: 20")
						.replace("parts: 32", "parts: 6")
						.replace("patience: 1m", "patience: " + patience)
						.replace("stalled-after: 10m", "stalled-after: " + patience));
		}
		return Map.of("RECON_JOBS", jobs.toString(), "RECON_BROKER_URL", "tcp://localhost:" + this.port,
				"RECON_BROKER_USER", BrokerProcess.USER, "RECON_BROKER_PASSWORD", BrokerProcess.PASSWORD);
	}

	private List<Integer> claims() {
		return this.jdbc.sql("select claim from run_partition where step = 'refunds.judge'")
			.query(Integer.class)
			.list();
	}

	private ChildProcess started(ChildProcess child) {
		this.children.add(child);
		return child;
	}

	private static void await(ChildProcess child, String words) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!child.said().contains(words)) {
			assertThat(child.process().isAlive()).as(child.said()).isTrue();
			assertThat(System.nanoTime()).as(child.said()).isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

}
