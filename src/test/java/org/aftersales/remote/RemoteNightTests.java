package org.aftersales.remote;

import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.aftersales.DemoNight;
import org.aftersales.Fingerprint;
import org.aftersales.RefusedClaim;
import org.aftersales.TestDatabase;
import org.aftersales.run.JobFailed;
import org.aftersales.run.NightProgress;
import org.aftersales.run.NightStopped;
import org.aftersales.run.StopSignal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The demo's night with workers: whoever does a partition, and however often it is
 * offered, nothing that the night leaves behind tells.
 */
class RemoteNightTests {

	@TempDir
	private static Path folder;

	private static Map<String, String> tables;

	private static Map<String, String> workbooks;

	private final TestDatabase database = DemoNight.judged().facts().copy();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private EmbeddedBroker broker;

	private Path reports;

	private RemoteNights nights;

	@BeforeAll
	static void aNightAlone() throws Exception {
		TestDatabase undisturbed = DemoNight.judged().facts().copy();
		try (EmbeddedBroker unused = EmbeddedBroker.start()) {
			new RemoteNights(undisturbed, unused.access(), folder.resolve("alone")).whole().alone();
		}
		tables = Fingerprint.of(undisturbed.dataSource());
		workbooks = Fingerprint.ofFiles(folder.resolve("alone"));
		undisturbed.drop();
	}

	@AfterAll
	static void somethingWasCompared() {
		assertThat(workbooks).hasSizeGreaterThan(3);
	}

	@BeforeEach
	void start() throws Exception {
		this.broker = EmbeddedBroker.start();
		this.reports = folder.resolve("night-" + System.nanoTime());
		this.nights = new RemoteNights(this.database, this.broker.access(), this.reports);
	}

