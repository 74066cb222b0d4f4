package org.aftersales.penalty;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Labels;

/**
 * What the first page says beside the figures: what a person has to look at, which orders
 * the figures are about, and what they come to since the first breach.
 */
final class ShippingNotes {

	private final ShippingQueries queries;

	private final BusinessDate date;

	private final Labels labels;

	private final List<String> notes = new ArrayList<>();

	ShippingNotes(ShippingQueries queries, BusinessDate date, Labels labels) {
		this.queries = queries;
		this.date = date;
		this.labels = labels;
	}

	/**
	 * One line for each; those that ask a person to look begin with a symbol.
	 * @param looked the orders that were looked at
	 * @param due how many orders were due in the window
	 * @param dueBefore the same of the window before
	 */
	List<String> of(DueOrders.Looked looked, long due, long dueBefore) {
		notToBuyers();
		open();
		call(looked.unknown(), "shipping.unknown", this.labels.count(looked.unknown()));
		Map<String, Long> without = new TreeMap<>(looked.withoutPromise());
		if (!without.isEmpty()) {
			this.notes.add("● " + this.labels.text("shipping.noPromise",
					without.entrySet()
						.stream()
						.map((platform) -> platform.getKey() + " " + this.labels.count(platform.getValue()))
						.collect(Collectors.joining(", "))));
		}
		this.notes.add(this.labels.text("shipping.due", this.labels.count(due), this.labels.count(dueBefore)));
		groups();
		soFar();
		return List.copyOf(this.notes);
	}

	/**
	 * What is new since the day before, and which late orders are no longer waited for.
	 */
	String news() {
		return this.queries.statement("with " + ShippingQueries.BREACHES
				+ """
						, late as (select distinct order_id from breaches where current and outcome = 'LATE')
						select (select count(distinct order_id) from breaches where outcome = 'LATE' and day = :date) as late,
						       (select count(*) from breaches where day = :date) as breaches,
						       (select count(*) from late
						         where (select min(v.at at time zone :zone)::date from shipment p join shipment_event v on v.shipment_id = p.id
						                 where p.order_id = late.order_id and v.kind = 'PICKED_UP' and v.at < :cutOff) = :date) as sent,
						       (select count(*) from late
						         where (select min(v.at at time zone :zone)::date from claim c join claim_event v on v.claim_id = c.id
						                 where c.order_id = late.order_id and v.kind = 'REFUNDED' and v.at < :cutOff) = :date) as refunded""",
				this.date)
			.query((row, index) -> this.labels.text("shipping.news", this.date.minusDays(1),
					this.labels.count(row.getLong("late")), this.labels.count(row.getLong("breaches")),
					this.labels.count(row.getLong("sent")), this.labels.count(row.getLong("refunded"))))
			.single();
	}

	/**
	 * Penalties that go to a deposit or a platform: large, and no compensation.
	 */
	private void notToBuyers() {
		this.queries
			.statement(
					"with " + ShippingQueries.BREACHES
							+ """
									select count(*) as breaches, coalesce(sum(b.net), 0.00) as net,
									       coalesce(sum(b.net) filter (where b.current), 0.00) as net_in_window,
									       coalesce(sum(b.net) filter (where not exists (
									         select from entitlement e join entitlement_event v on v.entitlement_id = e.id
									          where e.decision_id = b.decision_id and v.kind in ('PAID', 'ADVANCED', 'WAIVED')
									            and v.booked_for <= :date)), 0.00) as unpaid,
									       string_agg(distinct b.shop || ' · ' || b.rule, ', ' order by b.shop || ' · ' || b.rule) as whose,
									       min(b.effective_at at time zone :zone)::date as since, max(b.effective_at at time zone :zone)::date as last
									  from breaches b where b.beneficiary <> 'buyer' and b.net > 0""",
					this.date)
			.query((row) -> {
				if (row.getLong("breaches") > 0) {
					this.notes.add(
							"● " + this.labels.text("shipping.notToBuyers", this.labels.money(row.getBigDecimal("net")),
									this.labels.count(row.getLong("breaches")), row.getString("since"),
									row.getString("last"), this.labels.money(row.getBigDecimal("net_in_window")),
									this.labels.money(row.getBigDecimal("unpaid")),
									this.labels.abbreviated(row.getString("whose"), 80)));
				}
			});
	}

	private void open() {
		this.queries.statement(
				"""
						select (select count(*) from break_item
						         where subject in ('ORDER', 'SHIPMENT') and business_date <= :date and (closed_on is null or closed_on > :date)) as breaks,
						       (select count(*) from quarantined
						         where opened_on <= :date and (closed_on is null or closed_on > :date)) as quarantined,
						       (select count(*) from shop_order where fake and paid_at >= :from and paid_at < :cutOff) as fake,
						       (select coalesce(string_agg(order_no, ', ' order by order_no collate "C"), '–')
						          from (select order_no from shop_order where fake and paid_at >= :from and paid_at < :cutOff
						                 order by order_no collate "C" limit 3) first) as fakes,
						       (select count(*)
						          from decision d join shop_order o on o.id = d.order_id
						         where d.breach is not null and not o.fake and d.effective_at < :cutOff
						           and not exists (select 1 from entitlement e
						                            where e.decision_id = d.id and e.owed_since < :cutOff)) as unpriced""",
				this.date)
			.query((row) -> {
				call(row.getLong("breaks") + row.getLong("quarantined"), "shipping.breaks",
						this.labels.count(row.getLong("breaks")), this.labels.count(row.getLong("quarantined")));
				call(row.getLong("unpriced"), "shipping.unpriced", this.labels.count(row.getLong("unpriced")));
				this.notes.add(this.labels.text("shipping.fake", this.labels.count(row.getLong("fake")),
						row.getString("fakes")));
			});
	}

	private void groups() {
		this.notes.add(this.labels.text("shipping.groupsNotFormed",
				this.labels.count(this.queries.counts(this.date).cancelled()),
				this.labels.count(this.queries.previousCounts(this.date).cancelled())));
	}

	private void soFar() {
		ShippingCounts soFar = this.queries.totals(this.date);
		this.queries
			.statement("with " + ShippingQueries.BREACHES + "select min(effective_at) as since from breaches",
					this.date)
			.query((row) -> {
				OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
				if (since != null) {
					this.notes
						.add(this.labels.text("shipping.soFar", since.atZoneSameInstant(this.date.zone()).toLocalDate(),
								this.labels.count(soFar.late()), this.labels.money(soFar.owed()),
								this.labels.money(soFar.reversed()), this.labels.money(soFar.net())));
				}
			});
	}

	/**
	 * A line that asks a person to look where there is anything to look at.
	 */
	private void call(long number, String key, Object... values) {
		String words = this.labels.text(key, values);
		this.notes.add((number > 0) ? "● " + words : words);
	}

}
