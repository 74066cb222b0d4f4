package org.aftersales.ahead;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Clocks of the seller of one kind, counted and added up while they pass by.
 */
final class Share {

	private final Map<Span, Long> clocks = new EnumMap<>(Span.class);

	private BigDecimal soonMoney = BigDecimal.ZERO;

	private BigDecimal nearMoney = BigDecimal.ZERO;

	private long onHolidays;

	private BigDecimal holidayMoney = BigDecimal.ZERO;

	void add(Lapse lapse, Horizon horizon) {
		Span span = Span.of(horizon.cutOff(), lapse.deadline());
		this.clocks.merge(span, 1L, Long::sum);
		if (span.isNear()) {
			this.nearMoney = this.nearMoney.add(lapse.money());
		}
		if (span == Span.H24) {
			this.soonMoney = this.soonMoney.add(lapse.money());
		}
		if (horizon.isOnHolidays(lapse.deadline())) {
			this.onHolidays++;
			this.holidayMoney = this.holidayMoney.add(lapse.money());
		}
	}

	/**
	 * How many lapse in that span.
	 */
	long in(Span span) {
		return this.clocks.getOrDefault(span, 0L);
	}

	/**
	 * How many lapse within 72 hours.
	 */
	long near() {
		return in(Span.H24) + in(Span.H48) + in(Span.H72);
	}

	/**
	 * What is at stake within 24 hours, yuan.
	 */
	BigDecimal soonMoney() {
		return this.soonMoney;
	}

	/**
	 * What is at stake within 72 hours, yuan.
	 */
	BigDecimal nearMoney() {
		return this.nearMoney;
	}

	/**
	 * How many lapse on the next holidays.
	 */
	long onHolidays() {
		return this.onHolidays;
	}

	/**
	 * What is at stake on the next holidays, yuan.
	 */
	BigDecimal holidayMoney() {
		return this.holidayMoney;
	}

	/**
	 * Whether it belongs on a list.
	 */
	boolean isListed() {
		return near() > 0 || this.onHolidays > 0;
	}

}
