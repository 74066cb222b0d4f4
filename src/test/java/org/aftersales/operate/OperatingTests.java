package org.aftersales.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.aftersales.launch.CommandLineFixture;
import org.aftersales.launch.TrivialShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's clock stands at 2026-11-19 00:00 in Shanghai: 2026-11-18 is the last
 * closed date.
 */
class OperatingTests {

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
	void theBoardShowsEveryDateSinceTheFirstNightAndWhatComesNext() {
		call(0, "night", "--business-date", "2026-11-16");
		call(0, "night", "--business-date", "2026-11-18");
		setAside("slow", "2026-11-16");

		String board = call(0, "status");

		assertThat(board.lines().limit(4)).satisfiesExactly(
				(heads) -> assertThat(heads).matches("business date +night +slow +after +quarantine"),
				(row) -> assertThat(row).matches("2026-11-18 +done +done +done"),
				(row) -> assertThat(row).matches("2026-11-17 +missing +missing +missing"),
				(row) -> assertThat(row).matches("2026-11-16 +attention +attention +done +1"));
		assertThat(board.lines().toList()).contains("Lock: free.", "Next: jobs/recon night --business-date 2026-11-17");
	}

	@Test
	void whenAllIsDoneTheBoardSaysWhenTheNextNightCanRun() {
		call(0, "night");

		assertThat(call(0, "status").lines()).last()
			.isEqualTo("Next: the night of 2026-11-19, from 2026-11-20 00:00:00 Asia/Shanghai on.");
		assertThat(json("status").path("nights").path(0).path("jobs").path("slow").asString()).isEqualTo("done");
	}

	@Test
	void aFailureIsToldInOneSentenceWithHowOftenWhatIsSafeAndTheNextCommand() {
		breakTheJob("carrier SF has no rate for zone 7");
		call(1, "night", "--business-date", "2026-11-17", "--no-progress");
		call(1, "night", "--business-date", "2026-11-17", "--no-progress");

		List<String> why = call(0, "why", "2026-11-17").lines().toList();

		assertThat(why.get(0))
			.matches("Run 2, the night of 2026-11-17, failed in slow after .*: .*carrier SF has no rate for zone 7.*");
		assertThat(why).contains("Before: once in this way, last by run 1 for 2026-11-17.",
				"Safe: no job is done yet; 0 decisions and 0.00 yuan of entitlements are entered for 2026-11-17 and stay.",
				"Not done: slow, after; still due before the cut-off: 0 claims that ask back 0.00 yuan, 0 orders.",
				"Next: once that is repaired: jobs/recon night --business-date 2026-11-17 --no-progress",
				"Run book: jobs/runbook/unforeseen.md");
	}

	@Test
	void whatWasPutRightLaterStaysInTheHistoryAndIsRedNoMore() {
		breakTheJob("broken");
		call(1, "night");
		this.shop.jdbc().sql("drop trigger broken on trivial_item").update();
		call(0, "rerun", "--business-date", "2026-11-18", "--reason", "trigger dropped", "--by", "Li Wei");

		assertThat(call(0, "status").lines().skip(1)).first().asString().matches("2026-11-18 +done +done +done");
		assertThat(call(0, "runs").lines().skip(1).limit(2)).satisfiesExactly(
				(last) -> assertThat(last).matches("2 +2026-11-18 +2 +done .* Li Wei +trigger dropped"),
				(first) -> assertThat(first).matches("1 +2026-11-18 +1 +failed .* slow .*"));
		assertThat(call(0, "why", "1").lines()).contains("Put right: run 2 finished the night of 2026-11-18.",
				"Next: nothing to do.");
		assertThat(this.shop.timesDone()).containsExactly(1);
	}

