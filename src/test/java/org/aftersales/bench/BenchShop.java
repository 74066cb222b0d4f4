package org.aftersales.bench;

import java.util.List;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.aftersales.TestNights.date;

/**
 * A market of 300 shops as it stands before the night of {@link #DATE}: so many open
 * subjects, claims and orders, of which a share is due. Everything follows from the seed.
 * <p>
 * A few shops have most of the trade. Two in five subjects are claims, each the only one
 * about its order. Three of five shops sell on Pinduoduo, the others on Taobao. The night
 * lies just after the Spring Festival of 2026, so clocks that started in it run longer,
 * and orders paid in it are due to ship on the very day. Of what is due 70 % lapsed
 * during the day, 20 % is new today, and 10 % was delivered late: it is up to 320 days
 * old, by packs that have ended since.
 * <p>
 * What happens: refund of unshipped goods that the seller does not answer; refund of
 * shipped goods not answered, or refused and not pursued; return not answered, refused,
 * not sent, sent and not confirmed, signed for and not confirmed; orders whose group does
 * not fill, that ship late or never, whose receipt is confirmed by time. What is not
 * there: traces, exchanges, reissues and repairs, disputes, several claims about one
 * order, excuses, reports, history.
 */
final class BenchShop {

	static final BusinessDate DATE = date("2026-02-26");

	/** The cut-off of the night, as SQL writes it. */
	static final String CUT_OFF = "timestamptz '2026-02-27 00:00+08'";

	private static final int SHOPS = 300;

	private static final String FILLED = "shop, shop_order, order_item, order_state, shipment, shipment_event, claim, claim_event, claim_state";

	private final JdbcClient jdbc;

