package org.aftersales.report;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts of a shop with as many quality claims, broken promises and debts as one asks
 * for, made by the database itself. Number i, from 1: its claim of 50 yuan is applied for
 * i seconds after the first of August and refunded an hour later; its order is paid five
 * days before and shipped late, which costs 3 yuan if i is odd and 5 if it is even. Of
 * every 20 the last is recorded by the night of {@link #DATE}. A tenth as many claims,
 * not about quality, are open.
 */
final class LongShop {

	static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	private LongShop() {
	}

	static void insert(JdbcClient jdbc, int rows) {
		jdbc.sql("insert into shop (shop_id, platform, name) values ('pdd-5', 'pinduoduo', '牛仔裤小店')").update();
		run(jdbc, rows,
				"""
						insert into shop_order (shop_id, order_no, buyer_ref, placed_at, paid_at, group_formed_at, goods_amount, paid_amount, category)
						select 'pdd-5', '220727-' || lpad(i::text, 15, '0'), 'buyer-' || i, at, at, at, 100, 100, '牛仔裤'
						  from (select i, timestamptz '2022-07-27 00:00+08' + i * interval '1 second' as at
						          from generate_series(1, %d) i) numbered""");
		run(jdbc, rows,
				"""
						insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount, goods_no, sku_no,
						                   goods_title, spec)
						select 'pdd-5', 'Q' || lpad(i::text, 12, '0'), o.id, 'RETURN_AND_REFUND',
						       timestamptz '2022-08-01 00:00+08' + i * interval '1 second', '质量问题', 50, (393657000000 + i %% 200)::text,
						       'SKU-' || i %% 3000, '高腰牛仔短裤女夏2022新款宽松韩版显瘦百搭卷边阔腿a字热裤 ' || i %% 200, '黑色,' || i %% 15
						  from generate_series(1, %d) i
						  join shop_order o on o.order_no = '220727-' || lpad(i::text, 15, '0')""");
		jdbc.sql("""
				insert into claim_event (claim_id, kind, at, amount)
				select id, 'REFUNDED', applied_at + interval '1 hour', 50 from claim""").update();
		run(jdbc, rows,
				"""
						insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage, to_stage,
						                      outcome, breach, arithmetic, business_date)
						select 'ORDER', o.id, o.id, 'PD-T03', 'pdd-seed', o.paid_at, o.paid_at + interval '48 hours', 'PAID', 'LATE', 'LATE',
						       'late', 'paid ' || o.paid_at + interval '8 hours' || ' + 48 h',
						       case when i %% 20 = 0 then date '2022-08-15'
						            else ((o.paid_at + interval '48 hours') at time zone 'Asia/Shanghai')::date end
						  from generate_series(1, %d) i
						  join shop_order o on o.order_no = '220727-' || lpad(i::text, 15, '0')""");
		jdbc.sql(
				"""
						insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer, beneficiary,
						                         arithmetic, owed_since, business_date)
						select d.id, d.order_id, 'PD-P01a', 'pdd-seed', 'late', 'late', 100,
						       case when right(o.order_no, 1) in ('0', '2', '4', '6', '8') then 5 else 3 end, 'seller', 'platform',
						       'by the tariff of late orders', d.effective_at, d.business_date
						  from decision d join shop_order o on o.id = d.order_id""")
			.update();
		jdbc.sql("""
				insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
				select e.id, 'OWED', side.account, side.sign * e.amount, e.business_date
				  from entitlement e
				 cross join (values ('seller', -1), ('platform', 1)) as side (account, sign)""").update();
		run(jdbc, rows / 10,
				"""
						insert into shop_order (shop_id, order_no, placed_at, paid_at, group_formed_at, goods_amount, paid_amount)
						select 'pdd-5', '220814-' || lpad(i::text, 15, '0'), at, at, at, 80, 80
						  from generate_series(1, %d) i, (values (timestamptz '2022-08-14 12:00+08')) as paid (at)""");
		run(jdbc, rows / 10, """
				insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount)
				select 'pdd-5', 'W' || lpad(i::text, 12, '0'), o.id, 'RETURN_AND_REFUND',
				       timestamptz '2022-08-15 12:00+08' + i * interval '100 milliseconds', '不想要了', 80
				  from generate_series(1, %d) i
				  join shop_order o on o.order_no = '220814-' || lpad(i::text, 15, '0')""");
		// What the night that judged them has left: nothing is pending.
		jdbc.sql("update order_state set due_at = null").update();
		jdbc.sql("analyze").update();
	}

	private static void run(JdbcClient jdbc, int rows, String sql) {
		jdbc.sql(sql.formatted(rows)).update();
	}

}
