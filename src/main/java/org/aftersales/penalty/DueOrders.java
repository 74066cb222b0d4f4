package org.aftersales.penalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.DueOrder.Fate;
import org.aftersales.penalty.DueOrder.Shop;
import org.aftersales.shipment.PickupPromise;
import org.aftersales.shipment.PickupPromise.Standing;
import org.aftersales.shipment.Promises;

import org.springframework.stereotype.Component;

/**
 * The orders by the instant at which their promise lapsed, page by page.
 * <p>
 * Why so: a breach that a night recorded is due when the record says so, whatever facts
 * came late, so that broken and exempt orders are the late decisions, neither more nor
 * less. Every other order is due when its promise lapses by the facts.
 */
@Component
class DueOrders {

	private final Promises promises;

	private final ShippingQueries queries;

	DueOrders(Promises promises, ShippingQueries queries) {
		this.promises = promises;
		this.queries = queries;
	}

	/**
	 * Since when groups have formed of which all orders are looked at.
	 */
	Instant formedSince(Instant since) {
		return this.promises.formedSince(since);
	}

	/**
	 * Hands over every order due from that instant to before the cut-off, once for each
	 * breach if it was found late, and counts those that were looked at.
	 */
	Looked read(BusinessDate date, Instant since, Consumer<List<DueOrder>> page) {
		Looked looked = new Looked();
		this.promises.read(date, since, (found) -> {
			Long[] ids = found.stream().map(PickupPromise::orderId).toArray(Long[]::new);
			Map<Long, Marks> marks = marks(ids, date);
			Map<Long, List<Late>> late = late(ids, date);
			List<DueOrder> due = new ArrayList<>();
			for (PickupPromise promise : found) {
				Marks own = marks.getOrDefault(promise.orderId(), Marks.NONE);
				List<DueOrder> orders = due(promise, own, late.getOrDefault(promise.orderId(), List.of()), date)
					.stream()
					.filter((order) -> !order.dueAt().isBefore(since) && order.dueAt().isBefore(date.cutOff()))
					.toList();
				looked.add(promise.standing() == Standing.UNKNOWN && own.paidInWindow(), orders.isEmpty(),
						Math.max(0, orders.size() - 1));
				if (promise.standing() == Standing.NONE && own.formedInWindow()) {
					looked.addWithoutPromise(own.shop().platform());
				}
				due.addAll(orders);
			}
			page.accept(due);
		});
		return looked;
	}

	private static List<DueOrder> due(PickupPromise promise, Marks marks, List<Late> late, BusinessDate date) {
		if (!late.isEmpty()) {
			return late.stream()
				.map((breach) -> due(promise, marks.shop(), breach.at(),
						breach.excuse().isPresent() ? Fate.EXEMPT : Fate.BROKEN, breach.excuse(), date))
				.toList();
		}
		return promise.dueAt()
			.map((at) -> due(promise, marks.shop(), at, fate(promise, marks), Optional.empty(), date))
			.stream()
			.toList();
	}

	private static Fate fate(PickupPromise promise, Marks marks) {
		if (marks.aside()) {
			return Fate.UNJUDGED;
		}
		return switch (promise.standing()) {
			case KEPT -> Fate.KEPT;
			case FORGIVEN -> Fate.CANCELLED;
			case BROKEN, RUNNING, NONE, UNKNOWN -> Fate.UNJUDGED;
		};
	}

	private static DueOrder due(PickupPromise promise, Shop shop, Instant at, Fate fate, Optional<String> excuse,
			BusinessDate date) {
		Instant limit = promise.paidAt().plus(DueOrder.HOURS_48);
		return new DueOrder(promise.orderId(), shop, LocalDate.ofInstant(at, date.zone()), promise.paidAt(), at,
				promise.pickedUpAt(), fate, excuse, (promise.underCalendar() && at.isAfter(limit)) ? at : limit);
	}

	private Map<Long, Marks> marks(Long[] ids, BusinessDate date) {
		Map<Long, Marks> marks = new HashMap<>();
		this.queries.statement("""
				select o.id, s.shop_id, s.name, s.platform, o.paid_at >= :from as in_window,
				       coalesce(o.group_formed_at >= :from and o.group_formed_at < :cutOff, false) as formed,
				       exists (select from quarantined q
				                where q.subject = 'ORDER' and q.subject_key = o.id::text and q.opened_on <= :date
				                  and (q.closed_on is null or q.closed_on > :date or q.state = 'DISCARDED')) as aside
				  from shop_order o join shop s on s.shop_id = o.shop_id
				 where o.id = any (:ids)""", date).param("ids", ids).query((row) -> {
			marks.put(row.getLong("id"),
					new Marks(new Shop(row.getString("shop_id"), row.getString("name"), row.getString("platform")),
							row.getBoolean("aside"), row.getBoolean("in_window"), row.getBoolean("formed")));
		});
		return marks;
	}

	private Map<Long, List<Late>> late(Long[] ids, BusinessDate date) {
		Map<Long, List<Late>> late = new HashMap<>();
		this.queries.statement("with " + ShippingQueries.BREACHES + """
				select order_id, effective_at, excuse from breaches where outcome = 'LATE' and order_id = any (:ids)
				 order by order_id, effective_at, rule collate "C", clock_started_at""", date)
			.param("ids", ids)
			.query((row) -> {
				late.computeIfAbsent(row.getLong("order_id"), (order) -> new ArrayList<>()).add(Late.of(row));
			});
		return late;
	}

	/**
	 * A late decision.
	 */
	private record Late(Instant at, Optional<String> excuse) {

		static Late of(ResultSet row) throws SQLException {
			return new Late(row.getObject("effective_at", OffsetDateTime.class).toInstant(),
					Optional.ofNullable(row.getString("excuse")));
		}

	}

	/**
	 * What else is known of an order.
	 */
	private record Marks(Shop shop, boolean aside, boolean paidInWindow, boolean formedInWindow) {

		private static final Marks NONE = new Marks(new Shop("", "", ""), false, false, false);

	}

	/**
	 * How many orders were looked at.
	 */
	static final class Looked {

		private long notDue;

		private long unknown;

		private long again;

		private final Map<String, Long> withoutPromise = new TreeMap<>();

		private void add(boolean isUnknown, boolean isNotDue, int breachesMore) {
			this.unknown += isUnknown ? 1 : 0;
			this.notDue += isNotDue ? 1 : 0;
			this.again += breachesMore;
		}

		private void addWithoutPromise(String platform) {
			this.withoutPromise.merge(platform, 1L, Long::sum);
		}

		/**
		 * Orders whose group formed in the window and of which no rule says when they
		 * must be picked up, by platform.
		 */
		Map<String, Long> withoutPromise() {
			return Map.copyOf(this.withoutPromise);
		}

		/**
		 * Those with no promise that lapsed in the span.
		 */
		long notDue() {
			return this.notDue;
		}

		/**
		 * Orders paid in the window whose promise cannot be known.
		 */
		long unknown() {
			return this.unknown;
		}

		/**
		 * Breaches beyond the first of their order.
		 */
		long again() {
			return this.again;
		}

	}

}
