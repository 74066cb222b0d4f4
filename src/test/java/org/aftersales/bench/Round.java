package org.aftersales.bench;

import java.util.Map;

/**
 * One way run once.
 *
 * @param way the way
 * @param figures what it needed
 * @param counted what the server counted meanwhile
 * @param decisions how many decisions and entitlements it entered
 * @param result what it came to
 */
record Round(Way way, ProcessFigures figures, BenchServer.Counters counted, long decisions,
		Map<String, String> result) {

	/** Nanoseconds of a job, of {@code all}, or of the {@code processor}. */
	long nanos(String job) {
		if (job.equals("processor")) {
			return this.figures.spent() + this.counted.spent();
		}
		return job.equals("all") ? Way.JOBS.stream().mapToLong(this::nanos).sum() : this.figures.nanos().get(job);
	}

}
