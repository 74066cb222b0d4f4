package org.aftersales.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A way to do the night's work.
 */
enum Way {

	/** One statement for each job, {@link HandSql}. */
	HAND_SQL,
	/** As the framework's guides teach it, {@link TextbookJobs}. */
	RECIPE,
	/** The product. */
	NIGHT;

	static final List<String> JOBS = List.of("refunds", "shipments", "compensation");

	/**
	 * Does the work in a fresh copy of the shop.
	 * @param log gets what a process of its own writes
	 */
	Round run(BenchServer server, String shop, Path log, String heap) {
		String copy = "copy_" + name().toLowerCase(Locale.ROOT);
		server.copy(shop, copy);
		BenchServer.Counters before = server.counters(copy);
		ProcessFigures figures = work(server, copy, log, heap);
		BenchServer.Counters counted = server.counters(copy).since(before);
		Map<String, String> result = BusinessResult.of(server.jdbc(copy));
		long decisions = server.jdbc(copy)
			.sql("select (select count(*) from decision) + (select count(*) from entitlement)")
			.query(Long.class)
			.single();
		server.drop(copy);
		return new Round(this, figures, counted, decisions, result);
	}

	private ProcessFigures work(BenchServer server, String copy, Path log, String heap) {
		return switch (this) {
			case HAND_SQL -> new ProcessFigures(HandSql.run(server.dataSource(copy)), 0, 0, 0);
			case RECIPE -> ProcessFigures.of(log, heap, RecipeProcess.class, List.of(server.url(copy)));
			case NIGHT ->
				ProcessFigures.of(log, heap, NightProcess.class, List.of(server.url(copy), String.join(",", JOBS)));
		};
	}

}
