package org.aftersales.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.aftersales.policy.QualityReasons;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Facts and decisions for tests of reports, told one by one and inserted together, in the
 * order told or shuffled. Times are written as in Shanghai.
 */
public final class ShopFixture {

	/** The shop's zone. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** The only quality reasons, on Pinduoduo and Taobao. */
	public static final QualityReasons REASONS = (platform, at) -> switch (platform) {
		case PINDUODUO -> Set.of("质量问题", "大小尺寸与商品描述不符");
		case TAOBAO -> Set.of("做工瑕疵");
		case TMALL, JD, DOUYIN -> Set.of();
	};

	private final List<Consumer<JdbcClient>> shops = new ArrayList<>();

	private final List<Consumer<JdbcClient>> orders = new ArrayList<>();

	private final List<Consumer<JdbcClient>> claims = new ArrayList<>();

	private final List<Consumer<JdbcClient>> events = new ArrayList<>();

	private final List<Consumer<JdbcClient>> decisions = new ArrayList<>();

	/**
	 * The business date of that day in the shop's zone.
	 */
	public static BusinessDate date(String day) {
		return new BusinessDate(java.time.LocalDate.parse(day), ZONE);
	}

	/**
	 * A shop.
	 */
	public ShopFixture shop(String id, Platform platform, String name) {
		this.shops.add((jdbc) -> jdbc.sql("insert into shop (shop_id, platform, name) values (?, ?, ?)")
			.params(id, platform.code(), name)
			.update());
		return this;
	}

	/**
	 * A shop that ships from that region.
	 */
	public ShopFixture shop(String id, Platform platform, String name, String region) {
		this.shops.add((jdbc) -> jdbc.sql("insert into shop (shop_id, platform, name, region) values (?, ?, ?, ?)")
			.params(id, platform.code(), name, region)
			.update());
		return this;
	}

	/**
	 * An order that formed when it was paid.
	 */
	public ShopFixture order(String shop, String number, String paidAt) {
		return order(shop, number, paidAt, paidAt, false);
	}

	/**
	 * An order of that category that formed when it was paid.
	 */
	public ShopFixture order(String shop, String number, String paidAt, String category) {
		return order(shop, number, paidAt, paidAt, false, Optional.of(category));
	}

	/**
	 * An order.
	 */
	public ShopFixture order(String shop, String number, String paidAt, String formedAt, boolean fake) {
		return order(shop, number, paidAt, formedAt, fake, Optional.empty());
	}

	private ShopFixture order(String shop, String number, String paidAt, String formedAt, boolean fake,
			Optional<String> category) {
		this.orders.add((jdbc) -> jdbc
			.sql("""
					insert into shop_order (shop_id, order_no, placed_at, paid_at, group_formed_at, goods_amount, paid_amount, fake, category)
					values (?, ?, ?, ?, ?, 100, 100, ?, ?)""")
			.param(shop)
			.param(number)
			.param(at(paidAt))
			.param(at(paidAt))
			.param((formedAt != null) ? at(formedAt) : null)
			.param(fake)
			.param(category.orElse(null))
			.update());
		return this;
	}

	/**
	 * A claim of 50 yuan.
	 */
	public ShopFixture claim(String order, String number, String appliedAt, String reason) {
		return claim(order, number, appliedAt, reason, "牛仔短裤女夏", "黑色,L");
	}

	/**
	 * A claim of 50 yuan about certain goods.
	 */
	public ShopFixture claim(String order, String number, String appliedAt, String reason, String title, String spec) {
		return claim(order, number, appliedAt, reason, title, spec, null);
	}

	/**
	 * A claim of 50 yuan about a certain SKU, or none.
	 */
	public ShopFixture claim(String order, String number, String appliedAt, String reason, String title, String spec,
			String sku) {
		this.claims.add((jdbc) -> jdbc
			.sql("""
					insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount, goods_no,
					                   goods_title, spec, sku_no)
					select shop_id, ?, id, 'RETURN_AND_REFUND', ?, ?, 50, '393657009414', ?, ?, ? from shop_order where order_no = ?""")
			.param(number)
			.param(at(appliedAt))
			.param(reason)
			.param(title)
			.param(spec)
			.param(sku)
			.param(order)
			.update());
		return this;
	}

	/**
	 * A claim for the money alone, 50 yuan.
	 */
	public ShopFixture refundOnly(String order, String number, String appliedAt) {
		this.claims.add((jdbc) -> jdbc.sql("""
				insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount)
				select shop_id, ?, id, 'REFUND_ONLY', ?, '不想要了', 50 from shop_order where order_no = ?""")
			.params(number, at(appliedAt), order)
			.update());
		return this;
	}

	/**
	 * What happened to a claim.
	 */
	public ShopFixture event(String claim, String kind, String at) {
		this.events.add((jdbc) -> jdbc
			.sql("insert into claim_event (claim_id, kind, at) select id, ?, ? from claim where claim_no = ?")
			.params(kind, at(at), claim)
			.update());
		return this;
	}