	@AfterEach
	void stop() throws Exception {
		this.broker.close();
		this.database.drop();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void tablesAndWorkbooksAreThoseOfTheNightAloneHoweverManyWorkersThereAre(int workers) {
		List<RemoteNights.Helper> helpers = new ArrayList<>();
		for (int number = 0; number < workers; number++) {
			helpers.add(this.nights.worker());
		}

		this.nights.whole().withWorkers();

		helpers.forEach(RemoteNights.Helper::close);
		List<String> said = helpers.stream().flatMap((helper) -> helper.said().stream()).toList();
		assertThat(said).filteredOn((line) -> line.startsWith("refunds.judge:"))
			.hasSize(4)
			.allMatch((line) -> line.contains(" of the night of ") && line.contains(": done, "));
		assertThat(claims()).containsOnly(1);
		assertThat(this.broker.waiting()).isZero();
		assertThat(Fingerprint.of(this.database.dataSource())).isEqualTo(tables);
		assertThat(Fingerprint.ofFiles(this.reports)).isEqualTo(workbooks);
	}

	@Test
	void aMessageThatComesTwiceIsDroppedAndThePartitionRunOnce() {
		SendsAgain.broker = this.broker;
		try (RemoteNights.Helper worker = this.nights.worker(); RemoteNights.Helper other = this.nights.worker()) {
			this.nights.withWorkers(SendsAgain.class);
			awaitNoMessages();

			assertThat(worker.said().size() + other.said().size()).isEqualTo(2 * claims().size());
		}
		assertThat(claims()).containsOnly(1);
		isAsAlone();
	}

	@Test
	void aPartitionThatAWorkerLosesInTheMiddleIsDoneByAnotherOne() {
		try (RemoteNights.Helper dying = this.nights.worker(LosesItsConnections.class)) {
			try (RemoteNights.Helper other = this.nights.worker()) {
				this.nights.withWorkers();

				assertThat(Stream.of(dying, other).flatMap((worker) -> worker.said().stream()))
					.anyMatch((line) -> line.startsWith("refunds.judge:") && line.contains("given back"));
			}
		}
		assertThat(claims()).contains(2);
		isAsAlone();
	}

	@Test
	void withoutAnyWorkerTheNightDoesItsPartitionsItself() {
		this.nights.with("broker.patience", "1s").withWorkers();

		assertThat(claims()).containsOnly(1);
		isAsAlone();
	}

	@Test
	void withoutABrokerTheNightDoesItsPartitionsItself() throws Exception {
		this.broker.close();

		this.nights.withWorkers();

		isAsAlone();
		this.broker = EmbeddedBroker.start();
	}

	@Test
	void aWorkerWithOtherRulesEndsAndLeavesItsPartitionToAnotherOne() {
		try (RemoteNights.Helper stranger = this.nights.worker(new Footing("test", "other inputs", "a stranger"));
				RemoteNights.Helper older = this.nights.worker(new Footing("older", "inputs", "an older one"))) {
			this.nights.with("broker.patience", "5s").withWorkers();

			assertThatThrownBy(stranger::join).hasRootCauseInstanceOf(OtherFooting.class)
				.hasMessageContaining("Copy the folder jobs");
			assertThatThrownBy(older::join).hasRootCauseInstanceOf(OtherFooting.class)
				.hasMessageContaining("this worker is version older");
		}
		assertThat(claims()).containsOnly(1);
		isAsAlone();
	}

	@Test
	void aWorkerNeedsTheRightsOfTheNightAndNoOthers() throws Exception {
		this.jdbc.sql(Files.readString(Path.of("jobs/database/roles.sql"))).update();
		// The server of the tests asks nobody for his password.
		this.nights.with("spring.datasource.url", this.database.url().replaceFirst("[?].*", ""))
			.with("spring.datasource.username", "recon_night")
			.with("spring.flyway.enabled", "false");
		try (RemoteNights.Helper worker = this.nights.worker()) {
			this.nights.withWorkers();

			assertThat(worker.said()).isNotEmpty().allMatch((line) -> line.contains(": done, "));
		}
		isAsAlone();
	}

	@Test
	void aMessageOfAnAttemptThatIsOverIsDropped() throws Exception {
		this.nights.with("broker.patience", "1s").withWorkers();
		long execution = this.jdbc.sql("select min(execution_id) from run_partition where step = 'refunds.judge'")
			.query(Long.class)
			.single();

		try (RemoteNights.Helper worker = this.nights.worker()) {
			awaitNoMessages();
			for (Assignment past : List.of(new Assignment("refunds.judge", execution, 0, "test"),
					new Assignment("refunds.judge", execution, 1, "test"),
					new Assignment("shipments.judge", execution, 1, "test"))) {
				int lines = worker.said().size();
				this.broker.send((sender) -> sender.producer().send(sender.queue(), past.json()));
				awaitLines(worker, lines + 1);
			}
			awaitNoMessages();

			assertThat(worker.said()).hasSizeGreaterThan(3)
				.anyMatch((line) -> line.endsWith("nothing to do: a later attempt has taken the night over"))
				.anyMatch((line) -> line.endsWith("nothing to do: the process of the night has ended"))
				.anyMatch((line) -> line.endsWith("nothing to do: nobody offers it any more"))
				.noneMatch((line) -> line.contains("done,"));
		}
		isAsAlone();
	}

	@Test
	void aMessageThatIsNotOfOurShapeIsRefusedAndNeverReadAsAnObject() throws Exception {
		try (RemoteNights.Helper worker = this.nights.worker()) {
			this.broker.send((sender) -> {
				sender.producer().send(sender.queue(), new Bomb());
				sender.producer().send(sender.queue(), new byte[] { 1, 2, 3 });
				sender.producer().send(sender.queue(), Map.of("stepName", "refunds.judge"));
				for (String text : List.of("", "null", "[]", "{}", "refunds.judge", "{\"stepName\":1}",
						new Assignment("refunds.judge", 1, 1, "test").json().replace("}", ",\"more\":1}"),
						new Assignment("refunds.judge", 1, 1, "x".repeat(1000)).json())) {
					sender.producer().send(sender.queue(), text);
				}
			});
			awaitNoMessages();
			awaitLines(worker, 11);

			assertThat(worker.said()).hasSize(11)
				.containsOnly("refused a message that is not ours; see who may write to the queue");
			assertThat(Bomb.EXPLODED).isFalse();
		}
	}

	@Test
	void aNightThatIsStoppedStopsItsWorkersAtTheirNextChunkAndGoesOnLater() {
		try (RemoteNights.Helper worker = this.nights.worker(StopsTheNight.class)) {
			assertThatExceptionOfType(NightStopped.class).isThrownBy(() -> this.nights.withWorkers());
			assertThat(worker.said()).anyMatch((line) -> line.contains("the night is being stopped"));
		}
		assertThat(this.jdbc.sql("select state from night").query(String.class).single()).isEqualTo("STOPPED");

		this.nights.alone();

		isAsAlone();
	}

	@Test
	void aPartitionThatFailsAtAWorkerFailsTheNightWithItsReason() {
		RefusedClaim.inTheSecondPartition(this.jdbc);
		try (RemoteNights.Helper worker = this.nights.worker()) {
			assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> this.nights.withWorkers())
				.withMessageContaining("the disk is full");
			awaitNoMessages();
			assertThat(worker.said()).anyMatch((line) -> line.contains("failed: ERROR: the disk is full"));
		}
		assertThat(this.jdbc.sql("select fault from night_attempt").query(String.class).single()).isEqualTo("DiskFull");
		this.jdbc.sql("drop trigger refuse_one on claim_state").update();

		try (RemoteNights.Helper worker = this.nights.worker()) {
			this.nights.withWorkers();
			assertThat(worker.said()).filteredOn((line) -> line.startsWith("refunds.judge:")).hasSize(1);
		}
		isAsAlone();
	}

