package org.aftersales.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.launch.CommandLineFixture;
import org.aftersales.plan.PlannedShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's clock stands at 2026-05-04 00:00 in Shanghai: 2026-05-03 is the last
 * closed date. The sellers of C1 and P1 have not answered within 24 hours of 2026-05-02
 * 08:00, so both are refunded at 2026-05-03 08:00 (TB-R01).
 */
class HoldCommandTests {

	private static final String REFUNDED = "%s TB-R01 100.00 2026-05-03 08:00";

	private final TestDatabase database = TestDatabase.fresh();

	@TempDir
	private Path project;

	private PlannedShop today;

	@BeforeEach
	void shops() throws IOException {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-02T08:00");
		new Facts(this.database.dataSource(), "tb-2", "taobao").order("O2", "2026-05-01T10:00")
			.claim("C2", "O2", "REFUND_ONLY", "2026-05-02T08:00");
		this.today = PlannedShop.of(this.project, this.database, "2026-05-03T16:00:00Z");
	}

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@Test
	void whatARuleWouldDecideIsComputedNotAppliedAndNagsUntilTheHoldExpires() {
		assertThat(
				call(0, "hold", "rule", "tb-r01", "--until", "2026-05-04", "--reason", "ticket 4711", "--by", "Li Wei"))
			.startsWith("Hold 1 is placed: nights up to that of 2026-05-04 compute what rule TB-R01 comes to");

		String night = call(3, "night");

		String held = "2 decisions (¥200.00) held back by hold 1 (rule TB-R01, until 2026-05-04): it expires tomorrow: the night of 2026-05-05 decides; release 1 decides sooner";
		assertThat(night).contains("held: " + held).containsPattern("refunds +2 +0 +2 +0 +0");
		assertThat(night.lines()).last().isEqualTo("Next: jobs/recon holds");
		assertThat(night.lines().filter((line) -> line.startsWith("workbook: "))).hasSizeGreaterThan(3);
		assertThat(decisions()).isEmpty();
		assertThat(call(0, "status")).containsPattern("2026-05-03 +attention +done +attention .* 2\n")
			.contains("Held: " + held + ".");
		assertThat(call(0, "why")).contains("what holds kept back is not decided", "Held: " + held,
				"Next: jobs/recon holds");
		assertThat(call(0, "explain", "claim", "C1")).contains(
				"Held back by hold 1 (rule TB-R01, until 2026-05-04, by Li Wei: ticket 4711), night of 2026-05-03: TB-R01 would have led from waiting for seller to refunded, 100.00 yuan.");
		assertThat(call(0, "explain", "order", "O1")).contains("Held back by hold 1 (rule TB-R01");
		assertThat(this.project.resolve(".recon/metrics/recon.prom")).content()
			.contains("\nnightly_held_decisions 2", "\nnightly_held_yuan 200");
		assertThat(json(0, "holds").path(0).path("yuan").decimalValue()).isEqualByComparingTo("200.00");
		assertThat(call(0, "night")).contains("was done already").contains(held);

		PlannedShop tomorrow = this.today.at("2026-05-04T16:00:00Z");
		assertThat(call(tomorrow, 3, "night")).contains("it expires now: the next night decides");
		PlannedShop after = this.today.at("2026-05-05T16:00:00Z");
		assertThat(call(after, 0, "night")).doesNotContain("held:");
		assertThat(decisions()).containsExactly(REFUNDED.formatted("C1"), REFUNDED.formatted("C2"));
		assertThat(call(after, 0, "status")).doesNotContain("Held:").containsPattern("2026-05-04 +done");
		assertThat(call(after, 0, "holds")).isEqualTo("Nothing is held." + System.lineSeparator());
		assertThat(call(after, 0, "holds", "--all")).contains("TB-R01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "shop tb-1", "shop TB-1", "rule TB-R01", "platform taobao" })
	void aHoldThatIsReleasedLeavesTheDecisionsToTheNextNight(String what) {
		call(0, ("hold " + what + " --until 2026-05-20 --reason wait").split(" "));
		JsonNode night = json(3, "night");
		assertThat(night.path("held").path(0).path("until").asString()).isEqualTo("2026-05-20");
		boolean oneShop = what.startsWith("shop");
		assertThat(decisions()).isEqualTo(oneShop ? List.of(REFUNDED.formatted("C2")) : List.of());

		JsonNode released = json(0, ("release " + what + " --reason looked --by Chen").split(" "));

		assertThat(released.path("sentence").asString()).contains("is released: the next night decides");
		assertThat(call(0, "release", "1", "--reason", "again")).contains("was released before; nothing was changed");
		assertThat(call(0, "status")).contains("it is released: the next night decides")
			.containsPattern("2026-05-03 +done");
		PlannedShop tomorrow = this.today.at("2026-05-04T16:00:00Z");
		call(tomorrow, 0, "night");
		assertThat(decisions()).containsExactly(REFUNDED.formatted("C1"), REFUNDED.formatted("C2"));
		assertThat(json(0, "audit"))
			.extracting((entry) -> entry.path("command").asString() + " " + entry.path("reason").asString())
			.containsExactly("release looked", "hold wait");
	}

	@Test
	void aNightThatFailedHalfWayGoesOnUnderTheSameHolds() {
		call(0, "hold", "shop", "tb-1", "--until", "2026-05-20", "--reason", "wait");
		breakThe("ledger_day");
		call(1, "night");
		mend("ledger_day");

		assertThat(call(3, "night")).contains("1 decision (¥100.00) held back by hold 1")
			.containsPattern("refunds +2 +1 +1 +0 +0");

		assertThat(decisions()).containsExactly(REFUNDED.formatted("C2"));
	}

	@Test
	void aHoldReleasedBeforeTheJobWasDoneIsDecidedByTheSameNight() throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings, Files.readString(settings).replace("chunk-size: 500", "chunk-size: 1"));
		call(0, "hold", "shop", "tb-1", "--until", "2026-05-20", "--reason", "wait");
		breakThe("decision");
		call(1, "night");
		assertThat(this.today.jdbc().sql("select count(*) from held_decision").query(Long.class).single()).isOne();
		mend("decision");
		call(0, "release", "1", "--reason", "looked");

		assertThat(call(0, "night")).doesNotContain("held:");

		assertThat(decisions()).containsExactly(REFUNDED.formatted("C1"), REFUNDED.formatted("C2"));
	}