	/**
	 * A new reason of the buyer, who asks for the money alone if he changes the kind.
	 */
	public ShopFixture event(String claim, String kind, String at, String reason) {
		this.events.add((jdbc) -> jdbc.sql("""
				insert into claim_event (claim_id, kind, at, reason, new_kind)
				select id, ?, ?, ?, case ? when 'TYPE_CHANGED' then 'REFUND_ONLY' end from claim where claim_no = ?""")
			.params(kind, at(at), reason, kind, claim)
			.update());
		return this;
	}

	/**
	 * A pickup.
	 */
	public ShopFixture pickedUp(String order, String at) {
		this.events.add((jdbc) -> jdbc.sql("""
				with parcel as (insert into shipment (order_id, parcel_no)
				                select id, '1' from shop_order where order_no = ? returning id)
				insert into shipment_event (shipment_id, kind, at) select id, 'PICKED_UP', ? from parcel""")
			.params(order, at(at))
			.update());
		return this;
	}

	/**
	 * The buyer signs for a parcel that was picked up, or for one of which nothing else
	 * is known.
	 */
	public ShopFixture signed(String order, String at) {
		this.events.add((jdbc) -> {
			jdbc.sql("insert into shipment (order_id, parcel_no) select id, '1' from shop_order where order_no = ? "
					+ "on conflict do nothing")
				.params(order)
				.update();
			jdbc.sql(
					"""
							insert into shipment_event (shipment_id, kind, at)
							select p.id, 'SIGNED', ? from shipment p join shop_order o on o.id = p.order_id where o.order_no = ?""")
				.params(at(at), order)
				.update();
		});
		return this;
	}

	/**
	 * The next line of an order, of 100 yuan.
	 */
	public ShopFixture line(String order, String goods, String title) {
		this.claims.add((jdbc) -> jdbc.sql("""
				insert into order_item (order_id, item_no, goods_no, title, unit_price, quantity, item_amount)
				select o.id, 1 + (select count(*) from order_item i where i.order_id = o.id), ?, ?, 100, 1, 100
				  from shop_order o where o.order_no = ?""").params(goods, title, order).update());
		return this;
	}

	/**
	 * What is usual in a category: per cent and number; without an end while none is
	 * known.
	 */
	public ShopFixture standard(String platform, String category, String from, @Nullable String to, String rate,
			String number) {
		this.shops.add((jdbc) -> jdbc.sql("""
				insert into category_standard (platform, category, valid_from, valid_to, mean_rate, mean_count, source)
				values (?, ?, ?::date, ?::date, ?::numeric, ?::numeric, 'test')""")
			.param(platform)
			.param(category)
			.param(from)
			.param(to)
			.param(rate)
			.param(number)
			.update());
		return this;
	}

	/**
	 * A pickup of one of several parcels, or by a carrier that is known; an empty carrier
	 * is unknown.
	 */
	public ShopFixture pickedUp(String order, String parcel, String carrier, String at) {
		this.events.add((jdbc) -> jdbc.sql("""
				with parcel as (insert into shipment (order_id, parcel_no, carrier)
				                select id, ?, nullif(?, '') from shop_order where order_no = ? returning id)
				insert into shipment_event (shipment_id, kind, at) select id, 'PICKED_UP', ? from parcel""")
			.params(parcel, carrier, order, at(at))
			.update());
		return this;
	}

	/**
	 * An order that nights set aside from that day on.
	 */
	public ShopFixture aside(String order, String openedOn) {
		this.decisions.add((jdbc) -> jdbc.sql("""
				insert into quarantined (job, subject, subject_key, reason, message, opened_on)
				select 'shipments', 'ORDER', id::text, 'GOODS_CLASS_UNKNOWN', 'Nobody knows these goods.', ?::date
				  from shop_order where order_no = ?""").params(openedOn, order).update());
		return this;
	}

	/**
	 * A broken promise about a parcel, for which nothing is owed yet.
	 */
	public ShopFixture broken(String order, String parcel, String outcome, String breach, String at,
			String recordedBy) {
		this.decisions.add((jdbc) -> jdbc
			.sql("""
					insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
					                      to_stage, outcome, breach, arithmetic, business_date)
					select 'SHIPMENT', p.id, o.id, 'PD-T04', 'pdd-seed', o.paid_at, ?, 'FIRST_TRACE', ?, ?, ?, 'pickup + 24 h', ?::date
					  from shop_order o join shipment p on p.order_id = o.id
					 where o.order_no = ? and p.parcel_no = ?""")
			.params(at(at), outcome, outcome, breach, recordedBy, order, parcel)
			.update());
		return this;
	}

	/**
	 * A late order that costs nothing for that reason.
	 */
	public ShopFixture lateAndExcused(String order, String promise, String reason, String recordedBy) {
		decision(order, "LATE", "late", promise, recordedBy);
		return entitled(order, promise, "0.00", recordedBy, false, new Cut(null, null, reason));
	}

