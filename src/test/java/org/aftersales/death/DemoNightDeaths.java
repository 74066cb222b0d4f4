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
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The promise of the product: a night killed at any commit and started again leaves the
 * same tables and the same bytes as a night that nobody disturbed.
 */
abstract class DemoNightDeaths {

	/** So many commits at either end of the night are always deadly. */
	private static final int ENDS = 3;

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
		prepare(this.facts);
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

	/**
	 * What is there beside the demo's facts before the night begins.
	 */
	void prepare(TestDatabase demo) {
	}

	/**
	 * That the undisturbed night is one whose deaths are worth to look at.
	 */
	void requireWorth(Map<String, String> undisturbed) {
	}

	/**
	 * The commits before which a night is killed.
	 * @param all the number of commits
	 */
	abstract List<Integer> deadly(int all);

	final void killAtEachAndStartAgain() throws Exception {
		assertThat(this.workbooks).hasSizeGreaterThanOrEqualTo(2);
		requireWorth(this.tables);

		Map<Integer, Future<?>> deaths = new LinkedHashMap<>();
		for (int commit : deadly(this.commits)) {
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
	 * So many of them, the first and the last few among them, spread by chance with a
	 * seed that is told.
	 */
	static List<Integer> some(int number, int all) {
		assertThat(all).isGreaterThan(number);
		long seed = Long.getLong("death.seed", 20260615L);
		System.out.println("death.seed=" + seed + " of " + all + " commits");
		List<Integer> commits = every(all);
		List<Integer> shuffled = new ArrayList<>(commits.subList(ENDS, all - ENDS));
		Collections.shuffle(shuffled, new Random(seed));
		return Stream
			.of(commits.subList(0, ENDS), shuffled.subList(0, number - 2 * ENDS), commits.subList(all - ENDS, all))
			.flatMap(List::stream)
			.sorted()
			.toList();
	}

	static List<Integer> every(int all) {
		return IntStream.rangeClosed(1, all).boxed().toList();
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
