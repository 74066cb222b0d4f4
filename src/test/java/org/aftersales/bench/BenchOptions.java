package org.aftersales.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What a benchmark measures; each part stands in a system property {@code bench.…}.
 *
 * @param due how many subjects are due, {@code bench.due}
 * @param open how many are open, {@code bench.open}
 * @param rounds how often each way is run, {@code bench.rounds}
 * @param recipe in how many of the rounds the recipe is run, {@code bench.recipe}; all
 * unless told: it takes many times as long as the others
 * @param growth for which numbers of due subjects the night alone is run,
 * {@code bench.growth}; five times as many are open
 * @param idle how many are open where nothing is due, {@code bench.idle}; 0: not measured
 * @param intake how many orders and claims are taken in from files, {@code bench.intake};
 * 0: not measured
 * @param seed of the generated shops, {@code bench.seed}
 * @param heap of the night and of the recipe, {@code bench.heap}
 */
record BenchOptions(int due, int open, int rounds, int recipe, List<Integer> growth, int idle, int intake, int seed,
		String heap) {

	static BenchOptions ofProperties() {
		return new BenchOptions(number("due", 20_000), number("open", 100_000), number("rounds", 5),
				number("recipe", Integer.MAX_VALUE),
				Arrays.stream(System.getProperty("bench.growth", "10000,40000").split(",", -1))
					.filter((size) -> !size.isBlank())
					.map((size) -> Integer.valueOf(size.strip()))
					.toList(),
				number("idle", 100_000), number("intake", 50_000), number("seed", 7),
				System.getProperty("bench.heap", "-Xmx512m"));
	}

	private static int number(String name, int standard) {
		return Integer.getInteger("bench." + name, standard);
	}

}