	/**
	 * A late order that would cost more if a joint cap had not cut it.
	 */
	public ShopFixture lateAndCapped(String order, String promise, String owed, String uncapped, String cap,
			String recordedBy) {
		decision(order, "LATE", "late", promise, recordedBy);
		return entitled(order, promise, owed, recordedBy, true, new Cut(new BigDecimal(uncapped), cap, null));
	}

	/**
	 * What the night reverses because an excuse was granted later.
	 */
	public ShopFixture excusedLater(String order, String words, String bookedFor) {
		this.decisions.add((jdbc) -> jdbc.sql("""
				with owed as (
				  select e.id, e.amount from entitlement e join shop_order o on o.id = e.order_id where o.order_no = ?),
				booked as (
				  insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
				  select owed.id, 'REVERSED', side.account, side.sign * owed.amount, ?::date
				    from owed cross join (values ('seller', 1), ('platform', -1)) as side (account, sign))
				insert into entitlement_event (entitlement_id, kind, amount, booked_for, done_by, reason)
				select id, 'REVERSED', amount, ?::date, 'night', ? from owed""")
			.params(order, bookedFor, bookedFor, words)
			.update());
		return this;
	}

	/**
	 * A late order with an entitlement of that many yuan and its two ledger lines.
	 */
	public ShopFixture late(String order, String promise, String owed, String recordedBy) {
		decision(order, "LATE", "late", promise, recordedBy);
		return entitled(order, promise, owed, recordedBy, true);
	}

	/**
	 * A late order whose entitlement never reached the ledger.
	 */
	public ShopFixture lateWithoutLedger(String order, String promise, String owed, String recordedBy) {
		decision(order, "LATE", "late", promise, recordedBy);
		return entitled(order, promise, owed, recordedBy, false);
	}

	/**
	 * A decision about an order.
	 */
	public ShopFixture decision(String order, String outcome, String breach, String at, String recordedBy) {
		this.decisions.add((jdbc) -> jdbc
			.sql("""
					insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
					                      to_stage, outcome, breach, arithmetic, business_date)
					select 'ORDER', id, id, ?, 'pdd-seed', paid_at, ?, 'PAID', ?, ?, ?, 'paid + 48 h', ?::date
					  from shop_order where order_no = ?""")
			.param((breach != null) ? "PD-T03" : "PD-T01")
			.param(at(at))
			.param(outcome)
			.param(outcome)
			.param(breach)
			.param(recordedBy)
			.param(order)
			.update());
		return this;
	}

	/**
	 * Inserts everything in the order told.
	 */
	public void insert(JdbcClient jdbc) {
		List.of(this.shops, this.orders, this.claims, this.events, this.decisions)
			.forEach((phase) -> phase.forEach((row) -> row.accept(jdbc)));
	}

	/**
	 * Inserts everything in an order that the seed decides.
	 */
	public void insertShuffled(JdbcClient jdbc, long seed) {
		Random random = new Random(seed);
		List.of(this.shops, this.orders, this.claims, this.events).forEach((phase) -> {
			Collections.shuffle(phase, random);
		});
		insert(jdbc);
	}

	private ShopFixture entitled(String order, String owedSince, String owed, String recordedBy, boolean booked) {
		return entitled(order, owedSince, owed, recordedBy, booked, new Cut(null, null, null));
	}

	private ShopFixture entitled(String order, String owedSince, String owed, String recordedBy, boolean booked,
			Cut cut) {
		this.decisions.add((jdbc) -> jdbc
			.sql("""
					insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer, beneficiary,
					                         arithmetic, owed_since, business_date, uncapped_amount, cut_by, excused_by)
					select d.id, o.id, 'PD-P01a', 'pdd-seed', 'late', 'late', 100, ?, 'seller', 'platform', '5 yuan an order', ?, ?::date,
					       ?::numeric, ?, ?
					  from shop_order o join decision d on d.order_id = o.id and d.outcome = 'LATE' where o.order_no = ?""")
			.param(new BigDecimal(owed))
			.param(at(owedSince))
			.param(recordedBy)
			.param(cut.uncapped())
			.param(cut.by())
			.param(cut.excuse())
			.param(order)
			.update());
		if (booked) {
			this.decisions.add((jdbc) -> jdbc.sql("""
					insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
					select e.id, 'OWED', side.account, side.sign * e.amount, e.business_date
					  from entitlement e
					  join shop_order o on o.id = e.order_id and o.order_no = ?
					 cross join (values ('seller', -1), ('platform', 1)) as side (account, sign)""")
				.param(order)
				.update());
		}
		return this;
	}

	private static OffsetDateTime at(String local) {
		return LocalDateTime.parse(local).atZone(ZONE).toOffsetDateTime();
	}

	/**
	 * What a cap or an excuse did to an entitlement.
	 */
	private record Cut(@Nullable BigDecimal uncapped, @Nullable String by, @Nullable String excuse) {

	}

}
