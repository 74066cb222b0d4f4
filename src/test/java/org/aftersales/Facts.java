package org.aftersales;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes facts as a feed would, in few words. Times are local to Asia/Shanghai, for
 * example {@code 2026-06-01T10:00}.
 */
public final class Facts {

	private final JdbcClient jdbc;

	private final String shop;

	public Facts(DataSource database, String shop, String platform) {
		this.jdbc = JdbcClient.create(database);
		this.shop = shop;
		this.jdbc.sql("insert into shop (shop_id, platform, name) values (?, ?, ?) on conflict do nothing")
			.params(shop, platform, "Shop " + shop)
			.update();
	}

	public static OffsetDateTime at(String local) {
		return LocalDateTime.parse(local).atOffset(ZoneOffset.ofHours(8));
	}

	public Facts tracesKnownFrom(String local) {
		this.jdbc.sql("update shop set traces_known_from = ? where shop_id = ?").params(at(local), this.shop).update();
		return this;
	}

	/** An order of 100.00 with 10.00 postage whose group formed when it was paid. */
	public Facts order(String orderNo, String paidAt) {
		return order(orderNo, paidAt, paidAt);
	}

	public Facts order(String orderNo, String paidAt, @Nullable String formedAt) {
		this.jdbc.sql("""
				insert into shop_order (shop_id, order_no, placed_at, paid_at, group_formed_at, goods_amount, postage,
				                        paid_amount)
				values (?, ?, ?, ?, ?, 100.00, 10.00, 110.00)""")
			.param(this.shop)
			.param(orderNo)
			.param(at(paidAt))
			.param(at(paidAt))
			.param((formedAt != null) ? at(formedAt) : null)
			.update();
		return this;
	}

	/** What was paid for its goods and for its postage, in yuan. */
	public Facts costs(String orderNo, String goods, String postage) {
		this.jdbc.sql("""
				update shop_order set goods_amount = cast(:goods as numeric), postage = cast(:postage as numeric),
				       paid_amount = cast(:goods as numeric) + cast(:postage as numeric)
				 where shop_id = :shop and order_no = :order""")
			.param("goods", goods)
			.param("postage", postage)
			.param("shop", this.shop)
			.param("order", orderNo)
			.update();
		return this;
	}

	public Facts buyer(String orderNo, String buyer) {
		this.jdbc.sql("update shop_order set buyer_ref = ? where shop_id = ? and order_no = ?")
			.params(buyer, this.shop, orderNo)
			.update();
		return this;
	}

	/** An excuse that Li granted, for one kind of breach or for all. */
	public Facts excused(String orderNo, @Nullable String breach, String reason, String grantedAt) {
		this.jdbc
			.sql("""
					insert into exemption (order_id, breach, reason, evidence, granted_by, granted_at)
					select id, cast(? as text), ?, 'report 4711', 'Li', ? from shop_order where shop_id = ? and order_no = ?""")
			.param(breach)
			.param(reason)
			.param(at(grantedAt))
			.param(this.shop)
			.param(orderNo)
			.update();
		return this;
	}

	/** A breach of the whole order that Anna reports an hour after it happened. */
	public Facts reported(String orderNo, String reportNo, String kind, String happenedAt) {
		return reported(orderNo, reportNo, kind, null, false, happenedAt, at(happenedAt).plusHours(1));
	}

	public Facts reported(String orderNo, String reportNo, String kind, @Nullable String part, boolean serious,
			String happenedAt, OffsetDateTime reportedAt) {
		this.jdbc
			.sql("""
					insert into breach_report (order_id, report_no, kind, part_amount, serious, happened_at, evidence, reported_by,
					                           reported_at)
					select id, ?, ?, cast(? as numeric), ?, ?, 'chat 12', 'Anna', ? from shop_order where shop_id = ? and order_no = ?""")
			.param(reportNo)
			.param(kind)
			.param(part)
			.param(serious)
			.param(at(happenedAt))
			.param(reportedAt)
			.param(this.shop)
			.param(orderNo)
			.update();
		return this;
	}

	/** Something that Anna promises the buyer until a day. */
	public Facts obliged(String orderNo, String kind, @Nullable String worth, String promisedAt,
			@Nullable String dueAt) {
		this.jdbc
			.sql("""
					insert into obligation (shop_id, order_id, kind, promise, amount, promised_at, due_at, promised_by)
					select shop_id, id, ?, 'in words', cast(? as numeric), ?, ?, 'Anna' from shop_order where shop_id = ? and order_no = ?""")
			.param(kind)
			.param(worth)
			.param(at(promisedAt))
			.param((dueAt != null) ? at(dueAt) : null)
			.param(this.shop)
			.param(orderNo)
			.update();
		return this;
	}

	/** What was promised for that order is kept. */
	public Facts kept(String orderNo, String keptAt) {
		this.jdbc.sql("""
				update obligation set kept_at = ?, kept_how = 'parcel 1'
				 where order_id = (select id from shop_order where shop_id = ? and order_no = ?)""")
			.params(at(keptAt), this.shop, orderNo)
			.update();
		return this;
	}

	public Facts promised(String orderNo, String promisedAt) {
		this.jdbc.sql("update shop_order set promised_ship_at = ? where shop_id = ? and order_no = ?")
			.params(at(promisedAt), this.shop, orderNo)
			.update();
		return this;
	}

