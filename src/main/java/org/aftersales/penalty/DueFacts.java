package org.aftersales.penalty;

import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.DueOrder.Fate;

/**
 * Asks the tables of facts, by a statement that shares nothing with the judging, whether
 * orders were picked up by their promise, or were not and their buyer asked for his money
 * by then.
 */
final class DueFacts {

	private final ShippingQueries queries;

	DueFacts(ShippingQueries queries) {
		this.queries = queries;
	}

	/**
	 * How many of these orders the facts say the same of; those of another fate are left
	 * out.
	 */
	long confirmed(List<DueOrder> orders, Fate fate, BusinessDate date) {
		List<DueOrder> asked = orders.stream().filter((order) -> order.fate() == fate).toList();
		if (asked.isEmpty()) {
			return 0;
		}
		return this.queries
			.statement(
					"""
							select count(*)
							  from unnest(:ids::bigint[], :due::text[]) as x (order_id, due)
							  left join (
							    select p.order_id, min(v.at) as at
							      from shipment_event v, shipment p
							     where p.id = v.shipment_id and p.order_id = any (:ids) and v.kind = 'PICKED_UP' and v.at < :cutOff
							     group by p.order_id) k on k.order_id = x.order_id
							 where case :fate
							         when 'KEPT' then k.at <= x.due::timestamptz
							         else k.at is null and exists (
							           select from claim c
							            where c.order_id = x.order_id and c.kind = 'REFUND_ONLY' and c.applied_at <= x.due::timestamptz)
							       end""",
					date)
			.param("ids", asked.stream().map(DueOrder::orderId).toArray(Long[]::new))
			.param("due", asked.stream().map((order) -> order.dueAt().toString()).toArray(String[]::new))
			.param("fate", fate.name())
			.query(Long.class)
			.single();
	}

}
