package org.aftersales.penalty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.DueOrder.Fate;

/**
 * How one shop kept its promises: pickups within 48 hours of the window, and late orders
 * of the business date and the day before.
 */
final class ShopRecord {

	private final DueOrder.Shop shop;

	private final BusinessDate date;

	private final Map<LocalDate, LateDay> days = new HashMap<>();

	private long due48;

	private long within48;

	ShopRecord(DueOrder.Shop shop, BusinessDate date) {
		this.shop = shop;
		this.date = date;
	}

	void add(DueOrder order) {
		if (order.counts48(this.date.cutOff())) {
			this.due48++;
			this.within48 += order.within48() ? 1 : 0;
		}
		if (order.fate().isRated() && !order.day().isBefore(this.date.date().minusDays(1))) {
			this.days.merge(order.day(), LateDay.QUIET.plus(order.fate() == Fate.BROKEN),
					(one, other) -> new LateDay(one.due() + other.due(), one.late() + other.late()));
		}
	}

	DueOrder.Shop shop() {
		return this.shop;
	}

	long due48() {
		return this.due48;
	}

	long within48() {
		return this.within48;
	}

	/**
	 * The business date.
	 */
	LateDay today() {
		return this.days.getOrDefault(this.date.date(), LateDay.QUIET);
	}

	LateDay dayBefore() {
		return this.days.getOrDefault(this.date.date().minusDays(1), LateDay.QUIET);
	}

	/**
	 * Whether its platform has limits for late orders of a day.
	 */
	boolean isLimited() {
		return this.shop.platform().equals(LateLimit.PLATFORM);
	}

	/**
	 * Whether that limit is reached, if its platform has any.
	 */
	boolean reaches(LateLimit limit) {
		return isLimited() && limit.isReached(today(), dayBefore());
	}

	/**
	 * The gravest limit that is reached, if its platform has any.
	 */
	Optional<LateLimit> gravest() {
		return isLimited() ? LateLimit.gravest(today(), dayBefore()) : Optional.empty();
	}

}