	@Test
	void aFactThatDecidesNothingIsAppliedUnderAHold() {
		this.today.jdbc().sql("""
				insert into claim_event (claim_id, kind, at)
				select id, 'SELLER_REFUSED', '2026-05-02T12:00+08:00' from claim where claim_no = 'C1'""").update();
		call(0, "hold", "shop", "tb-1", "--until", "2026-05-20", "--reason", "wait");

		assertThat(call(0, "night")).doesNotContain("held:");

		assertThat(this.today.jdbc()
			.sql("select s.stage from claim_state s join claim c on c.id = s.claim_id where c.claim_no = 'C1'")
			.query(String.class)
			.single()).isEqualTo("REFUSED");
	}

	@Test
	void aPlanShowsWhatIsHeldAndIsOutdatedByAnotherHold() {
		call(0, "hold", "shop", "tb-1", "--until", "2026-05-20", "--reason", "wait");
		assertThat(call(0, "plan", "--out", this.today.project().resolve("p.plan").toString()))
			.containsPattern("refunds +held back +TB-R01 +1 +100.00")
			.contains("1 held back of 100.00 yuan");
		assertThat(this.today.jdbc().sql("select count(*) from held_decision").query(Long.class).single()).isZero();
		call(0, "hold", "shop", "tb-2", "--until", "2026-05-20", "--reason", "wait");

		CommandLineFixture apply = this.today.recon();
		assertThat(apply.call("apply", this.today.project().resolve("p.plan").toString(), "--reason", "seen"))
			.isEqualTo(65);
		assertThat(apply.err()).contains("hold (1 row more)");
	}

