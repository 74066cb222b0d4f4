package org.aftersales.death;

import java.time.LocalDate;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts of three shops with as many orders and claims as one asks for, half of them
 * each, made by the database itself: parcels in time, late and never sent (of the first
 * shop, whose packs know no price for it, hardly any); claims of every kind, answered,
 * refused, sent back, refunded and left alone; one in a hundred that nobody understands.
 * Whatever is due, is due in the night of {@link #DATE}.
 */
final class LargeShop {

	/** Closed for good, whatever the machine's clock says. */
	static final LocalDate DATE = LocalDate.of(2025, 6, 15);

	private LargeShop() {
	}

	/**
	 * Writes them as a feed would.
	 * @param subjects how many orders and claims together
	 */
	static void insert(DataSource database, int subjects) {
		JdbcClient jdbc = JdbcClient.create(database);
		int orders = subjects / 2;
		jdbc.sql(
				"""
						insert into shop (shop_id, platform, name, traces_known_from)
						values ('large-0', 'taobao', 'Shoes', null), ('large-1', 'pinduoduo', 'Trousers', '2025-01-01 00:00+08'),
						       ('large-2', 'pinduoduo', 'Lamps', null)""")
			.update();
		// Paid in the two weeks before the cut-off, at minutes that follow no order.
		jdbc.sql(
				"""
						insert into shop_order (shop_id, order_no, buyer_ref, placed_at, paid_at, group_formed_at, goods_amount,
						                        postage, paid_amount, category, province)
						select 'large-' || i % 3, 'O' || lpad(i::text, 8, '0'), 'buyer-' || i % 4001, at, at,
						       case when i % 97 <> 0 or i % 3 <> 1 then at end, 20 + i % 180, i % 2 * 6, 20 + i % 180 + i % 2 * 6,
						       '类目' || i % 7, '广东省'
						  from (select i, timestamptz '2025-06-01 00:00+08' + i::bigint * 7919 % 20160 * interval '1 minute' as at
						          from generate_series(1, ?) i) numbered
						 order by i""")
			.param(orders)
			.update();
		jdbc.sql("""
				insert into order_item (order_id, item_no, sku_no, title, unit_price, quantity, item_amount)
				select id, '1', 'SKU-' || id % 50, '商品', goods_amount, 1, goods_amount from shop_order order by id""")
			.update();
		jdbc.sql(
				"""
						insert into shipment (order_id, parcel_no, tracking_no, carrier)
						select id, '1', 'T' || order_no, '中通快递' from shop_order
						 where right(order_no, 8)::bigint % 5 <> 0 or (shop_id = 'large-0' and right(order_no, 8)::bigint % 99 <> 0)
						 order by id""")
			.update();
		// Picked up after 1 to 90 hours, signed for after three more days; every tenth is
		// still under way.
		jdbc.sql(
				"""
						insert into shipment_event (shipment_id, kind, at)
						select p.id, e.kind, o.paid_at + e.after
						  from shipment p
						  join shop_order o on o.id = p.order_id
						 cross join lateral (values ('PICKED_UP', (1 + right(o.order_no, 8)::bigint % case o.shop_id when 'large-0' then 40 else 90 end) * interval '1 hour'),
						                            ('SIGNED', (73 + right(o.order_no, 8)::bigint % 90) * interval '1 hour'))
						         as e (kind, after)
						 where e.kind = 'PICKED_UP' or right(o.order_no, 8)::bigint % 10 <> 1""")
			.update();
		jdbc.sql(
				"""
						insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount, sku_no)
						select o.shop_id, 'C' || substr(o.order_no, 2), o.id,
						       (array['REFUND_ONLY', 'RETURN_AND_REFUND', 'RETURN_AND_REFUND', 'EXCHANGE', 'REISSUE', 'REPAIR'])[1 + n % 6],
						       o.paid_at + (1 + n % 40) * interval '1 hour', case when n % 4 = 0 then '质量问题' else '不想要了' end,
						       case when n % 6 < 3 then o.goods_amount end, 'SKU-' || o.id % 50
						  from (select *, right(order_no, 8)::bigint as n from shop_order) o
						 order by o.id""")
			.update();
		jdbc.sql(
				"""
						insert into claim_event (claim_id, kind, at, status_code, amount)
						select c.id, e.kind, c.applied_at + e.after, e.status_code, e.amount
						  from (select *, right(claim_no, 8)::bigint as n from claim) c
						 cross join lateral (
						   values ('SELLER_AGREED', interval '5 hours', null, null::numeric, c.n % 3 = 0 and c.n % 7 <> 0),
						          ('SELLER_REFUSED', interval '9 hours', null, null, c.n % 7 = 0 and c.n % 3 <> 0),
						          ('RETURN_ENTERED', interval '30 hours', null, null, c.n % 3 = 0 and c.n % 6 in (1, 2, 3) and c.n % 7 <> 0),
						          ('REFUNDED', interval '3 days', null, c.requested_amount, c.n % 11 = 0 and c.n % 6 < 3 and c.n % 7 <> 0),
						          ('BUYER_MODIFIED', interval '7 hours', case when c.n % 2 = 0 then 'no such status' end, null, c.n % 59 = 0),
						          ('WITHDRAWN', interval '2 days', null, null, c.n % 23 = 0 and c.n % 11 <> 0))
						    as e (kind, after, status_code, amount, happened)
						 where e.happened""")
			.update();
		jdbc.sql("analyze").update();
	}

}
