package org.aftersales.safety;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.aftersales.Facts;
import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.launch.CommandLineFixture;
import org.aftersales.plan.PlannedShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * On each of five days one claim of 100.00 was refunded (TB-R01), on one of them eleven.
 * The night of the sixth day, 2026-06-06, is the one that is looked at; more than three
 * decisions and 1000.00 are not little.
 */
class SafetyStopTests {

	private static final String NIGHT = "2026-06-06";

	private static TestDatabase usual = TestDatabase.fresh();

	private final TestDatabase database = usual.copy();

	@TempDir
	private Path project;

	private PlannedShop shop;

	@BeforeAll
	static void fiveNights() {
		for (int day = 1; day <= 5; day++) {
			lapsing(usual, day, (day == 2) ? 11 : 1, "100.00");
		}
		try (TestNights nights = new TestNights(usual)) {
			for (int day = 1; day <= 5; day++) {
				nights.run("2026-06-0" + day);
			}
			assertThat(nights.decisions()).hasSize(15);
		}
	}

	@AfterAll
	static void forget() {
		usual.drop();
	}

	@BeforeEach
	void shop() throws IOException {
		this.shop = PlannedShop.of(this.project, this.database, "2026-06-06T16:00:00Z");
		set("minimum", "3");
		set("minimum-yuan", "1000");
	}

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@Test
	void aNightThatWouldDecideFarMoreThanUsualWritesNothingUntilItIsApproved() {
		lapsing(this.database, 6, 6, "100.00");
		Map<String, String> before = tables();

		CommandLineFixture stopped = this.shop.recon();
		assertThat(stopped.call("night")).as(stopped.err()).isEqualTo(4);

		assertThat(stopped.err()).contains(
				"refunds of the night of 2026-06-06 would decide far more than usual: TB-R01 6 decisions of 600.00 yuan (usual: 1.00 of 100.00 yuan). It has written nothing.",
				"jobs/recon night --business-date 2026-06-06 --approve --reason");
		assertThat(tables()).isEqualTo(before);
		assertThat(call(0, "status")).containsPattern("2026-06-06 +held +done +held +waiting")
			.contains("Next: jobs/recon why 2026-06-06");
		assertThat(call(0, "why")).contains("failed in refunds", "TB-R01 6 decisions",
				"Next: jobs/recon night --business-date 2026-06-06 --approve --reason",
				"Run book: jobs/runbook/safety-stop.md");
		call(4, "night");
		call(2, "night", "--approve");
		assertThat(call(0, "plan")).contains("The night would stop and ask, as far more than usual: TB-R01 6 decisions")
			.containsPattern("refunds +decision +TB-R01 +6 +600.00");
		assertThat(tables()).isEqualTo(before);

		String done = call(0, "night", "--business-date", NIGHT, "--approve", "--reason", "a sale", "--by", "Li Wei");

		assertThat(done).containsPattern("refunds +6 +6 +0");
		assertThat(call(0, "status")).containsPattern("2026-06-06 +done");
		assertThat(JsonMapper.shared().readTree(call(0, "audit", "--json"))).singleElement().satisfies((entry) -> {
			assertThat(entry.path("command").asString()).isEqualTo("night --approve");
			assertThat(entry.path("by").asString()).isEqualTo("Li Wei");
			assertThat(entry.path("effect").asString()).contains("TB-R01 6 decisions of 600.00 yuan");
		});
	}

	@Test
	void anApprovalCoversWhatWasShownAndNotMuchMore() {
		lapsing(this.database, 6, 20, "1.00");
		call(4, "night");
		lapsing(this.database, 6, 2, "1.00");

		assertThat(call(0, "night", "--approve", "--reason", "a sale")).containsPattern("refunds +22 +22 +0");
	}

	@Test
	void clearlyMoreThanWasApprovedAsksAgain() {
		lapsing(this.database, 6, 6, "100.00");
		call(4, "night");
		lapsing(this.database, 6, 4, "100.00");

		CommandLineFixture again = this.shop.recon();
		assertThat(again.call("night", "--approve", "--reason", "a sale")).isEqualTo(4);
		assertThat(again.err()).contains("TB-R01 10 decisions of 1,000.00 yuan");
		assertThat(decisions()).isEqualTo(15);

		call(0, "night", "--approve", "--reason", "the whole sale");
		assertThat(decisions()).isEqualTo(25);
	}

