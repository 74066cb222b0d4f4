package org.aftersales.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the night costs, beside hand-written SQL and the textbook's recipe, on a
 * PostgreSQL of its own: {@code mvn -Pbench verify}. Tells on standard output and in
 * {@code target/bench/result.md}; sizes as in {@link BenchOptions}.
 */
public final class NightBenchmark {

	private final BenchServer server;

	private final BenchOptions options;

	private final Path folder;

	private final StringBuilder told = new StringBuilder();

	private NightBenchmark(BenchServer server, BenchOptions options, Path folder) {
		this.server = server;
		this.options = options;
		this.folder = folder;
	}

	public static void main(String[] args) throws IOException, SQLException {
		Path folder = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
		try (BenchServer server = BenchServer.durable()) {
			new NightBenchmark(server, BenchOptions.ofProperties(), folder).run();
		}
	}

	private void run() throws IOException, SQLException {
		tell("""
				# The night, measured

				%s · %s · %d processors · %s
				PostgreSQL: %s. Night and recipe: Java %s, %s, serial collector.
				""".formatted(LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC)), machine(),
				Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"), this.server.settings(),
				System.getProperty("java.version"), this.options.heap()));
		if (this.options.rounds() > 0 && this.options.due() > 0) {
			sideBySide();
		}
		if (!this.options.growth().isEmpty()) {
			growth();
		}
		if (this.options.idle() > 0) {
			nothingDue();
		}
		if (this.options.intake() > 0) {
			tell("## Intake of %,d orders and claims from files against COPY of the same rows%n%n%s"
				.formatted(this.options.intake(), new IntakeBenchmark(this.server, this.folder).run(this.options)));
		}
	}

	private void sideBySide() throws IOException {
		fill("shop", this.options.open(), this.options.due());
		long due = due("shop");
		Rounds rounds = new Rounds();
		for (int round = 1; round <= this.options.rounds(); round++) {
			List<Round> turn = new ArrayList<>();
			for (Way way : waysOf(round)) {
				turn.add(way.run(this.server, "shop", this.folder.resolve(way + ".log"), this.options.heap()));
				progress("round %d of %d: %s %.2f s".formatted(round, this.options.rounds(), way,
						turn.get(turn.size() - 1).nanos("all") / 1e9));
			}
			rounds.add(turn);
			keep(compared(due, rounds));
		}
		this.server.drop("shop");
		tell(compared(due, rounds));
	}

	private List<Way> waysOf(int round) {
		return Arrays.stream(Way.values())
			.filter((way) -> way != Way.RECIPE || round <= this.options.recipe())
			.toList();
	}

	private String compared(long due, Rounds rounds) {
		return "## %,d claims and orders due of %,d open%n%n%s".formatted(due, this.options.open(), rounds.table(due));
	}

	/**
	 * The night alone, for several sizes; three rounds each.
	 */
	private void growth() throws IOException {
		StringBuilder table = new StringBuilder("""
				| due | open | night | due rows/s | µs per due row | peak heap | RSS |
				|---|---|---|---|---|---|---|
				""");
		for (int size : this.options.growth()) {
			fill("grown", 5 * size, size);
			long due = due("grown");
			List<Round> nights = new ArrayList<>();
			for (int round = 0; round < Math.min(3, this.options.rounds()); round++) {
				nights.add(Way.NIGHT.run(this.server, "grown", this.folder.resolve("growth.log"), this.options.heap()));
				progress("%d due: %.2f s".formatted(due, nights.get(round).nanos("all") / 1e9));
			}
			this.server.drop("grown");
			double seconds = Rounds.median(nights.stream().map((round) -> round.nanos("all") / 1e9).toList());
			table.append(String.format(Locale.ROOT, "| %,d | %,d | %.2f s | %.0f | %.1f | %d MB | %d MB |%n", due,
					5 * size, seconds, due / seconds, seconds * 1e6 / due,
					nights.stream().mapToLong((night) -> night.figures().peakHeap()).max().orElse(0) / 1_000_000,
					nights.stream().mapToLong((night) -> night.figures().peakResident()).max().orElse(0) / 1_000_000));
		}
		tell("## Growth of the night%n%n%s".formatted(table));
	}

	private void nothingDue() throws IOException {
		fill("idle", this.options.idle(), 0);
		leaveNothingDue("idle");
		List<Double> seconds = new ArrayList<>();
		for (int round = 0; round < Math.min(3, this.options.rounds()); round++) {
			this.server.copy("idle", "copy_idle");
			ProcessFigures figures = ProcessFigures.of(this.folder.resolve("idle.log"), this.options.heap(),
					NightProcess.class, List.of(this.server.url("copy_idle"), String.join(",", Way.JOBS)));
			seconds.add(figures.nanos().get("all") / 1e9);
		}
		this.server.drop("copy_idle");
		this.server.drop("idle");
		tell(String.format(Locale.ROOT,
				"## A night with nothing due%n%n%,d open: %.2f s without the start of the JVM.%n", this.options.idle(),
				Rounds.median(seconds)));
	}

	/** Orders that claims have touched are due once more; earlier nights saw to them. */
	private void leaveNothingDue(String name) {
		this.server.jdbc(name).sql("update order_state set due_at = null where due_at < " + BenchShop.CUT_OFF).update();
		this.server.jdbc(name).sql("vacuum analyze order_state").update();
		if (due(name) > 0) {
			throw new IllegalStateException("%d are due where nothing should be".formatted(due(name)));
		}
	}

	private void fill(String name, int open, int due) {
		long begin = System.nanoTime();
		this.server.drop(name);
		this.server.createMigrated(name);
		BenchShop.fill(this.server.jdbc(name), open, due, this.options.seed());
		progress("%d open generated in %.0f s".formatted(open, (System.nanoTime() - begin) / 1e9));
	}

	private long due(String name) {
		return this.server.jdbc(name)
			.sql("""
					select (select count(*) from claim_state where due_at < %1$s) + (select count(*) from order_state where due_at < %1$s)"""
				.formatted(BenchShop.CUT_OFF))
			.query(Long.class)
			.single();
	}

	private static String machine() throws IOException {
		Path info = Path.of("/proc/cpuinfo");
		String processor = Files.isReadable(info) ? Files.readAllLines(info)
			.stream()
			.filter((line) -> line.startsWith("model name"))
			.findFirst()
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.orElse("unknown processor") : "unknown processor";
		long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
		return "%s, %d GB".formatted(processor, Math.round(memory / 1e9));
	}

	private void tell(String words) throws IOException {
		System.out.println(words);
		keep(words);
		this.told.append(words).append('\n');
	}

	/** So that hours of rounds are not lost if the benchmark is stopped. */
	private void keep(String words) throws IOException {
		Files.writeString(this.folder.resolve("result.md"), this.told + words + '\n');
	}

	private static void progress(String words) {
		System.err.println(words);
	}

}