	private void awaitNoMessages() {
		while (this.broker.waiting() > 0) {
			LockSupport.parkNanos(10_000_000);
		}
	}

	/** The broker may say that nothing waits before it has counted what was sent last. */
	private static void awaitLines(RemoteNights.Helper worker, int lines) {
		await().atMost(Duration.ofMinutes(1)).until(() -> worker.said().size() >= lines);
	}

	private List<Integer> claims() {
		return this.jdbc.sql("select claim from run_partition where source is null").query(Integer.class).list();
	}

	/** Apart from workbooks, which were not made. */
	private void isAsAlone() {
		Map<String, String> judged = new TreeMap<>(tables);
		judged.keySet().removeIf((table) -> table.startsWith("published"));
		Map<String, String> found = Fingerprint.of(this.database.dataSource());
		found.keySet().retainAll(judged.keySet());
		assertThat(found).isEqualTo(judged);
	}

	/** An object that does harm when it is read. */
	static final class Bomb implements Serializable {

		private static final long serialVersionUID = 1;

		static final AtomicBoolean EXPLODED = new AtomicBoolean();

		private void readObject(ObjectInputStream stream) {
			EXPLODED.set(true);
		}

	}

	/** Sends every message once more while the night waits for its workers. */
	static class SendsAgain {

		private static volatile EmbeddedBroker broker;

		@Bean
		@Primary
		NightProgress sendingAgain(JdbcClient jdbc) {
			Set<Long> sent = new HashSet<>();
			return progress((step) -> jdbc
				.sql("select execution_id from run_partition where step = ? and execution_id is not null")
				.param(step.getStepName())
				.query(Long.class)
				.list()
				.stream()
				.filter(sent::add)
				.map((execution) -> new Assignment(step.getStepName(), execution, 1, "test").json())
				.forEach((again) -> broker.send((sender) -> sender.producer().send(sender.queue(), again))));
		}

	}

	/** Loses, in its second chunk, the connection to the database. */
	static class LosesItsConnections {

		@Bean
		@Primary
		NightProgress losing() {
			AtomicInteger chunks = new AtomicInteger();
			return progress((step) -> {
				if (step.getStepName().startsWith("refunds.judge:") && chunks.incrementAndGet() == 3) {
					throw new DataAccessResourceFailureException("the connection is cut",
							new SQLException("the connection is cut", "08006"));
				}
			});
		}

	}

	/** Asks the night to stop, as {@code recon stop} does. */
	static class StopsTheNight {

		@Bean
		@Primary
		NightProgress stopping(JdbcClient jdbc, StopSignal stop) {
			AtomicBoolean asked = new AtomicBoolean();
			return progress((step) -> {
				if (asked.compareAndSet(false, true)) {
					jdbc.sql("update night_attempt set stop_requested_by = 'somebody'").update();
				}
				if (stop.requested()) {
					step.setTerminateOnly();
				}
			});
		}

	}

	private static NightProgress progress(Consumer<StepExecution> act) {
		return new NightProgress() {
			@Override
			public void begin(String job, long expected) {
			}

			@Override
			public void advance(long subjects) {
				act.accept(StepSynchronizationManager.getContext().getStepExecution());
			}

			@Override
			public void end() {
			}
		};
	}

}