	@Test
	void whatWasEnteredBeforeACrashCountsAndStaysApproved() throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings, Files.readString(settings).replace("chunk-size: 500", "chunk-size: 1"));
		lapsing(this.database, 6, 6, "100.00");
		call(4, "night");
		this.shop.jdbc()
			.sql("""
					create function break_it() returns trigger language plpgsql as $$
					begin if (select count(*) from decision) > 16 then raise exception 'the power is gone'; end if; return new; end $$""")
			.update();
		this.shop.jdbc()
			.sql("create trigger broken before insert on decision for each row execute function break_it()")
			.update();
		call(1, "night", "--approve", "--reason", "a sale");
		assertThat(decisions()).isEqualTo(17);
		this.shop.jdbc().sql("drop trigger broken on decision").update();

		call(0, "night", "--approve", "--reason", "a sale");

		assertThat(decisions()).isEqualTo(21);
		assertThat(this.shop.jdbc().sql("select decisions from safety_stop").query(Long.class).single()).isEqualTo(6);
		assertThat(this.shop.jdbc().sql("select count(*) from audit_entry").query(Long.class).single()).isOne();
	}

	@Test
	void muchMoneyStopsItToo() {
		lapsing(this.database, 6, 1, "100.00");
		lapsing(this.database, 6, 1, "901.00");

		CommandLineFixture stopped = this.shop.recon();
		assertThat(stopped.call("night")).isEqualTo(4);

		assertThat(stopped.err()).contains("TB-R01 2 decisions of 1,001.00 yuan (usual: 1.00 of 100.00 yuan)");
	}

	@Test
	void littleNeverStopsANight() {
		lapsing(this.database, 6, 3, "333.00");
		assertThat(call(0, "night")).doesNotContain("safety stop");
	}

	@Test
	void whatIsHeldDoesNotCount() {
		lapsing(this.database, 6, 6, "100.00");
		call(4, "night");
		call(0, "hold", "shop", "tb-6", "--until", NIGHT, "--reason", "its feed came twice");

		assertThat(call(3, "night")).contains("6 decisions (¥600.00) held back by hold 1");
	}

	@Test
	void whatTooManyBreachesWouldCostStopsTheJobThatPricesThem() {
		Facts facts = new Facts(this.database.dataSource(), "tb-6", "taobao");
		for (int order = 1; order <= 6; order++) {
			facts.order("late-" + order, "2026-06-04T10:00");
		}
		CommandLineFixture first = this.shop.recon();
		assertThat(first.call("night")).as(first.err()).isEqualTo(4);
		assertThat(first.err()).contains("shipments of the night of 2026-06-06", "6 decisions of 0.00 yuan");

		CommandLineFixture second = this.shop.recon();
		assertThat(second.call("night", "--approve", "--reason", "a strike")).isEqualTo(4);
		assertThat(second.err()).contains("compensation of the night of 2026-06-06", "6 entitlements of ");

		call(0, "night", "--approve", "--reason", "a strike");
	}

	@Test
	void firstNightsAreNotCheckedAndSaySo() throws IOException {
		set("fewest-nights", "6");
		lapsing(this.database, 6, 6, "100.00");

		assertThat(call(0, "night")).contains(
				"safety stop: not checked yet: 5 nights before this one are done, 6 are needed to know what is usual");
		assertThat(call(0, "night")).doesNotContain("safety stop");
	}

	@Test
	void whatHasNotStoppedCannotBeApproved() {
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night", "--approve", "--reason", "to be safe")).isEqualTo(65);

		assertThat(recon.err()).contains("The night of 2026-06-06 has not begun, so there is nothing to approve.");
		call(0, "night");
	}

	@Test
	void settingsThatMakeNoSenseAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SafetySettings(new BigDecimal("0.9"), 1, BigDecimal.ONE, 14, 5))
			.withMessage("safety.multiple is 0.9; write 1 or more");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SafetySettings(BigDecimal.TEN, 1, BigDecimal.ONE, 4, 5))
			.withMessage("safety.fewest-nights is 5; write a number from 2 to safety.nights (4)");
	}

	/** Claims of a shop of that day that lapse on it. */
	private static void lapsing(TestDatabase database, int day, int claims, String amount) {
		Facts facts = new Facts(database.dataSource(), "tb-" + day, "taobao");
		for (int claim = 1; claim <= claims; claim++) {
			String number = day + "-" + amount + "-" + claim + "-" + System.nanoTime();
			String applied = "2026-0%s".formatted((day == 1) ? "5-31T08:00" : "6-0" + (day - 1) + "T08:00");
			facts.order("O" + number, applied)
				.costs("O" + number, amount, "0.00")
				.claim("C" + number, "O" + number, "REFUND_ONLY", applied, amount);
		}
	}

	/** The tables of facts and decisions, with the states of their subjects. */
	private Map<String, String> tables() {
		Map<String, String> tables = Fingerprint.of(this.database.dataSource());
		tables.remove("job_run");
		return tables;
	}

	private long decisions() {
		return this.shop.jdbc().sql("select count(*) from decision").query(Long.class).single();
	}

	private void set(String setting, String value) throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings, Files.readString(settings)
			.replaceAll("(?m)^  %s: .*$".formatted(setting), "  %s: %s".formatted(setting, value)));
	}

	private String call(int code, String... arguments) {
		CommandLineFixture recon = this.shop.recon();
		assertThat(recon.call(arguments)).as(String.join(" ", arguments) + "\n" + recon.out() + recon.err())
			.isEqualTo(code);
		return recon.out();
	}

}
