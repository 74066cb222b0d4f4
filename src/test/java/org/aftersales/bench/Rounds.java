package org.aftersales.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rounds of all ways, run by turns, so that whatever disturbs the machine disturbs
 * all.
 */
final class Rounds {

	private final List<List<Round>> rounds = new ArrayList<>();

	/**
	 * Adds a turn: each way once; the later ones may be without the recipe.
	 * @throws IllegalStateException if they did not come to the same
	 */
	void add(List<Round> turn) {
		for (Round round : turn) {
			if (!round.result().equals(turn.get(0).result())) {
				throw new IllegalStateException("%s and %s did not come to the same: %s and %s"
					.formatted(turn.get(0).way(), round.way(), turn.get(0).result(), round.result()));
			}
		}
		this.rounds.add(List.copyOf(turn));
	}

	/** A table in Markdown, one line for each way. */
	String table(long due) {
		StringBuilder table = new StringBuilder(
				"""
						| way | refunds | shipments | compensation | all three | range | × hand SQL | processor | × hand SQL | due rows/s | WAL bytes per decision | pages per decision | peak heap | RSS |
						|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
						""");
		for (Way way : ways()) {
			table.append(String.format(Locale.ROOT,
					"| %s | %s | %s | %s | %s s | %s | %.2f | %s s | %.2f | %.0f | %.0f | %.1f | %s | %s |%n",
					name(way), seconds(way, "refunds"), seconds(way, "shipments"), seconds(way, "compensation"),
					seconds(way, "all"), range(way), median(ratios(way, Way.HAND_SQL, "all")),
					seconds(way, "processor"), median(ratios(way, Way.HAND_SQL, "processor")),
					due / median(of(way, (round) -> round.nanos("all") / 1e9)),
					median(of(way, (round) -> (double) round.counted().walBytes() / round.decisions())),
					median(of(way, (round) -> (double) round.counted().pages() / round.decisions())),
					megabytes(of(way, (round) -> round.figures().peakHeap())),
					megabytes(of(way, (round) -> round.figures().peakResident()))));
		}
		table.append(String.format(Locale.ROOT, """

				Night to hand SQL, round by round: %s. Recipe to night, round by round: %s.
				Decisions and entitlements: %d. Medians of %s; in every round all came to the same end state.
				Processor: of the server's connections and of the process together, without the start of the JVM.
				""", all(ratios(Way.NIGHT, Way.HAND_SQL, "all")), all(ratios(Way.RECIPE, Way.NIGHT, "all")),
				this.rounds.get(0).get(0).decisions(), numbers()));
		return table.toString();
	}

	private List<Way> ways() {
		return this.rounds.stream().flatMap(List::stream).map(Round::way).distinct().toList();
	}

	private String numbers() {
		return ways().stream()
			.map((way) -> "%d rounds of %s".formatted(of(way, (round) -> 1.0).size(), name(way)))
			.collect(Collectors.joining(", "));
	}

	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	private String seconds(Way way, String job) {
		return String.format(Locale.ROOT, "%.2f", median(of(way, (round) -> round.nanos(job) / 1e9)));
	}

	private String range(Way way) {
		List<Double> sorted = of(way, (round) -> round.nanos("all") / 1e9).stream().sorted().toList();
		return String.format(Locale.ROOT, "%.2f–%.2f s", sorted.get(0), sorted.get(sorted.size() - 1));
	}

	private static String megabytes(List<Double> bytes) {
		double most = bytes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		return (most == 0) ? "–" : String.format(Locale.ROOT, "%.0f MB", most / 1_000_000);
	}

	private List<Double> of(Way way, ToDoubleFunction<Round> figure) {
		return this.rounds.stream()
			.flatMap(List::stream)
			.filter((round) -> round.way() == way)
			.map((round) -> figure.applyAsDouble(round))
			.toList();
	}

	/** How many times as long the one took as the other, as long as turns had both. */
	private List<Double> ratios(Way one, Way other, String job) {
		List<Double> ones = of(one, (round) -> round.nanos(job));
		List<Double> others = of(other, (round) -> round.nanos(job));
		return IntStream.range(0, Math.min(ones.size(), others.size()))
			.mapToObj((turn) -> ones.get(turn) / others.get(turn))
			.toList();
	}

	private static String all(List<Double> ratios) {
		return String.join(", ", ratios.stream().map((ratio) -> String.format(Locale.ROOT, "%.2f", ratio)).toList());
	}

	private static String name(Way way) {
		return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
