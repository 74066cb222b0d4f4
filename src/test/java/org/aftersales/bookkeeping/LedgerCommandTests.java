package org.aftersales.bookkeeping;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.launch.CommandLineFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twelve orders of 1000.00 on Taobao, each of which owes 10.00 for being late (TB-P02, 1
 * %); the first is excused and owes 0.00.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerCommandTests {

	private final TestDatabase database = TestDatabase.fresh();

	@BeforeAll
	void night() {
		Facts shop = new Facts(this.database.dataSource(), "tb-1", "taobao");
		for (int i = 1; i <= 12; i++) {
			shop.order("O" + i, "2026-06-01T10:00").costs("O" + i, "1000.00", "10.00").buyer("O" + i, "b" + i);
		}
		shop.excused("O1", "late", "force-majeure", "2026-06-03T12:00");
		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-03");
		}
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	void anEntitlementIsApprovedThenPaidThenSettled() {
		String id = entitlement("O2");
		CommandLineFixture paid = recon();

		assertThat(recon().call("approve", id, "--reason", "scans checked", "--by", "Li Wei")).isZero();
		assertThat(paid.call("pay", id, "--reference", "P-77", "--by", "Li Wei")).as(paid.err()).isZero();
		assertThat(recon().call("settle", id, "--reference", "bill 9/12", "--reason", "found by Anna", "--by", "Anna"))
			.isZero();

		assertThat(paid.out()).startsWith("Entitlement " + id + " is now paid.");
		assertThat(events(id)).containsExactly("APPROVED 10.00 2026-06-04 Li Wei: scans checked",
				"PAID 10.00 2026-06-04 Li Wei: the payer has paid, P-77",
				"SETTLED 10.00 2026-06-04 Anna: found by Anna, bill 9/12");
		// Owed 10.00 by the seller to the buyer, and paid: nothing stays.
		assertThat(balances(id)).containsExactly("buyer 0.00", "seller 0.00");
	}

	@Test
	void severalArePaidByOneCallByKeyOrByName() {
		String key = entitlement("O3");
		CommandLineFixture first = recon();
		CommandLineFixture second = recon();

		assertThat(first.call("pay", key, "tb-1/O4/TB-P02/late", "--reference", "P-78")).as(first.err()).isZero();
		assertThat(second.call("pay", key, "tb-1/O4/TB-P02/late", entitlement("O5"), "--reference", "P-78", "--json"))
			.isZero();

		assertThat(first.out().lines()).hasSize(2);
		JsonNode answer = JsonMapper.shared().readTree(second.out());
		assertThat(IntStream.range(0, 3).mapToObj((i) -> answer.path(i).path("changed").asBoolean()))
			.containsExactly(false, false, true);
		assertThat(answer.path(2).path("status").asString()).isEqualTo("paid");
		assertThat(events(key)).hasSize(1);
	}

	@Test
	void ofSeveralNoneIsBookedIfOneIsRefused() {
		String waived = entitlement("O6");
		String open = entitlement("O7");
		assertThat(recon().call("waive", waived, "--reason", "voucher instead", "--by", "Li")).isZero();
		CommandLineFixture recon = recon();
		CommandLineFixture unknown = recon();

		assertThat(recon.call("approve", open, waived, "--reason", "scans checked")).isEqualTo(65);
		assertThat(unknown.call("approve", open, "tb-1/O99/TB-P02/late", "--reason", "scans checked")).isEqualTo(65);

		assertThat(recon.err()).contains("None of the 2 is approved, because of one:",
				"was waived for 2026-06-04 by Li (voucher instead), it cannot be approved any more");
		assertThat(unknown.err()).contains("There is no entitlement tb-1/O99/TB-P02/late");
		assertThat(events(open)).isEmpty();
	}

	@Test
	void whatThePlatformAdvancedIsRecoveredFromTheDeposit() {
		String id = entitlement("O8");
		CommandLineFixture recovered = recon();

		assertThat(recon().call("advance", id, "--reason", "notice 4711", "--reference", "N-1", "--by", "Li")).isZero();
		assertThat(recovered.call("recoup", id, "--reason", "notice 4712", "--by", "Li", "--json")).isZero();

		assertThat(JsonMapper.shared().readTree(recovered.out()).path("status").asString()).isEqualTo("recovered");
		assertThat(events(id)).containsExactly("ADVANCED 10.00 2026-06-04 Li: notice 4711, N-1",
				"RECOVERED 10.00 2026-06-04 Li: notice 4712");
		// LW-11: the buyer has his money; the seller, who owes it, owes it to his
		// deposit.
		assertThat(balances(id)).containsExactly("buyer 0.00", "deposit 10.00", "platform 0.00", "seller -10.00");
	}

	@Test
	void anActThatNeedsAnotherFirstIsRefused() {
		String id = entitlement("O9");
		CommandLineFixture settle = recon();
		CommandLineFixture recoup = recon();
		CommandLineFixture nothing = recon();

		assertThat(settle.call("settle", id, "--reference", "bill 9")).isEqualTo(65);
		assertThat(recoup.call("recoup", id, "--reason", "notice 4712")).isEqualTo(65);
		assertThat(nothing.call("pay", entitlement("O1"), "--reference", "P-79")).isEqualTo(65);

		assertThat(settle.err()).contains("was not paid yet, so it cannot be settled").doesNotContain("None of the");
		assertThat(recoup.err()).contains("was not advanced yet, so it cannot be recovered");
		assertThat(nothing.err()).contains("is of 0.00 yuan: nothing is owed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "approve 17", "approve --reason checked", "pay 17", "pay --reference P", "settle 17",
			"advance 17", "advance 17 18 --reason notice", "recoup 17", "recoup 17 --reason notice --reference=" })
	void withoutAnIdAReasonOrAReferenceItIsWrongUsage(String call) {
		assertThat(recon().call(call.split(" ", -1))).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "approve", "pay", "settle", "advance", "recoup" })
	void helpBeginsWithExamplesAndNamesTheOptions(String command) {
		CommandLineFixture recon = recon();

		assertThat(recon.call(command, "--help")).isZero();

		assertThat(recon.out()).startsWith("Examples:")
			.contains("jobs/recon " + command + " 17", "--by=NAME", "--demo", "--json", "--reason=WORDS");
	}

	private String entitlement(String order) {
		return JdbcClient.create(this.database.dataSource())
			.sql("select id::text from entitlement_log where order_no = ? and breach = 'late'")
			.param(order)
			.query(String.class)
			.single();
	}

	private List<String> events(String id) {
		return JdbcClient.create(this.database.dataSource())
			.sql("""
					select concat_ws(' ', kind, amount, booked_for, done_by) || ': ' || concat_ws(', ', reason, reference)
					  from entitlement_event where entitlement_id = ? order by id""")
			.param(Long.parseLong(id))
			.query(String.class)
			.list();
	}

	private List<String> balances(String id) {
		return JdbcClient.create(this.database.dataSource())
			.sql("select account || ' ' || sum(amount) from ledger_entry where entitlement_id = ? group by account order by account")
			.param(Long.parseLong(id))
			.query(String.class)
			.list();
	}

	private CommandLineFixture recon() {
		return new CommandLineFixture("2026-11-18T16:00:00Z")
			.with("RECON_PROJECT", Path.of("").toAbsolutePath().toString())
			.on(this.database);
	}

}
