package org.aftersales.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import org.aftersales.report.ShopFixture;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What nights leave in the record, told one by one and inserted at once. Times are
 * written as in Shanghai.
 */
final class NightFixture {

	private final JdbcClient jdbc;

	NightFixture(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A claim that was refunded because nobody answered for two days.
	 */
	NightFixture refunded(String claim, String rule, String amount, String at, String night) {
		this.jdbc
			.sql("""
					insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
					                      to_stage, outcome, amount, arithmetic, business_date)
					select 'CLAIM', id, order_id, ?, 'pdd-seed', ?::timestamptz - interval '2 days', ?, 'WAITING_FOR_SELLER',
					       'REFUNDED', 'REFUNDED', ?, 'entered + 48 h', ?
					  from claim where claim_no = ?""")
			.params(rule, at(at), at(at), new BigDecimal(amount), LocalDate.parse(night), claim)
			.update();
		return this;
	}

	/**
	 * A decision about an order that moves money and breaks no promise.
	 */
	NightFixture decided(String order, String rule, String outcome, String amount, String at, String night) {
		this.jdbc
			.sql("""
					insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
					                      to_stage, outcome, amount, arithmetic, business_date)
					select 'ORDER', id, id, ?, 'pdd-seed', paid_at, ?, 'GROUP', ?, ?, ?, 'paid + 24 h', ?
					  from shop_order where order_no = ?""")
			.params(rule, at(at), outcome, outcome, new BigDecimal(amount), LocalDate.parse(night), order)
			.update();
		return this;
	}

	/**
	 * What happened to what is owed for an order, with both lines of the ledger.
	 */
	NightFixture paid(String order, String amount, String night) {
		this.jdbc.sql("""
				with event as (
				  insert into entitlement_event (entitlement_id, kind, amount, booked_for, done_by, reason, reference)
				  select e.id, 'PAID', ?, ?, 'anna', 'paid by hand', 'T-1'
				    from entitlement e join shop_order o on o.id = e.order_id where o.order_no = ?
				  returning entitlement_id, amount, booked_for)
				insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
				select entitlement_id, 'PAID', side.account, side.sign * amount, booked_for
				  from event cross join (values ('platform', -1), ('seller', 1)) as side (account, sign)""")
			.params(new BigDecimal(amount), LocalDate.parse(night), order)
			.update();
		return this;
	}

	/**
	 * A claim that stands in quarantine.
	 */
	NightFixture claimAside(String claim, String reason, String message, String night) {
		this.jdbc.sql("""
				insert into quarantined (job, subject, subject_key, reason, message, opened_on)
				select 'refunds', 'CLAIM', id::text, ?, ?, ? from claim where claim_no = ?""")
			.params(reason, message, LocalDate.parse(night), claim)
			.update();
		return this;
	}

	/**
	 * A row of a file that stands in quarantine.
	 */
	NightFixture rowAside(String key, String reason, long line, String column, String raw, String night) {
		this.jdbc
			.sql("""
					insert into quarantined (job, subject, subject_key, reason, message, file_name, line_no, column_name, raw_value, opened_on)
					values ('intake', 'ROW', ?, ?, 'what is it?', 'refunds.csv', ?, ?, ?, ?)""")
			.params(key, reason, line, column, raw, LocalDate.parse(night))
			.update();
		return this;
	}

	/**
	 * Everything in quarantine is resolved by a night.
	 */
	NightFixture resolved(String night) {
		this.jdbc.sql("update quarantined set state = 'RESOLVED', closed_on = ? where state in ('OPEN', 'RELEASED')")
			.param(LocalDate.parse(night))
			.update();
		return this;
	}

	/**
	 * Everything that ever stood in quarantine is set aside anew, for another reason.
	 */
	NightFixture asideAgain(String night) {
		this.jdbc
			.sql("""
					update quarantined set state = 'OPEN', closed_on = null, reason = 'RULE_MISSING', message = 'again', opened_on = ?""")
			.param(LocalDate.parse(night))
			.update();
		return this;
	}

	/**
	 * A break about an order.
	 */
	NightFixture contradicted(String order, String kind, String at, String night) {
		this.jdbc.sql("""
				insert into break_item (subject, subject_id, order_id, kind, fact_at, message, business_date)
				select 'ORDER', id, id, ?, ?, 'formed after all', ? from shop_order where order_no = ?""")
			.params(kind, at(at), LocalDate.parse(night), order)
			.update();
		return this;
	}

	/**
	 * What that night would have decided about an order but for a hold of that rule; the
	 * night must have begun.
	 */
	NightFixture heldBack(String order, String rule, String outcome, String amount, String at, String night) {
		this.jdbc
			.sql("""
					with placed as (
					  insert into hold (kind, code, until_date, reason, placed_by, placed_at)
					  values ('RULE', ?, '2022-08-20', 'to look first', 'Li Wei', now()) returning id)
					insert into held_decision (night_id, job, hold_id, act, subject, subject_id, part, order_id, rule, from_stage,
					                           to_stage, effective_at, amount)
					select n.id, 'shipments', placed.id, 'DECISION', 'ORDER', o.id, 0, o.id, ?, 'GROUP', ?, ?, ?
					  from placed, night n, shop_order o where n.business_date = ? and o.order_no = ?""")
			.params(rule, rule, outcome, at(at), new BigDecimal(amount), LocalDate.parse(night), order)
			.update();
		return this;
	}

	/**
	 * Every break is resolved by a night.
	 */
	NightFixture cleared(String night) {
		this.jdbc.sql("update break_item set state = 'RESOLVED', closed_on = ?").param(LocalDate.parse(night)).update();
		return this;
	}

	/**
	 * A night that is done; its jobs follow.
	 */
	NightFixture night(String night) {
		this.jdbc
			.sql("""
					insert into night (business_date, attempt, state, cut_off, inputs_digest, owner, started_at, finished_at)
					values (?, 3, 'DONE', ?, 'x', 'x', timestamptz '2022-09-01 00:00+00', timestamptz '2022-09-01 00:10+00')""")
			.params(LocalDate.parse(night), at(night + "T00:00:00").plusDays(1))
			.update();
		return this;
	}

	NightFixture job(String night, String job, int scanned, int decided, int waiting, int overtaken, int aside) {
		this.jdbc.sql("""
				insert into job_run (night_id, job, state, scanned, decided, waiting, overtaken, quarantined)
				select id, ?, 'DONE', ?, ?, ?, ?, ? from night where business_date = ?""")
			.params(job, scanned, decided, waiting, overtaken, aside, LocalDate.parse(night))
			.update();
		return this;
	}

	NightFixture chat(String shop, String day, int enquiries, int replied, int afterSales, int ordered) {
		this.jdbc.sql("insert into chat_day values (?, ?, ?, ?, ?, ?)")
			.params(shop, LocalDate.parse(day), enquiries, replied, afterSales, ordered)
			.update();
		return this;
	}

	private static OffsetDateTime at(String local) {
		return LocalDateTime.parse(local).atZone(ShopFixture.ZONE).toOffsetDateTime();
	}

}
