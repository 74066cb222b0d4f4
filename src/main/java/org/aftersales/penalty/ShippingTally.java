package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.DueOrder.Fate;
import org.aftersales.report.Total;

/**
 * What the orders due in the window come to, by day, platform, shop and excuse, and what
 * little is needed of the window before; filled in one pass, nothing is kept of an order
 * that has passed by.
 */
final class ShippingTally {

	private final BusinessDate date;

	private final Instant from;

	private final DueFacts facts;

	private final ShippingDays days = new ShippingDays();

	private final ShippingExcuses excuses = new ShippingExcuses();

	private final ShippingRates rates;

	private final ShippingHours hours;

	private long dueBefore;

	private long due48Before;

	private long within48Before;

	private long keptByFacts;

	private long cancelledByFacts;

	ShippingTally(BusinessDate date, ShippingQueries queries) {
		this.date = date;
		this.from = date.windowStart(ShippingQueries.WINDOW);
		this.facts = new DueFacts(queries);
		this.rates = new ShippingRates(date);
		this.hours = new ShippingHours(queries);
	}

	/**
	 * Adds these orders, due in the window or in the one before.
	 */
	void add(List<DueOrder> orders) {
		List<DueOrder> current = new ArrayList<>();
		for (DueOrder order : orders) {
			if (order.dueAt().isBefore(this.from)) {
				before(order);
				continue;
			}
			current.add(order);
			this.days.add(order);
			this.excuses.add(order);
			this.rates.add(order);
			this.hours.add(order);
		}
		this.keptByFacts += this.facts.confirmed(current, Fate.KEPT, this.date);
		this.cancelledByFacts += this.facts.confirmed(current, Fate.CANCELLED, this.date);
	}

	ShippingDays days() {
		return this.days;
	}

	ShippingExcuses excuses() {
		return this.excuses;
	}

	ShippingRates rates() {
		return this.rates;
	}

	ShippingHours hours() {
		return this.hours;
	}

	/**
	 * How many were due in the window before.
	 */
	long dueBefore() {
		return this.dueBefore;
	}

	/**
	 * The share of pickups within 48 hours in the window before.
	 */
	Optional<BigDecimal> share48Before() {
		return Total.of(this.within48Before).share(Total.of(this.due48Before)).value();
	}

	/**
	 * Kept promises of the window that the tables of facts confirm.
	 */
	long keptByFacts() {
		return this.keptByFacts;
	}

	/**
	 * Orders of the window that nobody had to pick up, as the tables of facts confirm.
	 */
	long cancelledByFacts() {
		return this.cancelledByFacts;
	}

	private void before(DueOrder order) {
		this.dueBefore++;
		if (order.counts48(this.date.cutOff())) {
			this.due48Before++;
			this.within48Before += order.within48() ? 1 : 0;
		}
	}

}
