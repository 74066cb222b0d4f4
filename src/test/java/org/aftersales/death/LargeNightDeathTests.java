package org.aftersales.death;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A night of 20,000 subjects, killed again and again at random instants, ends with the
 * same tables and bytes as the night that nobody disturbed.
 * <p>
 * {@code -Ddeath.kills=200} kills as often ({@code mvn -Pnightly verify}).
 * {@code -Ddeath.seed=S -Ddeath.night=N} does the N-th night of seed S again, with the
 * same delays; where a kill then hits depends on the speed of the machine, and is
 * printed.
 */
class LargeNightDeathTests {

	private static final int SUBJECTS = 20_000;

	private static final int KILLS_OF_A_NIGHT = 5;

	private static final int KILLS = Integer.getInteger("death.kills", 20);

	private static final long SEED = Long.getLong("death.seed", 20250615L);

	private final AtomicInteger kills = new AtomicInteger();

	private final AtomicInteger nights = new AtomicInteger();

	@TempDir
	private Path folder;

	@Test
	void aNightKilledAtRandomInstantsEndsAsIfNothingHadHappened() throws Exception {
		try (LargeNight night = new LargeNight(this.folder, SUBJECTS)) {
			Integer only = Integer.getInteger("death.night");
			if (only != null) {
				disturb(night, only);
				return;
			}
			ExecutorService two = Executors.newFixedThreadPool(2);
			try {
				List<Future<?>> both = List.of(two.submit(() -> disturbWhileKillsAreLeft(night)),
						two.submit(() -> disturbWhileKillsAreLeft(night)));
				for (Future<?> one : both) {
					one.get();
				}
			}
			finally {
				two.shutdownNow();
			}
			assertThat(this.kills).hasValueGreaterThanOrEqualTo(KILLS);
		}
	}

	private Void disturbWhileKillsAreLeft(LargeNight night) throws Exception {
		while (this.kills.get() < KILLS) {
			disturb(night, this.nights.incrementAndGet());
		}
		return null;
	}

	private void disturb(LargeNight night, int number) throws Exception {
		Random random = new Random(SEED + number);
		TestDatabase database = night.facts();
		Path reports = night.reports("night-" + number);
		List<String> hits = new ArrayList<>();
		boolean ended = false;
		while (!ended && hits.size() < KILLS_OF_A_NIGHT) {
			Duration delay = delay(random, night.duration());
			ended = !killed(night, database, reports, delay, hits);
		}
		System.out.printf("death.seed=%d death.night=%d: %s%n", SEED, number, String.join("; ", hits));

		try {
			if (ended) {
				night.isAsUndisturbed(database.dataSource(), reports);
			}
			else {
				night.endsUndisturbed(database.url(), database.dataSource(), reports);
			}
		}
		catch (AssertionError different) {
			throw new AssertionError("death.seed=%d death.night=%d, killed %s".formatted(SEED, number, hits),
					different);
		}
		database.drop();
	}

	/**
	 * More of them early, where the night commits often.
	 */
	private static Duration delay(Random random, Duration night) {
		long part = random.nextInt(1000);
		return Duration.ofNanos(night.toNanos() / 1_000_000 * part * part / 4);
	}

	/** False if the night has ended before. */
	private boolean killed(LargeNight night, TestDatabase database, Path reports, Duration delay, List<String> hits)
			throws Exception {
		// One connection: a new one for each look would wear the server out.
		try (Connection connection = database.dataSource().getConnection()) {
			return killed(JdbcClient.create(new SingleConnectionDataSource(connection, true)),
					night.start(database.url(), reports), delay, hits);
		}
	}

	private boolean killed(JdbcClient jdbc, ChildProcess child, Duration delay, List<String> hits) throws Exception {
		while (running(jdbc) <= hits.size() && child.process().isAlive()) {
			TimeUnit.MILLISECONDS.sleep(2);
		}
		if (child.process().waitFor(delay.toNanos(), TimeUnit.NANOSECONDS)) {
			assertThat(child.exitCode()).as(child.said()).isEqualTo(LargeNight.DONE);
			return false;
		}
		child.process().destroyForcibly();
		child.exitCode();
		this.kills.incrementAndGet();
		hits.add("after %,d ms in %s".formatted(delay.toMillis(), where(jdbc)));
		return true;
	}

	private static int running(JdbcClient jdbc) {
		return jdbc.sql("select coalesce(max(attempt), 0) from night").query(Integer.class).single();
	}

	private static String where(JdbcClient jdbc) {
		return jdbc.sql("select job || ' at ' || scanned from job_total where state = 'RUNNING'")
			.query(String.class)
			.optional()
			.orElse("no job");
	}

}