	@Test
	void theSameHoldAgainMovesItsEnd() {
		call(0, "hold", "shop", "tb-1", "--until", "2026-05-10", "--reason", "wait");

		assertThat(call(0, "hold", "shop", "tb-1", "--until", "2026-05-10", "--reason", "wait"))
			.contains("stands already until 2026-05-10; nothing was changed");
		assertThat(call(0, "hold", "shop", "tb-1", "--until", "2026-05-12", "--reason", "longer"))
			.contains("Hold 1 (shop tb-1) stands until 2026-05-12 now, no longer until 2026-05-10.");
		assertThat(call(0, "holds")).containsPattern("1 +shop tb-1 +2026-05-12 .*wait");
		assertThat(json(0, "audit").size()).isEqualTo(2);
	}

	@Test
	void whatCannotBeHeldIsRefusedWithWhatCan() throws SQLException {
		refused(2, "'seller' cannot be held; write rule, shop or platform", "hold seller tb-1 --until 2026-05-10");
		refused(2, "--until", "hold shop tb-1");
		refused(2, "a hold ends from 2026-05-03 (the last closed date) to 2026-06-03",
				"hold shop tb-1 --until 2026-06-04");
		refused(2, "a hold ends from", "hold shop tb-1 --until 2026-05-02");
		refused(65, "There is no shop tb-3. Near it: tb-1, tb-2.", "hold shop tb-3 --until 2026-05-10");
		refused(65, "There is no rule TB-R0X that decides anything. Near it: TB-R0",
				"hold rule TB-R0X --until 2026-05-10");
		refused(65, "There is no platform tmal. Near it: tmall", "hold platform tmal --until 2026-05-10");
		refused(65, "There is no hold 7.", "release 7");
		refused(2, "Give the number of the hold", "release tb-1");
		try (Connection night = this.database.dataSource().getConnection()) {
			night.createStatement().execute("select pg_advisory_lock(hashtextextended('aftersales-night', 0))");
			refused(75, "", "hold shop tb-1 --until 2026-05-10");
		}
		assertThat(this.today.jdbc().sql("select count(*) from hold").query(Long.class).single()).isZero();
	}

	private void refused(int code, String words, String command) {
		CommandLineFixture recon = this.today.recon();
		assertThat(recon.call((command + " --reason why").split(" "))).as(command + recon.err()).isEqualTo(code);
		assertThat(recon.err()).contains(words);
	}

	private List<String> decisions() {
		return this.today.jdbc()
			.sql("""
					select concat_ws(' ', subject_no, rule, amount, to_char(effective_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'))
					  from decision_log where subject = 'CLAIM' order by subject_no""")
			.query(String.class)
			.list();
	}

	private void breakThe(String table) {
		this.today.jdbc().sql("""
				create or replace function break_it() returns trigger language plpgsql as $$
				begin raise exception 'closed for stocktaking'; end $$""").update();
		this.today.jdbc()
			.sql("create trigger broken before insert on %s for each row execute function break_it()".formatted(table))
			.update();
	}

	private void mend(String table) {
		this.today.jdbc().sql("drop trigger broken on " + table).update();
	}

	private JsonNode json(int code, String... arguments) {
		String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = "--json";
		return JsonMapper.shared().readTree(call(code, all));
	}

	private String call(int code, String... arguments) {
		return call(this.today, code, arguments);
	}

	private static String call(PlannedShop shop, int code, String... arguments) {
		CommandLineFixture recon = shop.recon();
		assertThat(recon.call(arguments)).as(String.join(" ", arguments) + "\n" + recon.out() + recon.err())
			.isEqualTo(code);
		return recon.out();
	}

}
