package org.aftersales.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.launch.CommandLineFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's clock stands at 2026-05-04 00:00 in Shanghai: 2026-05-03 is the last
 * closed date. The seller has not answered C1 within 24 hours of 2026-05-02 08:00, so it
 * is refunded at 2026-05-03 08:00 (TB-R01).
 */
class PlanTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final Facts taobao = new Facts(this.database.dataSource(), "tb-1", "taobao");

	@TempDir
	private Path project;

	private PlannedShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.taobao.order("O1", "2026-05-01T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-02T08:00")
			.order("O2", "2026-05-03T10:00");
		this.shop = PlannedShop.of(this.project, this.database, "2026-05-03T16:00:00Z");
	}

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@Test
	void aPlanSaysByRuleWhatTheNightWouldDecide() {
		String plan = call(0, "plan");

		assertThat(plan.lines()).first().isEqualTo("Plan of the night of 2026-05-03");
		assertThat(plan.lines()).anySatisfy((line) -> assertThat(line).matches("refunds +decision +TB-R01 +1 +100.00"));
		assertThat(plan).contains("Total: 1 decisions that move 100.00 yuan, ", "Nothing was written to the database.");
		assertThat(call(0, "plan", "--json")).contains("\"rule\" : \"TB-R01\"", "\"written\" : false");
		assertThat(count("night")).isZero();
	}

	@Test
	void aPlanWhoseJobFailsHalfWayWritesNothingEither() {
		this.shop.jdbc().sql("""
				create function break_it() returns trigger language plpgsql as $$
				begin raise exception 'the books are closed for stocktaking'; end $$""").update();
		this.shop.jdbc()
			.sql("create trigger broken before insert on ledger_day for each row execute function break_it()")
			.update();
		Map<String, String> before = this.shop.everything();

		String words = call(1, "plan", "--out", this.shop.file().toString());

		assertThat(words).contains("compensation of the night of 2026-05-03 failed", "stocktaking",
				"The night would fail. Nothing was written to the database.");
		assertThat(this.shop.everything()).isEqualTo(before);
		assertThat(this.shop.file()).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					claim_event (1 row more)   | insert into claim_event (claim_id, kind, at) select id, 'SELLER_REFUSED', '2026-05-02T12:00Z' from claim
					exemption (1 row more)     | insert into exemption (order_id, reason, evidence, granted_by, granted_at) select id, 'force-majeure', 'flood', 'Li', '2026-05-02T12:00Z' from shop_order where order_no = 'O1'
					shop_order (rows changed)  | update shop_order set postage = 3 where order_no = 'O2'
					shop_order (1 row less)    | with gone as (delete from order_state s using shop_order o where o.id = s.order_id and o.order_no = 'O2') delete from shop_order where order_no = 'O2'
					""")
	void aPlanIsRefusedOnceAnyFactIsAnother(String changed, String change) {
		call(0, "plan", "--out", this.shop.file().toString());
		this.shop.jdbc().sql("set session_replication_role = replica; " + change).update();

		String refusal = apply(65);

		assertThat(refusal).contains("no longer holds", changed, "Next: jobs/recon plan --business-date 2026-05-03");
		assertThat(count("decision") + count("night") + count("audit_entry")).isZero();
	}

	@Test
	void anUntouchedPlanIsAppliedAlsoAfterOtherPlansAndAReading() {
		call(0, "plan", "--out", this.shop.file().toString());
		call(0, "plan");
		this.shop.jdbc().sql("vacuum analyze").update();

		assertThat(apply(0)).contains("The night decided exactly what was planned.");

		assertThat(this.shop.jdbc().sql("select subject_no || rule from decision_log").query(String.class).list())
			.containsExactly("C1TB-R01");
		assertThat(call(65, "plan")).contains("The night of 2026-05-03 is done");
	}

	@Test
	void otherSettingsAreRefused() throws IOException {
		call(0, "plan", "--out", this.shop.file().toString());
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings).replace("quarantine-limit-permille: 50", "quarantine-limit-permille: 60"));
		assertThat(apply(65)).contains("settings, packs or calendars under jobs/");
	}

	@Test
	void thePlanOfALaterNightIsShownButNotAppliedBeforeTheEarlierOne() {
		call(0, "night", "--business-date", "2026-05-01");

		assertThat(call(0, "plan", "--out", this.shop.file().toString()))
			.contains("Earlier nights are not done: 2026-05-02.");
		assertThat(apply(65)).contains("the next night is that of 2026-05-02");
	}

	@Test
	void aDamagedPlanIsNoPlan() throws IOException {
		Files.writeString(this.shop.file(), "{\"format\": 1, \"plan\": {\"businessDate\"");
		assertThat(apply(65)).contains("cannot be read as a plan");
		Files.delete(this.shop.file());
		assertThat(apply(65)).contains("cannot be read as a plan");
	}

	@Test
	void aPlanGivesWayToAFeedAndToANight() throws SQLException {
		try (Connection feed = this.database.dataSource().getConnection()) {
			feed.setAutoCommit(false);
			feed.createStatement().execute("update claim_state set version = version + 1");
			assertThat(call(75, "plan")).contains("gave way");
			feed.rollback();
			feed.createStatement().execute("select pg_advisory_lock(hashtextextended('aftersales-night', 0))");
			assertThat(call(75, "plan")).contains("A night is already running");
		}
	}

	@Test
	void whatTheNightDecidesBesideThePlanIsTold() throws IOException {
		call(0, "plan", "--out", this.shop.file().toString());
		String plan = Files.readString(this.shop.file());
		Files.writeString(this.shop.file(), plan.replace("\"yuan\" : \"100.00\"", "\"yuan\" : \"99.00\""));

		String words = apply(4);

		assertThat(words).contains("decided otherwise than planned in 2 cases",
				"not decided: decision tb-1 C1 TB-R01 REFUNDED 99.00",
				"not planned: decision tb-1 C1 TB-R01 REFUNDED 100.00");
	}

	private String apply(int code) {
		return call(code, "apply", this.shop.file().toString(), "--reason", "looked at", "--by", "Li Wei");
	}

	private long count(String table) {
		return this.shop.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

	private String call(int code, String... arguments) {
		CommandLineFixture recon = this.shop.recon();
		assertThat(recon.call(arguments)).as(recon.err() + recon.out()).isEqualTo(code);
		return recon.out() + recon.err();
	}

}