	@Test
	void aRunWhoseProcessIsGoneIsCalledDeadOnlyWhileNobodyHoldsTheLock() throws SQLException {
		call(0, "night");
		this.shop.jdbc().sql("update night set state = 'RUNNING'").update();
		this.shop.jdbc().sql("update night_attempt set state = 'RUNNING', ended_at = null").update();

		try (Connection holder = this.shop.database().dataSource().getConnection()) {
			holder.createStatement().execute("set application_name = 'recon: pid 7 on night-host'");
			holder.createStatement().execute("select pg_advisory_lock(hashtextextended('aftersales-night', 0))");
			assertThat(call(0, "why", "1")).contains("runs now", "pid 7 on night-host");
			assertThat(call(0, "status")).contains("2026-11-18     running", "Lock: held by pid 7 on night-host");
			assertThat(call(0, "locks")).startsWith("The lock is held by pid 7 on night-host since ");
			call(75, "recover", "--reason", "it seems dead");
		}

		assertThat(call(0, "why", "1")).contains("ended without a word", "Run book: jobs/runbook/killed-run.md");
		assertThat(call(0, "status")).contains("2026-11-18     died", "Next: jobs/recon why 2026-11-18");
		assertThat(call(0, "recover", "--reason", "switched off")).contains("Run 1 for 2026-11-18 is recorded as dead.",
				"Next: jobs/recon night");
		assertThat(call(0, "recover", "--reason", "again")).contains("nothing was changed");
		assertThat(call(0, "locks")).startsWith("The lock is free");
		call(0, "night");
	}

	@Test
	void aNightThatCouldNotBeginIsExplainedByTheCallThatWasRefused() throws IOException {
		call(0, "night", "--business-date", "2026-11-17");
		Path settings = this.project.resolve("jobs/night.yml");
		String right = Files.readString(settings);
		Files.writeString(settings, right.replace("[slow, after]", "[slow, aftr]"));
		call(78, "night");
		Files.writeString(settings, right);

		List<String> why = call(0, "why").lines().toList();

		assertThat(why.get(0)).startsWith(
				"The night of 2026-11-18 could not begin: the call at 2026-11-19 00:00:00 was refused with exit code 78: ")
			.contains("There is no job 'aftr'");
		assertThat(why).contains("Next: once that is repaired: jobs/recon night",
				"Run book: jobs/runbook/configuration.md");
		call(0, "night");
		assertThat(call(0, "why")).contains("did the night of 2026-11-18");
	}

	@Test
	void aNightThatNobodyCalledIsSaidToBeMissing() {
		call(0, "night", "--business-date", "2026-11-15");

		assertThat(call(0, "why", "2026-11-16").lines()).contains(
				"The night of 2026-11-16 has not begun: no call of it has reached this database, and none was refused on this machine.",
				"Next: jobs/recon catch-up", "Run book: jobs/runbook/missed-nights.md");
		assertThat(call(0, "why", "2026-11-19"))
			.contains("because that day is not over: it ends at 2026-11-20 00:00:00");
		call(65, "why", "4711");
		call(2, "why", "yesterday");
	}

	@Test
	void missedNightsAreCaughtUpOldestFirstAndTheFirstFailureEndsIt() {
		call(0, "night", "--business-date", "2026-11-14");

		assertThat(call(0, "catch-up", "--dry-run", "--max", "2").lines()).containsExactly(
				"jobs/recon night --business-date 2026-11-15", "jobs/recon night --business-date 2026-11-16");
		assertThat(call(0, "catch-up", "--dry-run", "--max", "1", "--json").strip()).isEqualTo(
				"{\"unfinished\":[\"2026-11-15\",\"2026-11-16\",\"2026-11-17\",\"2026-11-18\"],\"wouldRun\":[\"2026-11-15\"]}");
		call(2, "catch-up", "--by", "li.na");
		assertThat(call(0, "catch-up", "--max", "1", "--json", "--by", "li.na", "--reason", "ticket 4711"))
			.contains("\"businessDate\" : \"2026-11-15\"");
		assertThat(this.shop.jdbc()
			.sql("select started_by || ': ' || reason from night_attempt order by started_at desc limit 1")
			.query(String.class)
			.single()).isEqualTo("li.na: ticket 4711");
		breakTheJob("broken");
		this.shop.jdbc().sql("update trivial_item set times_done = 0 where id = 1").update();
		call(1, "catch-up");

		assertThat(this.shop.jdbc()
			.sql("select business_date || ' ' || state from night order by 1")
			.query(String.class)
			.list()).containsExactly("2026-11-14 DONE", "2026-11-15 DONE", "2026-11-16 FAILED");
		this.shop.jdbc().sql("drop trigger broken on trivial_item").update();
		call(0, "catch-up");
		assertThat(call(0, "catch-up")).startsWith("Every night up to the last closed date is done.");
	}

