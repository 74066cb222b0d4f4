package org.aftersales.payable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.aftersales.report.ShopFixture;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is owed and what became of it, told one by one and inserted at once. Times are
 * written as in Shanghai.
 */
final class PayableFixture {

	/**
	 * Accounts of each movement: which gets the amount with a minus, and which with a
	 * plus.
	 */
	private static final Map<String, List<String>> SIDES = Map.of("PAID", List.of("beneficiary", "payer"), "WAIVED",
			List.of("beneficiary", "payer"), "REVERSED", List.of("beneficiary", "payer"), "ADVANCED",
			List.of("beneficiary", "platform"), "RECOVERED", List.of("platform", "deposit"));

	private final JdbcClient jdbc;

	PayableFixture(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An entitlement of a late order, with both lines of the ledger.
	 */
	PayableFixture owed(String order, String amount, String payer, String beneficiary, String since, String bookedFor) {
		OffsetDateTime at = at(since);
		this.jdbc
			.sql("""
					insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
					                      to_stage, outcome, breach, arithmetic, business_date)
					select 'ORDER', id, id, 'PD-T03', 'pdd-seed', paid_at, ?, 'PAID', 'LATE', 'LATE', 'late', 'paid + 48 h', ?
					  from shop_order where order_no = ?""")
			.params(at, LocalDate.parse(bookedFor), order)
			.update();
		this.jdbc
			.sql("""
					insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer, beneficiary,
					                         arithmetic, owed_since, business_date)
					select d.id, o.id, 'PD-P01a', 'pdd-seed', 'late', 'late', 100, ?, ?, ?, '5 yuan an order', ?, ?
					  from shop_order o join decision d on d.order_id = o.id where o.order_no = ?""")
			.params(new BigDecimal(amount), payer, beneficiary, at, LocalDate.parse(bookedFor), order)
			.update();
		if (new BigDecimal(amount).signum() > 0) {
			lines(order, "OWED", amount, payer, beneficiary, bookedFor);
		}
		return this;
	}

	/**
	 * What happened to it, with both lines of the ledger.
	 */
	PayableFixture became(String order, String kind, String amount, String bookedFor) {
		this.jdbc
			.sql("""
					insert into entitlement_event (entitlement_id, kind, amount, booked_for, done_by, reason)
					select e.id, ?, ?, ?, 'anna', 'test' from entitlement e join shop_order o on o.id = e.order_id where o.order_no = ?""")
			.params(kind, new BigDecimal(amount), LocalDate.parse(bookedFor), order)
			.update();
		List<String> sides = SIDES.getOrDefault(kind, List.of());
		if (!sides.isEmpty()) {
			lines(order, kind, amount, account(order, sides.get(0)), account(order, sides.get(1)), bookedFor);
		}
		return this;
	}

	/**
	 * How an order was paid.
	 */
	PayableFixture paidThrough(String order, String channel) {
		this.jdbc.sql("""
				insert into payment (order_id, payment_no, channel, paid_at, amount)
				select id, order_no, ?, paid_at, 100 from shop_order where order_no = ?""")
			.params(channel, order)
			.update();
		return this;
	}

	/**
	 * A gift promised on 2022-08-01.
	 */
	PayableFixture promised(String order, String promise, String due, String kept) {
		this.jdbc
			.sql("""
					insert into obligation (shop_id, order_id, kind, promise, promised_at, due_at, promised_by, kept_at, kept_how)
					select shop_id, id, 'GIFT', ?, ?, cast(? as timestamptz), 'anna', cast(? as timestamptz), ?
					  from shop_order where order_no = ?""")
			.param(promise)
			.param(at("2022-08-01T10:00:00"))
			.param((due != null) ? at(due) : null)
			.param((kept != null) ? at(kept) : null)
			.param((kept != null) ? "parcel 1" : null)
			.param(order)
			.update();
		return this;
	}

	private void lines(String order, String movement, String amount, String minus, String plus, String bookedFor) {
		this.jdbc.sql("""
				insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
				select e.id, ?, side.account, side.amount, ?
				  from entitlement e
				  join shop_order o on o.id = e.order_id
				 cross join (values (?, ?::numeric), (?, ?::numeric)) as side (account, amount)
				 where o.order_no = ?""")
			.params(movement, LocalDate.parse(bookedFor), minus, new BigDecimal(amount).negate(), plus,
					new BigDecimal(amount), order)
			.update();
	}

	private String account(String order, String side) {
		return switch (side) {
			case "payer", "beneficiary" -> this.jdbc
				.sql("select " + side + " from entitlement e join shop_order o on o.id = e.order_id where order_no = ?")
				.param(order)
				.query(String.class)
				.single();
			default -> side;
		};
	}

	private static OffsetDateTime at(String local) {
		return LocalDateTime.parse(local).atZone(ShopFixture.ZONE).toOffsetDateTime();
	}

}
