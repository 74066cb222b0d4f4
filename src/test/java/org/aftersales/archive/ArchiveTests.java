package org.aftersales.archive;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.aftersales.DemoNight;
import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.archive.Archiving.Why;
import org.aftersales.launch.CommandLineFixture;
import org.aftersales.run.NightRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The demo shop four months later, when all that it owed is paid: once with an archive
 * and once without one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Why WHY = new Why("Li Wei", "two months are kept");

	private static final List<String> JOBS = List.of("intake", "refunds", "shipments", "compensation", "reports");

	private TestDatabase whole;

	private TestDatabase archived;

	private Map<String, String> before;

	@BeforeAll
	void oneOfTwoDatabasesIsArchived() {
		this.whole = DemoNight.judged().late().copy();
		try (ConfigurableApplicationContext application = DemoNight.judged().application(this.whole)) {
			DemoNight.judge(application, TestNights.date("2026-10-15"));
		}
		payEverything();
		this.before = Fingerprint.of(this.whole.dataSource());
		this.archived = this.whole.copy();
		CommandLineFixture recon = recon(this.archived);
		assertThat(recon.call("archive", "--before", "2026-07", "--reason", "two months are kept", "--by", "Li Wei"))
			.as(recon.err())
			.isZero();
	}

	@AfterAll
	void drop() {
		this.whole.drop();
		this.archived.drop();
	}

	@Test
	void stepsScansAndDecisionsHaveLeftTheirTablesAndLieInTheArchiveOfTheirMonth() {
		for (String table : List.of("claim_event", "shipment_event", "decision")) {
			long moved = number(this.archived, "select count(*) from archived_" + table);
			assertThat(moved).as(table).isPositive();
			assertThat(number(this.archived, "select count(*) from " + table)).as(table)
				.isEqualTo(number(this.whole, "select count(*) from " + table) - moved);
		}
		assertThat(number(this.archived, "select count(*) from order_state where archived_month is not null"))
			.isEqualTo(number(this.archived, "select orders from archive_horizon"))
			.isGreaterThan(100);
		assertThat(number(this.archived, """
				select count(*) from order_state s join shop_order o on o.id = s.order_id
				 where s.archived_month is not null
				   and date_trunc('month', o.paid_at at time zone 'Asia/Shanghai')::date > s.archived_month"""))
			.isZero();
		assertThat(number(this.archived, "select count(*) from archived_decision_2026_06")).isPositive();
	}

	@Test
	void theNextNightDecidesAndReportsTheSameByteForByte(@TempDir Path reports) {
		TestDatabase next = this.archived.copy();
		TestDatabase same = this.whole.copy();

		Map<String, String> files = night(next, reports.resolve("archived"));

		assertThat(files).hasSizeGreaterThan(5).isEqualTo(night(same, reports.resolve("whole")));
		for (String sql : List.of(
				"select to_jsonb(d)::text from decision_log d where business_date = '2026-10-20' order by 1",
				"select to_jsonb(l)::text from ledger_log l order by 1",
				"select to_jsonb(d)::text from ledger_day d order by 1",
				"select (to_jsonb(r) - 'night_id')::text from job_run r order by 1",
				"select to_jsonb(f)::text from published_figure f order by 1")) {
			assertThat(texts(next, sql)).as(sql).isEqualTo(texts(same, sql));
		}
		next.drop();
		same.drop();
	}

	@Test
	void whatIsRestoredIsAsItWas() {
		TestDatabase restored = this.archived.copy();
		try (ConfigurableApplicationContext application = restored.application()) {
			ArchiveTables tables = application.getBean(ArchiveTables.class);
			Archiving archiving = application.getBean(Archiving.class);
			List<String> orders = texts(restored,
					"select o.order_no from order_state s join shop_order o on o.id = s.order_id where s.archived_month is not null");
			orders.forEach((order) -> archiving.restore(tables.archived(order).orElseThrow(), order, WHY));
		}

		assertThat(Fingerprint.of(restored.dataSource())).isEqualTo(this.before);
		assertThat(number(restored, "select count(*) from archived_decision")).isZero();
		restored.drop();
	}

	@Test
	void aCallThatIsKilledGoesOnWhereItEnded() {
		TestDatabase killed = this.whole.copy();
		try (ConfigurableApplicationContext application = killed.application()) {
			Archiving archiving = application.getBean(Archiving.class);
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> archiving.archive(LocalDate.of(2026, 7, 1), ZONE, 30, WHY, (so) -> {
					if (so.orders() >= 60) {
						throw new IllegalStateException("killed");
					}
				}));
			assertThat(number(killed, "select orders from archive_horizon")).isEqualTo(60);

			archiving.archive(LocalDate.of(2026, 7, 1), ZONE, 30, WHY, (so) -> {
			});
		}

		Map<String, String> other = Fingerprint.of(this.archived.dataSource());
		assertThat(Fingerprint.of(killed.dataSource())).isEqualTo(other).isNotEqualTo(this.before);
		for (String table : List.of("archived_claim_event", "archived_shipment_event", "archived_decision")) {
			String sql = "select to_jsonb(t)::text from " + table + " t order by 1";
			assertThat(texts(killed, sql)).isEqualTo(texts(this.archived, sql));
		}
		killed.drop();
	}

	@Test
	void whoeverOwesOrHasSomethingOpenStays() {
		TestDatabase owing = this.whole.copy();
		long payable = number(owing,
				"""
						select min(e.id) from entitlement e join entitlement_event v on v.entitlement_id = e.id and v.kind = 'PAID'
						  join shop_order o on o.id = e.order_id where o.paid_at < '2026-05-20'""");
		JdbcClient jdbc = JdbcClient.create(owing.dataSource());
		jdbc.sql("alter table entitlement_event disable trigger user").update();
		jdbc.sql("delete from entitlement_event where entitlement_id = ?").param(payable).update();
		CommandLineFixture recon = recon(owing);

		assertThat(recon.call("archive", "--before", "2026-07", "--dry-run", "--json")).as(recon.err()).isZero();

		JsonNode answer = JsonMapper.shared().readTree(recon.out());
		assertThat(answer.path("stay").path("MONEY_OPEN").asLong()).isEqualTo(1);
		assertThat(number(owing, "select count(*) from order_state where archived_month is not null")).isZero();
		owing.drop();
	}

	@Test
	void aNewFactAboutAnArchivedOrderIsRefusedUntilItIsRestored() {
		TestDatabase late = this.archived.copy();
		JdbcClient jdbc = JdbcClient.create(late.dataSource());
		String claim = """
				select c.id from claim c join claim_state s on s.claim_id = c.id where s.archived_month is not null
				 order by c.id limit 1""";
		String event = "insert into claim_event (claim_id, kind, at) values ((" + claim
				+ "), 'SELLER_AGREED', '2026-10-01')";

		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(event).update())
			.withMessageContaining("an_archived_claim_takes_no_new_fact");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc
			.sql("insert into claim (shop_id, claim_no, order_id, kind, applied_at) "
					+ "select shop_id, 'LATE-1', order_id, kind, '2026-10-01' from claim where id = (" + claim + ")")
			.update()).withMessageContaining("is archived and takes no new claim");

		String order = texts(late,
				"select o.order_no from claim c join shop_order o on o.id = c.order_id where c.id = (" + claim + ")")
			.get(0);
		CommandLineFixture recon = recon(late);
		assertThat(recon.call("archive", "--restore", order, "--reason", "a late fact")).as(recon.err()).isZero();
		long id = number(late, "select c.id from claim c join shop_order o on o.id = c.order_id where o.order_no = '"
				+ order + "' order by c.id limit 1");
		assertThat(jdbc.sql("insert into claim_event (claim_id, kind, at) values (?, 'EVIDENCE_GIVEN', '2026-10-01')")
			.param(id)
			.update()).isOne();
		late.drop();
	}

	@Test
	void aDecisionLeavesItsTableForNothingButTheArchive() {
		JdbcClient jdbc = JdbcClient.create(this.whole.dataSource());

		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> jdbc.sql("delete from decision where breach is null and subject = 'ORDER'").update())
			.withMessageContaining("decision is append-only");
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> jdbc.sql("update decision set rule = rule").update())
			.withMessageContaining("decision is append-only");
	}

	@Test
	void whatNeedsTheArchivedIsRefusedWithTheWayToIt() {
		String claim = texts(this.archived,
				"""
						select c.claim_no from claim c join claim_state s on s.claim_id = c.id where s.archived_month is not null
						 order by c.id limit 1""")
			.get(0);
		CommandLineFixture explain = recon(this.archived);
		CommandLineFixture report = recon(this.archived);
		CommandLineFixture tooLate = recon(this.archived);

		assertThat(explain.call("explain", "claim", claim)).isEqualTo(65);
		assertThat(explain.err()).contains("its order").contains("jobs/recon archive --restore");
		assertThat(report.call("report", "--business-date", "2026-06-15")).isEqualTo(65);
		assertThat(report.err()).contains("2026-07-01 are archived").contains("Nothing was written");
		assertThat(tooLate.call("archive", "--before", "2026-08", "--reason", "too soon")).isEqualTo(2);
		assertThat(tooLate.err()).contains("write --before 2026-07 or an earlier month");
	}

	@Test
	void theTrailSaysWhoArchivedWhatAndWhy() {
		assertThat(texts(this.archived,
				"select concat_ws('; ', command, subject, done_by, reason) from audit_entry where command = 'archive' order by id"))
			.hasSize(2)
			.containsOnly("archive; orders before 2026-07-01; Li Wei; two months are kept");
	}

	private void payEverything() {
		List<String> owed = texts(this.whole, "select id::text from entitlement_log where open_amount > 0 order by id");
		assertThat(owed).hasSizeGreaterThan(50);
		book("approve", owed);
		book("pay", owed);
	}

	private void book(String command, List<String> ids) {
		List<String> arguments = new ArrayList<>(List.of(command));
		arguments.addAll(ids);
		arguments.addAll(List.of("--reason", "paid by the bank"));
		if (command.equals("pay")) {
			arguments.addAll(List.of("--reference", "B-1"));
		}
		CommandLineFixture recon = recon(this.whole);
		assertThat(recon.call(arguments.toArray(String[]::new))).as(recon.err()).isZero();
	}

	private Map<String, String> night(TestDatabase database, Path reports) {
		try (ConfigurableApplicationContext application = database
			.application(Map.of("intake.inbox", "target/demo-inbox", "report.directory", reports.toString()))) {
			application.getBean(NightRunner.class).run(TestNights.date("2026-10-20"), 0, JOBS, "inputs", "test");
		}
		return Fingerprint.ofFiles(reports);
	}

	private static CommandLineFixture recon(TestDatabase database) {
		return new CommandLineFixture("2026-10-21T01:00:00Z").on(database)
			.with("RECON_HOME", Path.of("target", "archive-home").toAbsolutePath().toString());
	}

	private static long number(TestDatabase database, String sql) {
		return JdbcClient.create(database.dataSource()).sql(sql).query(Long.class).single();
	}

	private static List<String> texts(TestDatabase database, String sql) {
		return JdbcClient.create(database.dataSource()).sql(sql).query(String.class).list();
	}

}
