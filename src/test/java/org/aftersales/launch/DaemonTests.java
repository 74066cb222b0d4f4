package org.aftersales.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

import org.aftersales.console.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

class DaemonTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 12);
	}

	@AfterEach
	void forget() {
		this.shop.close();
	}

	/** Midnight in Shanghai is 16:00 UTC. */
	@ParameterizedTest
	@CsvSource({ "01:30, '', 2026-11-18T17:30:00Z", "00:00, '', 2026-11-19T16:00:00Z",
			"01:30, 0 */30 1-6 * * *, 2026-11-18T17:00:00Z" })
	void theTimeOfDayIsTheShops(String at, String cron, Instant next) {
		Clock midnight = Clock.fixed(Instant.parse("2026-11-18T16:00:00Z"), ZoneOffset.UTC);

		assertThat(new DaemonSettings(at, cron).trigger(SHANGHAI).nextExecution(new SimpleTriggerContext(midnight)))
			.isEqualTo(next);
	}

	@Test
	void aNightThatFailsEndsNoDaemonAndTheNextTickRunsWhatIsMissingOldestFirst() {
		assertThat(this.shop.recon().call("night", "--business-date", "2026-11-15")).isZero();
		this.shop.jdbc().sql("update trivial_item set times_done = 0").update();
		this.shop.breakTheJob("no rate for zone 7");
		AtomicInteger asked = new AtomicInteger();
		Trigger twice = (context) -> {
			int fired = asked.getAndIncrement();
			if (fired == 1) {
				this.shop.mendTheJob();
			}
			return (fired < 2) ? Instant.EPOCH : null;
		};
		StringWriter said = new StringWriter();
		Surroundings surroundings = new Surroundings(Map.of(),
				Clock.fixed(Instant.parse("2026-11-18T16:00:00Z"), ZoneOffset.UTC), new PrintWriter(said),
				new PrintWriter(said, true), Reader.nullReader());

		try (GracefulStop stop = new GracefulStop(surroundings)) {
			new Daemon(surroundings, SHANGHAI, twice, () -> this.shop.recon().call("catch-up")).run(stop, false);
		}

		assertThat(said.toString().lines().filter((line) -> line.contains("the tick of"))).satisfiesExactly(
				(first) -> assertThat(first).endsWith("2026-11-19 00:00:00 ended with exit code 1"),
				(second) -> assertThat(second).endsWith("2026-11-19 00:00:00 ended with exit code 0"));
		assertThat(this.shop.jdbc()
			.sql("select n.business_date || ' ' || a.state from night_attempt a join night n on n.id = a.night_id order by a.id")
			.query(String.class)
			.list()).containsExactly("2026-11-15 DONE", "2026-11-16 FAILED", "2026-11-16 DONE", "2026-11-17 DONE",
					"2026-11-18 DONE");
	}

	@Test
	void aSignalStopsTheNightAtAChunkAndTheDaemonWithIt() throws Exception {
		this.shop.jdbc().sql("insert into trivial_item (id) select generate_series(100, 2000)").update();
		Path output = this.project.resolve("output");
		Process daemon = this.shop.process(output, "daemon", "--now");
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (this.shop.timesDone().size() < 2) {
			assertThat(daemon.isAlive()).isTrue();
			assertThat(System.nanoTime()).as("waited 90 s").isLessThan(end);
			Thread.sleep(20);
		}

		daemon.destroy();

		assertThat(daemon.waitFor(90, TimeUnit.SECONDS)).isTrue();
		assertThat(daemon.exitValue()).isEqualTo(143);
		assertThat(Files.readString(output)).contains("stopping at the next chunk", "ended with exit code 143");
		assertThat(this.shop.timesDone()).containsExactly(0, 1);
		assertThat(this.shop.jdbc().sql("select state from night").query(String.class).single()).isEqualTo("STOPPED");
	}

	@Test
	void whatIsNoTimeIsRefused() {
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("daemon", "--at", "25:00")).isEqualTo(78);
		assertThat(recon.err()).contains("daemon.at is no time of day such as 01:30: 25:00");
		assertThat(this.shop.recon().call("daemon", "--cron", "30 1 * * *")).isEqualTo(78);
	}

}
