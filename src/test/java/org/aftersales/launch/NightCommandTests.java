package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightLock;
import org.aftersales.run.Nights;
import org.aftersales.run.Starter;

import static org.assertj.core.api.Assertions.assertThat;

class NightCommandTests {

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

	@Test
	void aNightIsDoneOnceAndAnswersInJsonAloneOnStdout() {
		CommandLineFixture first = this.shop.recon();
		CommandLineFixture second = this.shop.recon();

		assertThat(first.call("night", "--json")).isZero();
		assertThat(second.call("night", "--json")).isZero();

		JsonNode done = JsonMapper.shared().readTree(first.out());
		assertThat(done.path("businessDate").asString()).isEqualTo("2026-11-18");
		assertThat(done.path("state").asString()).isEqualTo("done");
		assertThat(done.path("exitCode").asInt()).isZero();
		assertThat(done.path("trivial").path("done").asInt()).isEqualTo(12);
		assertThat(done.path("jobs")).extracting((job) -> job.path("job").asString()).containsExactly("slow", "after");
		assertThat(done.path("jobs").path(0).path("scanned").asInt()).isEqualTo(12);
		assertThat(done.path("workbooks").isEmpty()).isTrue();
		assertThat(JsonMapper.shared().readTree(second.out()).path("state").asString()).isEqualTo("already-done");
		assertThat(this.shop.timesDone()).containsExactly(1);
		assertThat(first.err()).contains("job=slow state=begun").contains("job=slow state=ended done=12");
	}

	@Test
	void theSummaryNamesJobsFiguresMoneyAndTheNextStep() {
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night", "--business-date", "2026-11-17")).isZero();

		assertThat(recon.out().lines()).first().isEqualTo("Night of 2026-11-17: done.");
		assertThat(recon.out()).containsPattern("slow +12 +12 +0 +0 +0")
			.contains("trivial: done 12", "owed: 0.00 yuan by this night, 0.00 yuan in all",
					"open: 0 in quarantine, 0 breaks");
		assertThat(recon.out().lines()).last().isEqualTo("Next: nothing to do.");
	}

	@Test
	void openQuarantineNeedsAPersonAfterWorkButNotWhenNothingWasDone() {
		this.shop.jdbc()
			.sql("""
					insert into quarantined (job, subject, subject_key, reason, message, opened_on)
					values ('intake', 'ROW', 'orders.csv:7', 'AMOUNT_UNREADABLE', 'orders.csv line 7: 12,3a', '2026-11-18')""")
			.update();
		CommandLineFixture first = this.shop.recon();
		CommandLineFixture second = this.shop.recon();

		assertThat(first.call("night")).isEqualTo(3);
		assertThat(second.call("night")).isZero();

		assertThat(first.out()).contains("open: 1 in quarantine",
				"intake AMOUNT_UNREADABLE 1 ×, for example: orders.csv line 7: 12,3a");
		assertThat(second.out()).contains("was done already; nothing was changed");
	}

	@Test
	void workbooksThatAreNotThereAreNamedWithTheWayToGetThem() throws IOException {
		this.shop.recon().call("night");
		this.shop.jdbc().sql("""
				insert into published_workbook (night_id, file_name, sha256, document, content_sha256)
				select id, file, 'x', file, 'x' from night, unnest(array['a.xlsx', 'b.xlsx']) as file""").update();
		Path reports = this.project.resolve("elsewhere");
		Files.createDirectories(reports.resolve("2026-11-18"));
		Files.writeString(reports.resolve("2026-11-18").resolve("b.xlsx"), "");
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night", "--reports", reports.toString())).isZero();

		assertThat(recon.out()).contains("missing:  " + reports.resolve("2026-11-18/a.xlsx"),
				"workbook: " + reports.resolve("2026-11-18/b.xlsx"), "--reports");
	}

	@Test
	void aSecondSchedulerIsToldToTryAgainAndWhoHoldsTheNight() {
		try (ConfigurableApplicationContext other = this.shop.database().application();
				NightLock.Held held = other.getBean(NightLock.class).tryAcquire("test").orElseThrow()) {
			other.getBean(Nights.class)
				.begin(new BusinessDate(LocalDate.of(2026, 11, 17), ZoneId.of("Asia/Shanghai")), 0, "digest",
						Starter.of("pid 42 on night-host (cron)"));
			CommandLineFixture recon = this.shop.recon();

			assertThat(held).isNotNull();
			assertThat(recon.call("night")).isEqualTo(75);
			assertThat(recon.err()).contains("pid 42 on night-host (cron)", "night of 2026-11-17");
			assertThat(recon.err().lines()).last().isEqualTo("Next: in a while: jobs/recon night");
			assertThat(this.shop.timesDone()).containsExactly(0);
		}
	}

	@Test
	void aJobThatDoesNotExistIsConfiguration() throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings, Files.readString(settings).replace("[slow, after]", "[slow, aftr]"));
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night")).isEqualTo(78);
		assertThat(recon.err()).contains("There is no job 'aftr'");
	}

	@Test
	void changedSettingsDoNotContinueANight() {
		this.shop.jdbc()
			.sql("""
					insert into night (business_date, state, cut_off, inputs_digest, owner, started_at)
					values ('2026-11-18', 'FAILED', '2026-11-19 00:00+08', 'of other settings', 'a test', '2026-11-19 01:00+08')
					""")
			.update();

		assertThat(this.shop.recon().call("night")).isEqualTo(78);
	}

	@Test
	void aTermSignalStopsAtAChunkAndTheSameCommandGoesOn() throws Exception {
		this.shop.jdbc().sql("insert into trivial_item (id) select generate_series(100, 2000)").update();
		Path output = this.project.resolve("output");
		Process process = this.shop.process(output, "night", "--business-date", "2026-11-17");
		awaitFirstChunk(process);

		process.destroy();

		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(143);
		assertThat(Files.readString(output)).contains("stopping at the next chunk", "Next: to go on: jobs/recon night")
			.doesNotContain("	at ");
		assertThat(this.shop.timesDone()).containsExactly(0, 1);
		assertThat(states("night")).isEqualTo("STOPPED");
		assertThat(states("job_run")).isEqualTo("STOPPED");

		assertThat(this.shop.recon().call("night", "--business-date", "2026-11-17")).isZero();
		assertThat(this.shop.timesDone()).containsExactly(1);
		assertThat(states("night")).isEqualTo("DONE");
	}

	private void awaitFirstChunk(Process process) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (this.shop.timesDone().size() < 2) {
			assertThat(process.isAlive()).isTrue();
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(20);
		}
	}

	private String states(String table) {
		return this.shop.jdbc().sql("select distinct state from " + table).query(String.class).single();
	}

}
