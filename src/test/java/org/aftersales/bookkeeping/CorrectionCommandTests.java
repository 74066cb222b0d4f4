package org.aftersales.bookkeeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Six orders of 1000.00 on Taobao, not shipped: each owes 10.00 for being late (TB-P02, 1
 * %) and, three days later, 90.00 of 100.00 for being out of stock (TB-P03, cut by
 * TB-P11).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionCommandTests {

	private final TestDatabase database = TestDatabase.fresh();

	@BeforeAll
	void nights() {
		Facts shop = new Facts(this.database.dataSource(), "tb-1", "taobao");
		for (int i = 1; i <= 6; i++) {
			shop.order("O" + i, "2026-06-01T10:00").costs("O" + i, "1000.00", "10.00").buyer("O" + i, "b" + i);
		}
		shop.excused("O5", "late", "force-majeure", "2026-06-03T12:00");
		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-07");
		}
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	void aReversalSaysWhatItDidAndTheSecondThatNothingChanged() {
		String id = entitlement("O1", "late");
		CommandLineFixture first = recon();
		CommandLineFixture second = recon();

		assertThat(first.call("reverse", id, "--reason", "scanned in time", "--by", "Li Wei")).as(first.err()).isZero();
		assertThat(second.call("reverse", id, "--reason", "again", "--json")).isZero();

		assertThat(first.out()).startsWith("Entitlement " + id + " is now reversed.");
		JsonNode answer = JsonMapper.shared().readTree(second.out());
		assertThat(answer.path("status").asString()).isEqualTo("reversed");
		assertThat(answer.path("changed").asBoolean()).isFalse();
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("select concat_ws(' ', kind, amount, booked_for, done_by, reason) from entitlement_event where entitlement_id = ?")
			.param(Long.parseLong(id))
			.query(String.class)
			.list()).containsExactly("REVERSED 10.00 2026-06-08 Li Wei scanned in time");
	}

	@Test
	void aWaiverIsByTheUserOfTheSystemUnlessAnotherIsNamed() {
		CommandLineFixture recon = recon();
		String id = entitlement("O2", "late");

		assertThat(recon.call("waive", id, "--reason", "voucher instead")).as(recon.err()).isZero();

		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("select done_by from entitlement_event where entitlement_id = ?")
			.param(Long.parseLong(id))
			.query(String.class)
			.single()).isEqualTo(System.getProperty("user.name"));
	}

	@Test
	void theNameThatWorkbooksShowIsUnderstoodAsWell() {
		String name = JdbcClient.create(this.database.dataSource())
			.sql("select concat_ws('/', shop_id, order_no, rule, basis) from entitlement_log where order_no = 'O2' and basis = 'out-of-stock'")
			.query(String.class)
			.single();
		CommandLineFixture explained = recon();

		assertThat(recon().call("waive", name, "--reason", "voucher instead", "--by", "Li")).isZero();
		assertThat(explained.call("explain", "entitlement", name)).isZero();

		assertThat(explained.out()).contains("in workbooks: " + name, "status: WAIVED");
		assertThat(recon().call("waive", "tb-1/O2/TB-P02/nonsense", "--reason", "voucher")).isEqualTo(65);
	}

	@Test
	void whatContradictsTheLedgerIsRefused() {
		String id = entitlement("O3", "late");
		assertThat(recon().call("waive", id, "--reason", "voucher instead", "--by", "Li")).isZero();
		CommandLineFixture recon = recon();
		CommandLineFixture unknown = recon();

		assertThat(recon.call("reverse", id, "--reason", "scanned in time")).isEqualTo(65);
		assertThat(unknown.call("waive", "4711", "--reason", "voucher instead")).isEqualTo(65);

		assertThat(recon.err()).contains("was waived for 2026-06-08 by Li (voucher instead), it cannot be reversed");
		assertThat(unknown.err()).contains("There is no entitlement 4711");
	}

	@Test
	void withoutAReasonItIsWrongUsage() {
		assertThat(recon().call("reverse", entitlement("O4", "late"))).isEqualTo(2);
		assertThat(recon().call("reverse", entitlement("O4", "late"), "--reason", " ")).isEqualTo(2);
	}

	@Test
	void whileANightRunsItHasToBeTriedAgain() throws Exception {
		CommandLineFixture recon = recon();
		try (Connection night = this.database.dataSource().getConnection(); Statement lock = night.createStatement()) {
			lock.execute("select pg_advisory_lock(hashtextextended('aftersales-night', 0))");

			assertThat(recon.call("reverse", entitlement("O4", "late"), "--reason", "scanned in time")).isEqualTo(75);
		}
		assertThat(recon.err()).contains("A night is already running");
	}

	@Test
	void anEntitlementIsExplainedWithItsCapItsEventsAndItsLines() {
		String id = entitlement("O6", "out-of-stock");
		assertThat(recon().call("waive", id, "--reason", "voucher instead", "--by", "Li")).isZero();
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "entitlement", id)).as(recon.err()).isZero();

		assertThat(recon.out()).startsWith("Entitlement " + id + " of order O6, shop tb-1")
			.contains("base: 1000.00 yuan", "uncapped: 100.00 yuan", "amount: 90.00 yuan", "cut by: TB-P11",
					"status: WAIVED", "open: 0.00 yuan",
					"TB-P03: 10 % of 1000.00 = 100.00, within [5.00, 100.00]; cut from 100.00 to 90.00 by TB-P11")
			.containsPattern("OWED +2026-06-07 +night .*seller +-90.00")
			.containsPattern("WAIVED +2026-06-08 +Li +voucher instead .*buyer +-90.00");
	}

	@Test
	void anExcuseIsExplainedWithWhoGrantedIt() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "entitlement", entitlement("O5", "late"), "--json")).isZero();

		JsonNode answer = JsonMapper.shared().readTree(recon.out());
		assertThat(answer.path("amount").asString()).isEqualTo("0.00 yuan");
		assertThat(answer.path("excusedBy").asString()).isEqualTo("force-majeure");
		assertThat(answer.path("notes").toString()).contains("force-majeure, granted by Li (report 4711)");
	}

	@Test
	void anOrderIsExplainedWithItsClocksAndWhatIsOwed() {
		CommandLineFixture recon = recon();
		CommandLineFixture earlier = recon();

		assertThat(recon.call("explain", "order", "O6")).as(recon.err()).isZero();
		assertThat(earlier.call("explain", "order", "O6", "--business-date", "2026-06-04")).isZero();

		assertThat(recon.out()).startsWith("Order O6 of shop tb-1")
			.containsPattern(
					"ship +2026-06-01 10:00:00 +2026-06-03 10:00:00 +lapsed: late; decided by the night of 2026-06-07 +late +TB-P01")
			.containsPattern("out of stock +2026-06-03 10:00:00 +2026-06-06 10:00:00 +lapsed: out of stock")
			.contains("seller owes buyer 10.00 yuan for late by TB-P02");
		assertThat(earlier.out()).containsPattern("out of stock +2026-06-06 10:00:00 +still runs")
			.doesNotContain("Entitlement");
	}

	@Test
	void anUnknownOrderNamesWhatIsNear() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "order", "O7")).isEqualTo(65);

		assertThat(recon.err()).contains("There is no order O7.", "O6 of shop tb-1");
	}

	private String entitlement(String order, String breach) {
		return JdbcClient.create(this.database.dataSource())
			.sql("select id::text from entitlement_log where order_no = ? and breach = ?")
			.params(order, breach)
			.query(String.class)
			.single();
	}

	private CommandLineFixture recon() {
		return new CommandLineFixture("2026-11-18T16:00:00Z")
			.with("RECON_PROJECT", Path.of("").toAbsolutePath().toString())
			.on(this.database);
	}

}
