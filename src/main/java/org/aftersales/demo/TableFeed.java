package org.aftersales.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Writes facts into the tables, as another system may by the feed contract: shops first,
 * then orders with what belongs to them, parcels and their events, claims and theirs, the
 * days of the chats, and what is usual in categories. Known facts stay as they are.
 */
final class TableFeed {

	private final Insert shops = new Insert("""
			insert into shop (shop_id, platform, name, region, traces_known_from)
			values (?, ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert orders = new Insert("""
			insert into shop_order (shop_id, order_no, buyer_ref, placed_at, paid_at, group_formed_at, promised_ship_at,
			       goods_amount, discount_amount, postage, paid_amount, category, province, goods_class, route)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert extensions = new Insert("""
			insert into order_extension (order_id, node, granted_at, granted_to, added_seconds)
			values ((select id from shop_order where shop_id = ? and order_no = ?), ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert exemptions = new Insert(
			"""
					insert into exemption (order_id, reason, evidence, granted_by, granted_at)
					select o.id, x.reason, x.evidence, x.granted_by, x.granted_at
					  from (values (?, ?, ?, ?, ?, ?::timestamptz)) as x (shop_id, order_no, reason, evidence, granted_by, granted_at)
					  join shop_order o on o.shop_id = x.shop_id and o.order_no = x.order_no
					 where not exists (select from exemption known where known.order_id = o.id and known.reason = x.reason)""");

	private final Insert reports = new Insert(
			"""
					insert into breach_report (order_id, report_no, kind, part_amount, serious, happened_at, evidence, reported_by,
					       reported_at)
					values ((select id from shop_order where shop_id = ? and order_no = ?), ?, ?, ?::numeric, ?, ?, ?, ?, ?)
					on conflict do nothing""");

	private final Insert obligations = new Insert(
			"""
					insert into obligation (shop_id, order_id, buyer_ref, kind, promise, amount, promised_by, promised_at, due_at)
					select o.shop_id, o.id, o.buyer_ref, x.kind, x.promise, x.amount, x.promised_by, x.promised_at, x.due_at
					  from (values (?, ?, ?, ?, ?::numeric, ?, ?::timestamptz, ?::timestamptz))
					    as x (shop_id, order_no, kind, promise, amount, promised_by, promised_at, due_at)
					  join shop_order o on o.shop_id = x.shop_id and o.order_no = x.order_no
					on conflict do nothing""");

	private final Insert items = new Insert("""
			insert into order_item (order_id, item_no, goods_no, sku_no, title, spec, unit_price, quantity, item_amount)
			values ((select id from shop_order where shop_id = ? and order_no = ?), ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert discounts = new Insert("""
			insert into order_discount (order_id, kind, funder, amount)
			values ((select id from shop_order where shop_id = ? and order_no = ?), ?, ?, ?)
			on conflict do nothing""");

	private final Insert payments = new Insert("""
			insert into payment (order_id, payment_no, channel, paid_at, amount)
			values ((select id from shop_order where shop_id = ? and order_no = ?), ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert shipments = new Insert("""
			insert into shipment (order_id, parcel_no, tracking_no, carrier)
			values ((select id from shop_order where shop_id = ? and order_no = ?), '1', ?, ?)
			on conflict do nothing""");

	private final Insert shipmentEvents = new Insert("""
			insert into shipment_event (shipment_id, kind, at)
			values ((select p.id from shipment p join shop_order o on o.id = p.order_id
			          where o.shop_id = ? and o.order_no = ? and p.parcel_no = '1'), ?, ?)
			on conflict do nothing""");

	private final Insert claims = new Insert("""
			insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount,
			       goods_no, sku_no, goods_title, spec)
			values (?, ?, (select id from shop_order where shop_id = ? and order_no = ?), ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert claimEvents = new Insert("""
			insert into claim_event (claim_id, kind, at, amount, new_kind)
			values ((select id from claim where shop_id = ? and claim_no = ?), ?, ?, ?, ?)
			on conflict do nothing""");

	private final Insert postage = new Insert(
			"""
					insert into return_postage (claim_id, reason, freight, other_address, surplus, cover, quality_rate, quality_count,
					       standard_rate, standard_count, subsidy_subscribed_at, address_given_at, route_price, reported_by, reported_at)
					values ((select id from claim where shop_id = ? and claim_no = ?), ?, ?, coalesce(?, false), ?, ?, ?, ?, ?, ?,
					        ?::timestamptz, ?::timestamptz, ?, ?, ?)
					on conflict do nothing""");

	private final Insert chatDays = new Insert(
			"""
					insert into chat_day (shop_id, day, enquiries, replied_within_5_minutes, after_sales_enquiries, enquiries_that_ordered)
					values (?, ?, ?, ?, ?, ?)
					on conflict do nothing""");

	private final Insert norms = new Insert("""
			insert into category_standard (platform, category, valid_from, mean_rate, mean_count, source)
			values (?, ?, ?, ?, ?, ?)
			on conflict do nothing""");

	private final DataSource dataSource;

	TableFeed(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	void shop(Storefront shop, Instant tracesFrom) {
		this.shops.row(shop.shopId(), shop.platform(), shop.title(), shop.region(),
				shop.carriesTraces() ? tracesFrom : null);
	}

	void chat(ChatLog.ChatDay day) {
		this.chatDays.row(day.shop().shopId(), day.day(), day.enquiries(), day.replied(), day.afterSales(),
				day.ordered());
	}

	void norm(CategoryNorms.Norm norm) {
		this.norms.row(norm.platform(), norm.category(), norm.from(), norm.rate(), norm.number(), norm.source());
	}

	void order(DemoOrder order) {
		String shopId = order.shop().shopId();
		String orderNo = order.orderNo();
		Basket basket = order.basket();
		this.orders.row(shopId, orderNo, order.customer().ref(), order.placedAt(), order.paidAt(), order.formedAt(),
				order.promisedAt(), basket.goodsAmount(), basket.discountAmount(), basket.postage(),
				basket.paidAmount(), basket.firstSku().category(), order.customer().place().province(),
				order.particulars().goodsClass(), order.particulars().route());
		order.particulars()
			.granted()
			.forEach((more) -> this.extensions.row(shopId, orderNo, more.node(), more.at(), more.to(),
					more.added().toSeconds()));
		order.particulars()
			.excuses()
			.forEach((excuse) -> this.exemptions.row(shopId, orderNo, excuse.reason(), excuse.evidence(), excuse.by(),
					excuse.at()));
		told(shopId, orderNo, order.particulars());
		int itemNo = 0;
		for (Basket.Line line : basket.lines()) {
			itemNo++;
			Sku sku = line.sku();
			this.items.row(shopId, orderNo, Integer.toString(itemNo), sku.goodsNo(), sku.skuNo(), sku.title(),
					sku.spec(), sku.price(), line.quantity(), line.amount());
		}
		basket.discounts()
			.forEach((discount) -> this.discounts.row(shopId, orderNo, discount.kind(), discount.funder(),
					discount.amount()));
		this.payments.row(shopId, orderNo, orderNo, order.shop().sellsToGroups() ? "wechat" : "alipay", order.paidAt(),
				basket.paidAmount());
		parcel(order);
		order.claims().forEach((claim) -> claim(order, claim));
	}

	private void told(String shopId, String orderNo, Particulars particulars) {
		particulars.reports()
			.forEach((report) -> this.reports.row(shopId, orderNo, report.number(), report.kind(), report.part(),
					report.serious(), report.happenedAt(), report.evidence(), report.by(), report.reportedAt()));
		particulars.obligations()
			.forEach((obligation) -> this.obligations.row(shopId, orderNo, obligation.kind(), obligation.promise(),
					obligation.worth(), obligation.by(), obligation.promisedAt(), obligation.dueAt()));
	}

	private void parcel(DemoOrder order) {
		Parcel parcel = order.parcel();
		if (parcel.events().isEmpty()) {
			return;
		}
		String shopId = order.shop().shopId();
		this.shipments.row(shopId, order.orderNo(), parcel.trackingNo(), parcel.carrier());
		parcel.events().forEach((event) -> this.shipmentEvents.row(shopId, order.orderNo(), event.kind(), event.at()));
	}

	private void claim(DemoOrder order, DemoClaim claim) {
		String shopId = order.shop().shopId();
		Sku sku = order.basket().firstSku();
		this.claims.row(shopId, claim.claimNo(), shopId, order.orderNo(), claim.kind(), claim.appliedAt(),
				claim.reason(), claim.requested(), sku.goodsNo(), sku.skuNo(), sku.title(), sku.spec());
		claim.events()
			.forEach((event) -> this.claimEvents.row(shopId, claim.claimNo(), event.kind(), event.at(),
					event.kind().equals("REFUNDED") ? claim.requested() : null, event.newKind()));
		if (claim.postage() != null) {
			Map<String, Object> told = claim.postage().columns();
			this.postage.row(shopId, claim.claimNo(), told.get("reason"), told.get("freight"),
					told.get("other_address"), told.get("surplus"), told.get("cover"), told.get("quality_rate"),
					told.get("quality_count"), told.get("standard_rate"), told.get("standard_count"),
					told.get("subsidy_subscribed_at"), told.get("address_given_at"), told.get("route_price"),
					told.get("reported_by"), told.get("reported_at"));
		}
	}

	/**
	 * Writes everything in one transaction.
	 * @throws IllegalStateException if the database refuses; nothing is written then
	 */
	void write() {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			try {
				for (Insert insert : List.of(this.shops, this.orders, this.extensions, this.exemptions, this.reports,
						this.obligations, this.items, this.discounts, this.payments, this.shipments,
						this.shipmentEvents, this.claims, this.claimEvents, this.postage, this.chatDays, this.norms)) {
					insert.execute(connection);
				}
				connection.commit();
			}
			catch (SQLException failed) {
				connection.rollback();
				throw failed;
			}
			finally {
				connection.setAutoCommit(true);
			}
		}
		catch (SQLException failed) {
			throw new IllegalStateException("The demo shops could not be written to the database; nothing was loaded",
					failed);
		}
	}

}