	@Test
	void aDoneNightIsJudgedAnewOnlyAsARevisionWithAReason() {
		call(0, "night", "--business-date", "2026-11-17");
		call(0, "night");
		call(2, "rerun", "--business-date", "2026-11-17");
		CommandLineFixture rerun = this.shop.recon();

		assertThat(rerun.call("rerun", "--business-date", "2026-11-17", "--reason", "late export")).as(rerun.err())
			.isZero();

		assertThat(rerun.err()).contains(
				"The night of 2026-11-17 is done; it is judged anew as revision 1. Later nights that are done and rest on it: 2026-11-18.");
		assertThat(call(0, "runs", "--business-date", "2026-11-17")).contains("2026-11-17 r1", "late export");
		assertThat(this.shop.timesDone()).containsExactly(1);
	}

	@Test
	void aNightCanPauseAfterOneOfItsJobs() {
		breakTheJob("broken");
		call(1, "night");
		this.shop.jdbc().sql("drop trigger broken on trivial_item").update();

		call(0, "rerun", "--business-date", "2026-11-18", "--reason", "look first", "--job", "slow");

		assertThat(call(0, "status")).containsPattern("2026-11-18 +stopped +done +waiting");
		call(78, "rerun", "--business-date", "2026-11-18", "--reason", "x", "--job", "slwo");
		call(0, "rerun", "--business-date", "2026-11-18", "--reason", "go on");
		assertThat(call(0, "status")).containsPattern("2026-11-18 +done +done +done");
	}

