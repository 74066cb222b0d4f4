package org.aftersales.batch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.slf4j.MDC;

/**
 * Threads of this process for partitions.
 */
public final class PartitionThreads {

	private PartitionThreads() {
	}

	/**
	 * Returns when all have come to rest; their log lines say what the caller's say.
	 * @param threads so many of them at the same time
	 */
	public static void runAtOnce(int threads, List<Runnable> partitions) {
		Map<String, String> logged = MDC.getCopyOfContextMap();
		ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, partitions.size())));
		try {
			CompletableFuture.allOf(partitions.stream().map((partition) -> CompletableFuture.runAsync(() -> {
				MDC.setContextMap((logged != null) ? logged : Map.of());
				partition.run();
			}, pool)).toArray(CompletableFuture[]::new)).join();
		}
		finally {
			pool.shutdown();
		}
	}

}