	public Facts fake(String orderNo) {
		this.jdbc.sql("update shop_order set fake = true where shop_id = ? and order_no = ?")
			.params(this.shop, orderNo)
			.update();
		return this;
	}

	public Facts pickedUp(String orderNo, String at) {
		return parcel(orderNo, "PICKED_UP", at);
	}

	public Facts parcel(String orderNo, String kind, String at) {
		this.jdbc.sql("""
				insert into shipment (order_id, parcel_no)
				select id, '1' from shop_order where shop_id = ? and order_no = ? on conflict do nothing""")
			.params(this.shop, orderNo)
			.update();
		this.jdbc.sql("""
				insert into shipment_event (shipment_id, kind, at)
				select p.id, ?, ? from shipment p join shop_order o on o.id = p.order_id
				 where o.shop_id = ? and o.order_no = ?""").params(kind, at(at), this.shop, orderNo).update();
		return this;
	}

	/** What was bought, in place of the usual 100.00 with 10.00 postage. */
	public Facts bought(String orderNo, String goods, String discount, String postage, String paid) {
		this.jdbc.sql("""
				update shop_order set goods_amount = cast(? as numeric), discount_amount = cast(? as numeric),
				       postage = cast(? as numeric), paid_amount = cast(? as numeric)
				 where shop_id = ? and order_no = ?""")
			.params(goods, discount, postage, paid, this.shop, orderNo)
			.update();
		return this;
	}

	/** One piece; its number is its SKU as well. */
	public Facts item(String orderNo, String itemNo, String price) {
		this.jdbc
			.sql("""
					insert into order_item (order_id, item_no, sku_no, title, unit_price, quantity, item_amount)
					select id, ?, ?, ?, cast(? as numeric), 1, cast(? as numeric) from shop_order where shop_id = ? and order_no = ?""")
			.params(itemNo, itemNo, itemNo, price, price, this.shop, orderNo)
			.update();
		return this;
	}

	public Facts discount(String orderNo, String kind, String amount) {
		this.jdbc.sql("""
				insert into order_discount (order_id, kind, funder, amount)
				select id, ?, 'shop', cast(? as numeric) from shop_order where shop_id = ? and order_no = ?""")
			.params(kind, amount, this.shop, orderNo)
			.update();
		return this;
	}

	/** About which item a claim is, and why. */
	public Facts about(String claimNo, @Nullable String itemNo, String reason) {
		this.jdbc.sql("update claim set sku_no = ?, first_reason = ? where shop_id = ? and claim_no = ?")
			.param(itemNo)
			.param(reason)
			.param(this.shop)
			.param(claimNo)
			.update();
		return this;
	}

	/** What makes narrower rules hold, in the words of the packs. */
	public Facts with(String orderNo, @Nullable String goodsClass, @Nullable String route) {
		this.jdbc.sql("update shop_order set goods_class = ?, route = ? where shop_id = ? and order_no = ?")
			.param(goodsClass)
			.param(route)
			.param(this.shop)
			.param(orderNo)
			.update();
		return this;
	}

	public Facts shipsFrom(String region) {
		this.jdbc.sql("update shop set region = ? where shop_id = ?").params(region, this.shop).update();
		return this;
	}

	public Facts granted(String orderNo, String node, String to, int hours, String at) {
		this.jdbc.sql("""
				insert into order_extension (order_id, node, granted_at, granted_to, added_seconds)
				select id, ?, ?, ?, ? from shop_order where shop_id = ? and order_no = ?""")
			.params(node, at(at), to, hours * 3600L, this.shop, orderNo)
			.update();
		return this;
	}

	/** A claim for 100.00. */
	public Facts claim(String claimNo, String orderNo, String kind, String appliedAt) {
		return claim(claimNo, orderNo, kind, appliedAt, "100.00");
	}

	public Facts claim(String claimNo, String orderNo, String kind, String appliedAt, String requested) {
		this.jdbc.sql("""
				insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount)
				select ?, ?, id, ?, ?, '不想要了', cast(? as numeric) from shop_order where shop_id = ? and order_no = ?""")
			.params(this.shop, claimNo, kind, at(appliedAt), requested, this.shop, orderNo)
			.update();
		return this;
	}

	public Facts event(String claimNo, String kind, String at) {
		this.jdbc.sql("""
				insert into claim_event (claim_id, kind, at)
				select id, ?, ? from claim where shop_id = ? and claim_no = ?""")
			.params(kind, at(at), this.shop, claimNo)
			.update();
		return this;
	}

	/**
	 * What is known about the postage of a return: its reason, and further columns of
	 * {@code return_postage} as {@code name = value}.
	 */
	public Facts cameBack(String claimNo, String reason, String reportedAt, String... more) {
		List<String[]> columns = Stream.of(more).map((column) -> column.split(" = ", 2)).toList();
		this.jdbc.sql(
				"insert into return_postage (claim_id, reason, reported_by, reported_at%s) select id, '%s', 'Li', ?%s from claim where shop_id = ? and claim_no = ?"
					.formatted(columns.stream().map((column) -> ", " + column[0]).collect(Collectors.joining()), reason,
							columns.stream().map((column) -> ", '" + column[1] + "'").collect(Collectors.joining())))
			.params(at(reportedAt), this.shop, claimNo)
			.update();
		return this;
	}

}
