package org.aftersales.ahead;

import java.math.BigDecimal;
import java.util.function.Consumer;

import org.aftersales.report.SortedSpool;

/**
 * Clocks of one list, however many: the soonest first when they are read, and what of
 * them the facts confirm.
 */
final class ListedLapses implements AutoCloseable {

	private final SortedSpool<Lapse> lapses;

	private long confirmed;

	private BigDecimal paidForConfirmed = new BigDecimal("0.00");

	ListedLapses(LapseShape shape) {
		this.lapses = new SortedSpool<>(Lapse.SOONEST_FIRST, shape);
	}

	void add(Lapse lapse) {
		this.lapses.add(lapse);
		if (lapse.confirmed()) {
			this.confirmed++;
			this.paidForConfirmed = this.paidForConfirmed.add(lapse.order().paid());
		}
	}

	/**
	 * The soonest first.
	 */
	void forEach(Consumer<Lapse> each) {
		this.lapses.forEach(each);
	}

	/**
	 * How many the facts confirm.
	 */
	long confirmed() {
		return this.confirmed;
	}

	/**
	 * What was paid for the orders of those, once for each clock.
	 */
	BigDecimal paidForConfirmed() {
		return this.paidForConfirmed;
	}

	@Override
	public void close() {
		this.lapses.close();
	}

}
