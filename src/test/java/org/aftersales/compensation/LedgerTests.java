package org.aftersales.compensation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.compensation.Ledger.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of what is owed: one order on Taobao that is late on 3 June 2026 and owes
 * 3.00 yuan (TB-P02: 1 % of 100.00, at least 3.00).
 */
class LedgerTests {

	private static final Act LI = Act.of("Li", "ticket 4711");

	private final TestDatabase database = TestDatabase.fresh();

	private final Facts shop = new Facts(this.database.dataSource(), "tb-1", "taobao");

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private TestNights nights;

	private Ledger ledger;

	@BeforeEach
	void oneLateOrder() {
		this.shop.order("O1", "2026-06-01T10:00").pickedUp("O1", "2026-06-04T10:00");
		this.nights = new TestNights(this.database);
		this.nights.run("2026-06-04");
		this.ledger = this.nights.bean(Ledger.class);
	}

	@AfterEach
	void drop() {
		this.nights.close();
		this.database.drop();
	}

	@ParameterizedTest
	@CsvSource({ "reverse, REVERSED", "waive, WAIVED", "pay, PAID" })
	void itEndsByACounterEntryOnTheDayAfterTheLastClosedOne(String act, String movement) {
		assertThat(act(act)).isTrue();

		assertThat(this.nights.ledger()).containsExactly("O1 TB-P02 late OWED buyer 3.00",
				"O1 TB-P02 late OWED seller -3.00", "O1 TB-P02 late " + movement + " buyer -3.00",
				"O1 TB-P02 late " + movement + " seller 3.00");
		assertThat(this.nights
			.texts("select concat_ws(' ', kind, amount, booked_for, done_by, reason) from entitlement_event"))
			.containsExactly(movement + " 3.00 2026-06-05 Li ticket 4711");
		assertThat(this.nights.texts("select concat_ws(' ', status, open_amount) from entitlement_log"))
			.containsExactly(movement + " 0");
	}

	@ParameterizedTest
	@CsvSource({ "reverse", "waive", "pay", "approve", "advance" })
	void theSameTwiceChangesNothing(String act) {
		assertThat(act(act)).isTrue();
		List<String> before = this.nights.ledger();

		assertThat(act(act)).isFalse();

		assertThat(this.nights.ledger()).isEqualTo(before);
		assertThat(this.nights.texts("select kind from entitlement_event")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "waive, pay", "waive, reverse", "waive, approve", "pay, waive", "pay, reverse", "pay, advance",
			"reverse, pay", "advance, pay", "advance, waive" })
	void whatContradictsTheFirstIsRefusedByName(String first, String then) {
		act(first);

		assertThatThrownBy(() -> act(then)).isInstanceOf(LedgerRefused.class)
			.hasMessageContaining("for 2026-06-05 by Li (ticket 4711), it cannot be");
		assertThat(this.nights.texts("select kind from entitlement_event")).hasSize(1);
	}

	@Test
	void whatWasNotPaidCannotBeSettledAndWhatWasNotAdvancedCannotBeRecovered() {
		assertThatThrownBy(() -> act("settle")).hasMessageContaining("was not paid yet");
		assertThatThrownBy(() -> act("recover")).hasMessageContaining("was not advanced yet");
		assertThatThrownBy(() -> this.ledger.pay(4711, LI)).hasMessageContaining("There is no entitlement 4711");
	}

	/** LW-11: buyer -3, platform +3; then platform -3, deposit +3. */
	@Test
	void whatThePlatformAdvancesItTakesFromTheDeposit() {
		act("advance");
		act("recover");
		this.nights.run("2026-06-05");

		assertThat(this.nights.ledger()).contains("O1 TB-P02 late ADVANCED buyer -3.00",
				"O1 TB-P02 late ADVANCED platform 3.00", "O1 TB-P02 late RECOVERED deposit 3.00",
				"O1 TB-P02 late RECOVERED platform -3.00");
		assertThat(closings("2026-06-05")).containsExactly("buyer 3.00 -3.00 0.00", "carrier 0.00 0.00 0.00",
				"deposit 0.00 3.00 3.00", "insurer 0.00 0.00 0.00", "platform 0.00 0.00 0.00",
				"seller -3.00 0.00 -3.00");
	}

	@Test
	void everyNightClosesItsDayWhereTheNextOneOpens() {
		act("waive");
		this.nights.run("2026-06-07");

		assertThat(closings("2026-06-04")).contains("buyer 0.00 3.00 3.00", "seller 0.00 -3.00 -3.00");
		assertThat(closings("2026-06-07")).contains("buyer 3.00 -3.00 0.00", "seller -3.00 3.00 0.00");
	}

	@Test
	void theDatabaseRefusesALineOnAClosedDay() {
		assertThatThrownBy(this::bookIntoTheClosedDay).hasMessageContaining("the ledger is closed up to 2026-06-04");
	}

