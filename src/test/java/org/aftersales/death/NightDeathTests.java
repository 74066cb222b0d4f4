package org.aftersales.death;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.demo.DemoShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The promise of the product: a night killed at any commit and started again leaves the
 * same tables and the same bytes as a night that nobody disturbed.
 */
class NightDeathTests {

	private static final int KILLS = 60;

	private final DemoShop demo = new DemoShop();

	private final TestDatabase facts = TestDatabase.fresh();

	private final ExecutorService two = Executors.newFixedThreadPool(2);

	@TempDir
	private Path folder;

	private Path inbox;

	private Map<String, String> tables;

	private Map<String, String> workbooks;

	private int commits;

	private ChildJvms jvms;

	@BeforeEach
	void anUndisturbedNight() throws Exception {
		this.demo.load(this.facts.dataSource());
		this.inbox = this.demo.writeInbox(this.folder.resolve("inbox"));
		this.jvms = new ChildJvms(this.folder);
		TestDatabase undisturbed = this.facts.copy();
		Path reports = this.folder.resolve("undisturbed");
		Child child = child(0, undisturbed, reports);
		assertThat(child.exitCode()).as(child.output()).isZero();
		this.commits = Integer.parseInt(child.output().replaceAll("(?s).*commits=(\\d+).*", "$1"));
		this.tables = Fingerprint.of(undisturbed.dataSource());
		this.workbooks = Fingerprint.ofFiles(reports);
		undisturbed.drop();
	}

	@AfterEach
	void close() {
		this.two.shutdownNow();
		this.facts.drop();
	}

	@Test
	void aNightKilledBeforeAnyOfItsCommitsAndStartedAgainEndsAsIfNothingHadHappened() throws Exception {
		assertThat(this.commits).isGreaterThan(KILLS);
		assertThat(this.workbooks).hasSizeGreaterThanOrEqualTo(2);

		Map<Integer, Future<?>> deaths = new LinkedHashMap<>();
		for (int commit : deadly()) {
			deaths.put(commit, this.two.submit(() -> dieAndRiseAgain(commit)));
		}

		List<String> differences = new ArrayList<>();
		for (Map.Entry<Integer, Future<?>> death : deaths.entrySet()) {
			try {
				death.getValue().get();
			}
			catch (ExecutionException different) {
				differences.add("killed before commit %d: %s".formatted(death.getKey(), different.getCause()));
			}
		}
		assertThat(differences).isEmpty();
	}

	/**
	 * The commits before which a night is killed: those named with
	 * {@code -Ddeath.only=202,206}, all of them with {@code -Ddeath.every=1}; else so
	 * many that the test ends in minutes, the first and the last few among them, spread
	 * by chance with a seed that is told.
	 */
	private List<Integer> deadly() {
		List<Integer> all = IntStream.rangeClosed(1, this.commits).boxed().toList();
		if (System.getProperty("death.only") != null) {
			return Stream.of(System.getProperty("death.only").split(",", -1)).map(Integer::valueOf).toList();
		}
		if (Integer.getInteger("death.every", 0) == 1) {
			return all;
		}
		long seed = Long.getLong("death.seed", 20260615L);
		System.out.println("death.seed=" + seed + " of " + this.commits + " commits");
		List<Integer> shuffled = new ArrayList<>(all.subList(3, this.commits - 3));
		Collections.shuffle(shuffled, new Random(seed));
		return Stream.of(all.subList(0, 3), shuffled.subList(0, KILLS - 6), all.subList(this.commits - 3, this.commits))
			.flatMap(List::stream)
			.sorted()
			.toList();
	}

	private Void dieAndRiseAgain(int dieBefore) throws IOException, InterruptedException {
		TestDatabase database = this.facts.copy();
		Path reports = this.folder.resolve("killed-" + dieBefore);
		Child child = child(dieBefore, database, reports);
		assertThat(child.exitCode()).as(child.output()).isEqualTo(DyingNight.KILLED);

		riseAgain(database, reports);

		assertThat(Fingerprint.of(database.dataSource())).isEqualTo(this.tables);
		assertThat(Fingerprint.ofFiles(reports)).isEqualTo(this.workbooks);
		database.drop();
		return null;
	}

	/**
	 * One at a time: Spring Batch keeps the running step in a static map, by its number.
	 */
	private synchronized void riseAgain(TestDatabase database, Path reports) {
		try (ConfigurableApplicationContext application = DyingNight.application(database.url(), this.inbox, reports)) {
			DyingNight.run(application, this.demo.businessDate());
		}
	}

	private Child child(int dieBefore, TestDatabase database, Path reports) throws IOException, InterruptedException {
		Path output = Files.createTempFile(this.folder, "child", ".log");
		Process process = new ProcessBuilder(this.jvms.command(DyingNight.class,
				List.of(String.valueOf(dieBefore), database.url(), this.inbox.toString(), reports.toString(),
						this.demo.businessDate().toString())))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		return new Child(process.waitFor(), Files.readString(output));
	}

	private record Child(int exitCode, String output) {

	}

}