	private BenchShop(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Fills an empty migrated database.
	 * @param open how many claims and orders are open
	 * @param due about how many of them are due
	 * @param seed the same seed gives the same rows
	 */
	static void fill(JdbcClient jdbc, long open, long due, int seed) {
		BenchShop shop = new BenchShop(jdbc);
		HandRules.create(jdbc);
		shop.draw(open, due, seed);
		shop.insert();
		jdbc.sql("drop table bench.subject, bench.slot").update();
		// Only what has rows: of a table that it has seen empty the server believes that
		// it
		// stays so, and reads all of it for each key of another one.
		jdbc.sql("vacuum (freeze, analyze) " + FILLED).update();
	}

	/**
	 * Draws for each subject where it stands and since when.
	 */
	private void draw(long open, long due, int seed) {
		run("""
				create function bench.u(i bigint, k int) returns float8 language sql immutable parallel safe as
				$$ select (hashint8extended(i, %d * 1000 + k) & 2147483647)::float8 / 2147483648.0 $$"""
			.formatted(seed));
		// Hours in which a clock may have started, so that a claim judged before lapses
		// today, or later.
		run("""
				create table bench.slot as
				select *, row_number() over w as n, count(*) over (partition by platform, class) as of_class
				  from (select r.platform, r.flow, r.stage, s.signed, h.at,
				               case when h.at + r.length >= %1$s then 'open' else 'lapse' end as class
				          from (select platform, flow, stage, from_at, until_at, false as signed, length from bench.rule
				                 union all
				                select platform, flow, stage, from_at, until_at, true,
				                       least(length, interval '48 hours' + coalesce(signed_length, interval '100 days'))
				                  from bench.rule where stage = 'RETURN_UNDER_WAY') as r (platform, flow, stage, from_at, until_at, signed, length)
				         cross join lateral (select r.signed) s
				         cross join generate_series(%1$s - interval '60 days', %1$s - interval '25 hours', interval '1 hour') h (at)
				         where h.at >= r.from_at and h.at + interval '1 hour' <= r.until_at
				           and h.at + r.length >= %1$s - interval '24 hours'
				           and (h.at + r.length >= %1$s) = (h.at + interval '1 hour' + r.length > %1$s)
				           and not (s.signed and h.at > %1$s - interval '73 hours')) slots
				window w as (partition by platform, class order by flow, stage, signed, at)"""
			.formatted(CUT_OFF));
		run("create unique index on bench.slot (platform, class, n)");
		run("analyze bench.slot");
		run("""
				create unlogged table bench.subject as
				with drawn as (
				    select i, bench.u(i, 1) < 0.4 as is_claim,
				           1 + floor(%1$d * power(bench.u(i, 2), 3))::int as shop,
				           case when c < 0.7 * %3$f then 'lapse' when c < 0.9 * %3$f then 'fresh' when c < %3$f then 'late-fed'
				                else 'open' end as class
				      from generate_series(1, %2$d) i cross join lateral (select bench.u(i, 3) as c) x),
				counted as (select platform, class, count(*) as slots from bench.slot group by platform, class),
				placed as (
				    select d.*, case when shop %% 5 < 3 then 'pinduoduo' else 'taobao' end as platform from drawn d),
				clocked as (
				    select p.*, s.flow, s.stage, coalesce(s.signed, false) as signed,
				           case p.class when 'fresh' then %4$s - (1 + floor(bench.u(i, 5) * 86400)) * interval '1 second'
				                      when 'late-fed' then %4$s - interval '1 day' - floor(bench.u(i, 5) * 320 * 86400) * interval '1 second'
				                      else s.at + floor(bench.u(i, 5) * 3600) * interval '1 second' end as anchor
				      from placed p
				      left join counted c on p.is_claim and c.platform = p.platform and c.class = case p.class when 'open' then 'open' else 'lapse' end
				      left join bench.slot s on s.platform = c.platform and s.class = c.class
				       and s.n = (1 + floor(bench.u(i, 4) * c.slots))::bigint)
				select c.*, round(((9.9 + 80 * power(-ln(1 - bench.u(i, 6)), 1.5)) * case when bench.u(i, 18) < 0.2 then 8 else 1 end)::numeric, 2) as goods,
				       case when bench.u(i, 7) < 0.2 then 8 else 0 end as postage
				  from clocked c"""
			.formatted(SHOPS, open, (double) due / open, CUT_OFF));
	}

	private void insert() {
		run("set session_replication_role = replica; "
				+ String.join(";\n", List.of(shops(), claimOrders(), claims(), orders(), items()))
				+ "; drop table bench.planned");
	}

	private static String shops() {
		return """
				insert into shop (shop_id, platform, name)
				select 's' || n, case when n %% 5 < 3 then 'pinduoduo' else 'taobao' end, 'shop ' || n from generate_series(1, %d) n"""
			.formatted(SHOPS);
	}

	/**
	 * Times of the orders; what a claim is about was paid hours before it if it is not
	 * shipped, else days.
	 */
	private static String claimOrders() {
		return """
				create unlogged table bench.planned as
				with applied as (
				    select s.*, case stage when 'WAITING_FOR_SELLER' then anchor
				                           when 'RETURN_UNDER_WAY' then anchor - interval '2 days' - floor(bench.u(i, 8) * 10000) * interval '1 second'
				                           else anchor - (1 + floor(bench.u(i, 8) * 10000)) * interval '1 second' end as applied_at
				      from bench.subject s where is_claim),
				paid as (
				    select i, applied_at, flow <> 'refund-unshipped' as shipped,
				           applied_at - case flow when 'refund-unshipped' then interval '1 hour' + floor(bench.u(i, 9) * 68400) * interval '1 second'
				                                  else interval '4 days' + floor(bench.u(i, 9) * 345600) * interval '1 second' end as paid_at
				      from applied)
				select i, 'claim' as scene, applied_at, paid_at - interval '1 minute' as placed_at, paid_at, paid_at as formed_at,
				       case when shipped then paid_at + interval '20 hours' end as picked_up_at
				  from paid
				 union all
				select i, scene, null, placed_at, paid_at, case scene when 'group' then null else paid_at end,
				       case scene when 'receipt' then anchor
				                  when 'ship' then case when class = 'lapse' and bench.u(i, 12) < 0.3
				                                        then promise + date_trunc('second', (%1$s - promise) * bench.u(i, 13))
				                                        when class = 'late-fed' and bench.u(i, 12) < 0.5
				                                         and promise + interval '5 days' < %1$s
				                                        then promise + floor(bench.u(i, 13) * 432000) * interval '1 second' end end
				  from (select i, class, scene, anchor, paid_at, paid_at - interval '1 minute' as placed_at,
				               greatest(paid_at + interval '48 hours',
				                        case when platform = 'taobao' and paid_at >= timestamptz '2026-02-10 00:00+08'
				                              and paid_at < timestamptz '2026-02-24 00:00+08'
				                             then timestamptz '2026-02-26 23:59:59+08' end) as promise
				          from (select i, class, scene, platform, anchor,
				                       case scene when 'receipt' then anchor - interval '2 hours' - floor(bench.u(i, 11) * 36 * 3600) * interval '1 second'
				                                  else anchor end as paid_at
				                  from (select i, class, platform, scene,
				                               case class
				                                    when 'fresh' then %1$s - (1 + floor(bench.u(i, 5) * 86400)) * interval '1 second'
				                                    when 'late-fed' then %1$s - interval '1 day' - floor(bench.u(i, 5)
				                                         * case when scene = 'ship' and platform = 'taobao' then 70 else 320 end * 86400) * interval '1 second'
				                                    when 'lapse' then case
				                                         when scene = 'ship' and platform = 'taobao' and bench.u(i, 14) < 0.3
				                                         then timestamptz '2026-02-15 00:00+08' + floor(bench.u(i, 5) * 9 * 86400) * interval '1 second'
				                                         else %1$s - clock - (1 + floor(bench.u(i, 5) * 86399)) * interval '1 second' end
				                                    else %1$s - interval '1 day' - floor(bench.u(i, 5) * extract(epoch from clock - interval '1 day')) * interval '1 second'
				                               end as anchor
				                          from (select s.*, case scene when 'receipt' then case platform when 'pinduoduo' then interval '15 days' else interval '10 days' end
				                                                       when 'ship' then interval '48 hours' else interval '24 hours 1 minute' end as clock
				                                  from (select *, case when platform = 'pinduoduo' and class <> 'open' and bench.u(i, 10) < 0.04 then 'group'
				                                                       when bench.u(i, 10) < case class when 'open' then 0.05 when 'late-fed' then 0.4 else 0.2 end then 'ship'
				                                                       else 'receipt' end as scene
				                                          from bench.subject where not is_claim) s) s) s) s) s;
				create unique index on bench.planned (i);
				analyze bench.planned;
				insert into shop_order (id, shop_id, order_no, buyer_ref, placed_at, paid_at, group_formed_at, goods_amount, postage, paid_amount)
				select i, 's' || shop, 'B' || lpad(i::text, 12, '0'),
				       'b' || floor(bench.u(i, 15) * (select count(*) / 3 + 1 from bench.planned)),
				       placed_at, paid_at, formed_at, goods, postage, goods + postage
				  from bench.subject join bench.planned using (i) order by i;
				insert into shipment (id, order_id, parcel_no) select i, i, '1' from bench.planned where picked_up_at is not null order by i;
				insert into shipment_event (shipment_id, kind, at)
				select i, 'PICKED_UP', picked_up_at from bench.planned where picked_up_at is not null order by i"""
			.formatted(CUT_OFF);
	}

	/**
	 * Claims with what happened to them, and where the night before left those that it
	 * saw.
	 */
	private static String claims() {
		return """
				insert into claim (id, shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount)
				select i, 's' || shop, 'C' || lpad(i::text, 12, '0'), i,
				       case flow when 'return-and-refund' then 'RETURN_AND_REFUND' else 'REFUND_ONLY' end, applied_at, '不想要了',
				       case when bench.u(i, 16) < 0.3 then round(goods / 2, 2) else goods end
				  from bench.subject join bench.planned using (i) where is_claim order by i;
				insert into claim_event (claim_id, kind, at)
				select i, e.kind, e.at
				  from bench.subject join bench.planned using (i)
				 cross join lateral (values
				       ('SELLER_REFUSED', case stage when 'REFUSED' then anchor end),
				       ('SELLER_AGREED', case stage when 'WAITING_FOR_RETURN' then anchor when 'RETURN_UNDER_WAY' then applied_at + interval '2 hours' end),
				       ('RETURN_ENTERED', case stage when 'RETURN_UNDER_WAY' then anchor end),
				       ('RETURN_SIGNED', case when stage = 'RETURN_UNDER_WAY' and signed and anchor + interval '48 hours' < %1$s
				                              then anchor + interval '48 hours' end)) e (kind, at)
				 where is_claim and e.at is not null order by i;
				insert into claim_state (claim_id, stage, due_at)
				select i, 'NEW', applied_at from bench.subject join bench.planned using (i)
				 where is_claim and class in ('fresh', 'late-fed') order by i;
				insert into claim_state (claim_id, stage, entered_at, rule, deadline, due_at, version)
				select i, stage, anchor, r.rule, d.at, d.at, 2
				  from bench.subject s
				  join bench.rule r using (platform, flow, stage)
				 cross join lateral (select anchor + least(r.length, case when s.signed then interval '48 hours' + r.signed_length end) as at) d
				 where is_claim and class in ('lapse', 'open') and anchor >= r.from_at and anchor < r.until_at
				 order by i"""
			.formatted(CUT_OFF);
	}

	/**
	 * What was delivered today is due from its payment on. An order that the night before
	 * saw waits for its next deadline; while a claim is open, receipt is not confirmed.
	 */
	private static String orders() {
		return """
				insert into order_state (order_id, due_at, version)
				select i, case when class in ('fresh', 'late-fed') and (scene <> 'receipt' or class = 'late-fed') then paid_at
				               when class = 'fresh' then picked_up_at
				               when scene = 'receipt' then picked_up_at + case platform when 'pinduoduo' then interval '15 days' else interval '10 days' end
				               when scene = 'group' then placed_at + interval '24 hours'
				               when scene = 'claim' and picked_up_at is not null then null
				               else coalesce(case when promise >= %1$s - interval '1 day' then promise end,
				                             case when platform = 'taobao' and paid_at >= timestamptz '2026-01-01 00:00+08' then paid_at + interval '365 days' end)
				          end, case when class in ('lapse', 'open') then 2 else 0 end
				  from (select s.*, p.scene, p.paid_at, p.placed_at, p.picked_up_at,
				               greatest(p.paid_at + interval '48 hours',
				                        case when platform = 'taobao' and paid_at >= timestamptz '2026-02-10 00:00+08'
				                              and paid_at < timestamptz '2026-02-24 00:00+08'
				                             then timestamptz '2026-02-26 23:59:59+08' end) as promise
				          from bench.subject s join bench.planned p using (i)) o order by i"""
			.formatted(CUT_OFF);
	}

	private static String items() {
		return """
				insert into order_item (order_id, item_no, title, unit_price, quantity, item_amount)
				select i, n::text, 'goods ' || (i + n) % 5000, round(goods / of, 2), 1, round(goods / of, 2)
				  from (select i, goods, case when bench.u(i, 17) < 0.7 then 1 else 3 end as of from bench.subject) s
				 cross join generate_series(1, of) n order by i, n""";
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

}