	@Test
	void theNightRefusesABookingIntoAClosedDay() {
		this.jdbc.sql("alter table ledger_entry disable trigger closed_days_stay_closed").update();
		bookIntoTheClosedDay();

		assertThatThrownBy(() -> this.nights.run("2026-06-05"))
			.hasMessageContaining("somebody booked into a closed day");
	}

	/**
	 * Whatever people and nights do in whatever order, every movement balances, and every
	 * account opens where it closed and closes at the sum of its lines.
	 */
	@ParameterizedTest
	@CsvSource({ "1", "2", "3" })
	void theLedgerBalancesAfterAnyInterleaving(long seed) {
		Random random = new Random(seed);
		for (int i = 2; i < 8; i++) {
			this.shop.order("O" + i, "2026-06-0" + (1 + i % 4) + "T1" + i + ":00")
				.costs("O" + i, i * 300 + ".00", "0.00")
				.buyer("O" + i, "b" + i % 2);
		}
		for (int day = 5; day < 14; day++) {
			for (int tries = 0; tries < 6; tries++) {
				somebodyActs(random);
			}
			if (random.nextInt(3) == 0) {
				this.shop.excused("O" + (2 + random.nextInt(6)), null, "reason-" + day, "2026-06-03T00:00");
			}
			this.shop.excused("O" + (2 + day % 6), (day % 2 == 0) ? "late" : null,
					(day < 9) ? "force-majeure" : "wrong-address", "2026-06-%02dT08:00".formatted(day));
			assertThat(this.nights.run("2026-06-%02d".formatted(day))).isTrue();
			assertThat(this.nights.run("2026-06-%02d".formatted(day))).isFalse();
			theLedgerTies();
		}
		assertThat(this.nights.texts("select distinct kind from entitlement_event")).hasSizeGreaterThan(3);
	}

	private void somebodyActs(Random random) {
		List<Long> ids = this.jdbc.sql("select id from entitlement order by id").query(Long.class).list();
		String act = List.of("approve", "pay", "settle", "waive", "reverse", "advance", "recover")
			.get(random.nextInt(7));
		try {
			act(act, ids.get(random.nextInt(ids.size())));
		}
		catch (LedgerRefused refused) {
			assertThat(refused).hasMessageContaining("Entitlement");
		}
	}

	private void theLedgerTies() {
		assertThat(this.nights.texts(
				"select entitlement_id || movement from ledger_entry group by entitlement_id, movement having sum(amount) <> 0"))
			.isEmpty();
		Map<String, BigDecimal> closed = new HashMap<>();
		this.jdbc.sql("select * from ledger_day order by business_date, account").query((row) -> {
			String account = row.getString("account");
			BigDecimal lines = this.jdbc
				.sql("select coalesce(sum(amount), 0.00) from ledger_entry where account = ? and booked_for <= ?")
				.params(account, row.getObject("business_date", LocalDate.class))
				.query(BigDecimal.class)
				.single();
			assertThat(row.getBigDecimal("opening"))
				.isEqualByComparingTo(closed.getOrDefault(account, BigDecimal.ZERO));
			assertThat(row.getBigDecimal("opening").add(row.getBigDecimal("moved")))
				.isEqualByComparingTo(row.getBigDecimal("closing"));
			assertThat(row.getBigDecimal("closing")).isEqualByComparingTo(lines);
			closed.put(account, row.getBigDecimal("closing"));
		});
	}

	private void bookIntoTheClosedDay() {
		this.jdbc
			.sql("""
					with paid as (
					    insert into entitlement_event (entitlement_id, kind, amount, booked_for, done_by, reason)
					    select id, 'PAID', amount, '2026-06-04', 'somebody', 'none' from entitlement returning entitlement_id, amount)
					insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
					select entitlement_id, 'PAID', 'buyer', -amount, date '2026-06-04' from paid
					union all
					select entitlement_id, 'PAID', 'seller', amount, date '2026-06-04' from paid""")
			.update();
	}

	private List<String> closings(String day) {
		return this.nights.texts("""
				select concat_ws(' ', account, opening, moved, closing) from ledger_day
				 where business_date = '%s' order by account""".formatted(day));
	}

	private boolean act(String act) {
		return act(act, this.jdbc.sql("select min(id) from entitlement").query(Long.class).single());
	}

	private boolean act(String act, long id) {
		return switch (act) {
			case "approve" -> this.ledger.approve(id, LI);
			case "pay" -> this.ledger.pay(id, LI);
			case "settle" -> this.ledger.settle(id, LI);
			case "waive" -> this.ledger.waive(id, LI);
			case "reverse" -> this.ledger.reverse(id, LI);
			case "advance" -> this.ledger.advance(id, LI);
			case "recover" -> this.ledger.recover(id, LI);
			default -> throw new IllegalArgumentException(act);
		};
	}

}
