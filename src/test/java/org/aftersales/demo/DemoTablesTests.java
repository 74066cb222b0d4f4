package org.aftersales.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTablesTests {

	private static final List<String> TABLES = List.of("shop", "shop_order", "order_item", "order_discount", "payment",
			"shipment", "shipment_event", "claim", "claim_event", "order_state", "claim_state", "chat_day",
			"category_standard");

	private static final JdbcClient LOADED = loaded();

	@Test
	void twoDatabasesGetTheSameRows() {
		assertThat(contents(loaded())).isEqualTo(contents(LOADED));
	}

	@Test
	void loadingTwiceChangesNothing() {
		TestDatabase database = TestDatabase.fresh();
		new DemoShop().load(database.dataSource());
		JdbcClient again = JdbcClient.create(database.dataSource());
		Map<String, String> before = contents(again);

		new DemoShop().load(database.dataSource());

		assertThat(contents(again)).isEqualTo(before);
	}

	@Test
	void theShopsAreKnownWithTheirPlatforms() {
		assertThat(LOADED.sql("select shop_id || ' ' || platform from shop").query(String.class).list())
			.containsExactlyInAnyOrder("pdd-11 pinduoduo", "pdd-12 pinduoduo", "pdd-direct pinduoduo",
					"taobao-shoes taobao", "tmall-bedding tmall", "tmall-outlet tmall", "taobao-outdoor taobao",
					"jd-digital jd", "douyin-beauty douyin");
		assertThat(LOADED.sql("""
				select shop_id || ' ' || (traces_known_from at time zone 'Asia/Shanghai')
				  from shop where traces_known_from is not null""").query(String.class).list())
			.containsExactlyInAnyOrder("pdd-direct 2025-04-01 00:00:00", "tmall-outlet 2025-04-01 00:00:00",
					"taobao-outdoor 2025-04-01 00:00:00");
	}

	@Test
	void theDirectShopsHaveSomeHundredOrders() {
		assertThat(count("select count(*) from shop_order")).isBetween(450L, 650L);
		assertThat(count("select count(*) from shop_order where province like '新疆%'")).isPositive();
		assertThat(count("select count(distinct category) from shop_order")).isGreaterThan(8);
		assertThat(count("select count(*) from order_discount")).isGreaterThan(60);
	}

	@Test
	void noFactLiesAtOrAfterTheCutOff() {
		assertThat(count("""
				select count(*)
				  from (select paid_at as at from shop_order union all select group_formed_at from shop_order
				        union all select at from shipment_event
				        union all select applied_at from claim union all select at from claim_event) facts
				 where at >= timestamptz '2026-06-16 00:00+08'""")).isZero();
	}

	@Test
	void everyAmountAddsUp() {
		assertThat(
				count("""
						select count(*) from shop_order o
						 where paid_amount <> goods_amount - discount_amount + postage
						    or discount_amount <> (select coalesce(sum(amount), 0) from order_discount d where d.order_id = o.id)
						    or goods_amount <> (select sum(item_amount) from order_item i where i.order_id = o.id)
						    or paid_amount <> (select sum(amount) from payment p where p.order_id = o.id)"""))
			.isZero();
		// Two staged claims ask for too much on purpose.
		assertThat(count("select count(*) from claim c join shop_order o on o.id = c.order_id "
				+ "where requested_amount > paid_amount"))
			.isEqualTo(2);
	}

	/**
	 * Of the everyday claims; what is staged lapses on purpose.
	 */
	@Test
	void noStepOfAClaimComesAfterAClockThatLapsedBeforeIt() {
		Set<String> staged = new DemoShop().stagedCases()
			.stream()
			.map(StagedCase::subjectNo)
			.collect(Collectors.toSet());
		// After a lapse that only agrees, the goods may still be sent within 7 days.
		assertThat(LOADED
			.sql("""
					with step as (
					    select c.id, c.claim_no, s.platform, c.kind, e.kind as event, e.at,
					           coalesce(lag(e.kind) over w, 'APPLIED') as previous,
					           coalesce(lag(e.at) over w, c.applied_at) as since,
					           exists (select from shipment p join shipment_event v on v.shipment_id = p.id
					                    where p.order_id = c.order_id and v.kind = 'PICKED_UP' and v.at <= c.applied_at) as shipped
					      from claim c join shop s using (shop_id) join claim_event e on e.claim_id = c.id
					    window w as (partition by c.id order by e.at)),
					answer as (
					    select *, case
					        when platform = 'pinduoduo' then case when kind = 'REFUND_ONLY' and not shipped then 36 else 48 end
					        when kind = 'REFUND_ONLY' and not shipped then 24
					        when kind in ('REFUND_ONLY', 'RETURN_AND_REFUND') then 36
					        when kind = 'REPAIR' then 48 else 24 end as seller_hours
					      from step)
					select claim_no
					  from answer
					 where at >= since + make_interval(hours => case
					        when previous in ('APPLIED', 'BUYER_MODIFIED') and event = 'RETURN_ENTERED' then seller_hours + 168
					        when previous in ('APPLIED', 'BUYER_MODIFIED') then seller_hours
					        when previous = 'SELLER_REFUSED' then 120
					        when previous = 'SELLER_AGREED' then 168
					        when previous = 'RETURN_ENTERED' then 168
					        when previous = 'RETURN_SIGNED' and kind = 'REPAIR' then 720
					        when previous = 'RETURN_SIGNED' and platform = 'pinduoduo' then 24
					        when previous = 'RETURN_SIGNED' then 48
					        when previous = 'RESHIPPED' then 240
					        when previous = 'PLATFORM_INTERVENED' then 48
					        when previous = 'BUYER_EVIDENCE_GIVEN' then 24
					        when previous = 'EVIDENCE_GIVEN' then 100000
					        else 0 end)""")
			.query(String.class)
			.list()).filteredOn((claim) -> !staged.contains(claim)).isEmpty();
	}

	@Test
	void everyClaimFollowsItsOrder() {
		assertThat(count("select count(*) from claim c join shop_order o on o.id = c.order_id "
				+ "where c.applied_at <= o.group_formed_at or o.group_formed_at is null or c.shop_id <> o.shop_id"))
			.isZero();
	}

	@Test
	void noParcelIsReceivedAfterItsClockLapsed() {
		assertThat(
				count("""
						select count(*) from shipment_event r
						  join shipment_event p on p.shipment_id = r.shipment_id and p.kind = 'PICKED_UP'
						  join shipment s on s.id = r.shipment_id join shop_order o on o.id = s.order_id join shop using (shop_id)
						 where r.kind = 'RECEIVED'
						   and r.at >= p.at + make_interval(hours => case platform when 'pinduoduo' then 360 else 240 end)"""))
			.isZero();
	}

	@Test
	void onlyStagedOrdersAreLate() {
		assertThat(LOADED
			.sql("""
					select o.order_no
					  from shop_order o
					  left join shipment s on s.order_id = o.id
					  left join shipment_event e on e.shipment_id = s.id and e.kind = 'PICKED_UP'
					 where coalesce(promised_ship_at, group_formed_at + interval '48 hours') < timestamptz '2026-06-16 00:00+08'
					   and (e.at is null or e.at > coalesce(promised_ship_at, group_formed_at + interval '48 hours'))
					   and not (e.at is null and exists (select from claim c where c.order_id = o.id and c.kind = 'REFUND_ONLY'
					            and c.applied_at <= coalesce(promised_ship_at, group_formed_at + interval '48 hours')))""")
			.query(String.class)
			.list())
			.containsExactlyInAnyOrderElementsOf(new DemoShop().stagedCases()
				.stream()
				.filter((staged) -> staged.outcome().equals("LATE") && !staged.rule().equals("TB-P18"))
				.filter((staged) -> !staged.shopId().equals("pdd-11") && !staged.shopId().equals("pdd-12"))
				.map(StagedCase::subjectNo)
				.toList());
	}

	@Test
	void onlyStagedParcelsMissTheirFirstTrace() {
		assertThat(LOADED.sql("""
				select o.order_no || '/' || s.parcel_no
				  from shipment s
				  join shop_order o on o.id = s.order_id and o.shop_id = 'pdd-direct'
				  join shipment_event p on p.shipment_id = s.id and p.kind = 'PICKED_UP'
				 where p.at + interval '24 hours' < timestamptz '2026-06-16 00:00+08'
				   and not exists (select from shipment_event t where t.shipment_id = s.id and t.kind = 'TRACE'
				                      and t.at <= p.at + interval '24 hours')""").query(String.class).list())
			.containsExactlyInAnyOrderElementsOf(new DemoShop().stagedCases()
				.stream()
				.filter((staged) -> staged.rule().equals("PD-T04") && !staged.isTariff())
				.map(StagedCase::subjectNo)
				.toList());
	}

	@Test
	void everythingLoadedIsDue() {
		assertThat(count("select count(*) from order_state where due_at is null")).isZero();
		assertThat(count("select count(*) from claim_state where due_at is null")).isZero();
		assertThat(count("select count(*) from order_state")).isEqualTo(count("select count(*) from shop_order"));
		assertThat(count("select count(*) from claim_state")).isEqualTo(count("select count(*) from claim"));
	}

	/**
	 * The limits of ME-05 and ME-06, compared by counts.
	 */
	@Test
	void onTheBusinessDateOneShopKeepsTheLimitsOfServiceOneIsAtThemAndOneMissesThem() {
		assertThat(LOADED.sql("""
				select concat_ws(' ', shop_id, sign(replied_within_5_minutes * 100 - 80 * enquiries),
				                 sign(enquiries_that_ordered * 100 - 50 * (enquiries - after_sales_enquiries)))
				  from chat_day where day = date '2026-06-15'""").query(String.class).list())
			.containsExactlyInAnyOrder("pdd-direct 1 1", "tmall-bedding 0 0", "taobao-shoes -1 -1");
		assertThat(count("select count(*) from chat_day where enquiries = 0")).isOne();
		assertThat(count("select count(*) from chat_day where day > date '2026-06-15'")).isZero();
	}

	private long count(String sql) {
		return LOADED.sql(sql).query(Long.class).single();
	}

	private static JdbcClient loaded() {
		TestDatabase database = TestDatabase.fresh();
		new DemoShop().load(database.dataSource());
		return JdbcClient.create(database.dataSource());
	}

	private static Map<String, String> contents(JdbcClient jdbc) {
		return TABLES.stream()
			.collect(Collectors.toMap((table) -> table, (table) -> jdbc
				.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from %s t".formatted(table))
				.query(String.class)
				.single()));
	}

}