	@Test
	void aStopIsAskedForOverTheDatabaseAndWaitsUntilTheRunHasEnded() throws Exception {
		this.shop.jdbc().sql("insert into trivial_item (id) select generate_series(13, 2000)").update();
		Process night = this.shop.process(this.project.resolve("night.log"), "night", "--business-date", "2026-11-18");
		try {
			await(() -> this.shop.jdbc()
				.sql("select count(*) from trivial_item where times_done = 1")
				.query(Long.class)
				.single() > 20);

			String said = call(0, "stop", "--reason", "the database is to be restarted", "--by", "Li Wei");

			assertThat(said).contains("The night of 2026-11-18 has stopped.",
					"Next: to go on: jobs/recon night --business-date 2026-11-18");
			assertThat(night.waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(night.exitValue()).isEqualTo(143);
			assertThat(this.shop.timesDone()).containsExactly(0, 1);
			assertThat(call(0, "audit")).containsPattern(
					"Li Wei +stop +run 1 +the night of 2026-11-18 was asked to stop +the database is to be restarted");
			call(0, "night");
			assertThat(this.shop.timesDone()).containsExactly(1);
			assertThat(call(0, "stop", "--reason", "again")).contains("No night runs");
		}
		finally {
			night.destroyForcibly();
		}
	}

	@Test
	void thePersonsWorkOnTheQuarantineIsKeptInTheTrail() {
		call(0, "night", "--business-date", "2026-11-17");
		setAside("intake", "2026-11-17");
		setAside("refunds", "2026-11-17");

		assertThat(call(0, "quarantine", "list"))
			.containsPattern("1 +2026-11-17 +1 +intake +row +intake:7 +AMOUNT_UNREADABLE")
			.contains("Open: 1 × intake AMOUNT_UNREADABLE, 1 × refunds AMOUNT_UNREADABLE");
		assertThat(call(0, "quarantine", "list", "--job", "refunds").lines().toList()).hasSize(5);
		call(0, "quarantine", "assign", "1", "2", "--to", "Chen", "--reason", "asks the platform", "--by", "Li Wei");
		call(0, "quarantine", "discard", "2", "--reason", "a test order", "--by", "Li Wei");
		assertThat(call(0, "quarantine", "retry", "1", "2", "--reason", "repaired"))
			.startsWith("2 of quarantine released.");
		assertThat(call(0, "quarantine", "retry", "1", "--reason", "again"))
			.startsWith("0 of quarantine released; 1 had been so before");
		call(65, "quarantine", "retry", "1", "4711", "--reason", "a typo");

		assertThat(call(0, "quarantine", "show", "1")).containsPattern("state +released")
			.containsPattern("with +Chen")
			.containsPattern("note +repaired");
		assertThat(json("audit"))
			.extracting((entry) -> entry.path("command").asString() + " " + entry.path("subject").asString())
			.containsExactly("quarantine retry quarantine 1, 2", "quarantine discard quarantine 2",
					"quarantine assign quarantine 1, 2");
		assertThat(this.shop.jdbc()
			.sql("select closed_on is null from quarantined where id = 2")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void whatIsDiscardedBelongsToTheNightAfterTheLastOne() {
		call(0, "night", "--business-date", "2026-11-17");
		setAside("intake", "2026-11-17");

		call(0, "quarantine", "discard", "1", "--reason", "a test order");

		assertThat(this.shop.jdbc().sql("select closed_on::text from quarantined").query(String.class).single())
			.isEqualTo("2026-11-18");
	}

	@Test
	void aDatabaseOfAnOlderVersionIsToldApartFromOneWithoutNights() {
		call(0, "night");
		this.shop.jdbc().sql("alter table archive_horizon rename to not_yet").update();
		CommandLineFixture older = this.shop.recon();
		assertThat(older.call("status")).isEqualTo(78);
		assertThat(older.err()).contains("of an older version", "run the next night with this version first");

		this.shop.jdbc().sql("alter table night rename to not_even_that").update();
		CommandLineFixture none = this.shop.recon();
		assertThat(none.call("status")).isEqualTo(65);
		assertThat(none.err()).contains("has no tables of this program yet");
	}

	@Test
	void whileTheDatabaseIsAwayWhySaysWhatThisMachineKnows() {
		CommandLineFixture away = this.shop.recon().with("RECON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");

		assertThat(away.call("why", "--json")).isEqualTo(75);

		JsonNode answer = JsonMapper.shared().readTree(away.out());
		assertThat(answer.path("sentence").asString())
			.startsWith("How the night of 2026-11-18 stands cannot be said now: The database cannot be reached: ");
		assertThat(answer.path("facts").path(0).asString())
			.isEqualTo("No call for 2026-11-18 was refused on this machine.");
		assertThat(answer.path("next").asString())
			.isEqualTo("once it answers: jobs/recon night --business-date 2026-11-18");
	}

	@Test
	void everyPageOfTheRunBookExistsAndNoneIsWithoutAFault() throws IOException {
		List<String> written;
		try (var pages = Files.list(Path.of("jobs/runbook"))) {
			written = pages.map((page) -> "jobs/runbook/" + page.getFileName())
				.filter((page) -> !page.endsWith("README.md"))
				.sorted()
				.toList();
		}

		assertThat(java.util.Arrays.stream(RunPage.values()).map(RunPage::path).sorted()).isEqualTo(written);
	}

	private void setAside(String job, String date) {
		this.shop.jdbc()
			.sql("""
					insert into quarantined (job, subject, subject_key, reason, message, opened_on)
					values (?, 'ROW', ?, 'AMOUNT_UNREADABLE', 'orders.csv line 7: 12,3a', ?::date)""")
			.params(job, job + ":7", date)
			.update();
	}

	private void breakTheJob(String words) {
		this.shop.jdbc().sql("""
				create or replace function refuse_trivial() returns trigger language plpgsql as $$
				begin raise exception '%'; end $$""".replace("%'", words + "'")).update();
		this.shop.jdbc()
			.sql("create trigger broken before update of times_done on trivial_item for each row when (new.times_done > 0) execute function refuse_trivial()")
			.update();
	}

	private String call(int code, String... arguments) {
		CommandLineFixture recon = this.shop.recon();
		assertThat(recon.call(arguments)).as(String.join(" ", arguments) + "\n" + recon.out() + recon.err())
			.isEqualTo(code);
		return recon.out();
	}

	private JsonNode json(String command) {
		return JsonMapper.shared().readTree(call(0, command, "--json"));
	}

	private static void await(java.util.function.BooleanSupplier reached) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (!reached.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited 90 s").isLessThan(end);
			Thread.sleep(50);
		}
	}

}
