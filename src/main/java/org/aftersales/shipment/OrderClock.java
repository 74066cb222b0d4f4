package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Decision;

/**
 * One of the clocks of an order. Pure: same facts, same cut-off, same finding.
 */
interface OrderClock {

	/**
	 * What lapsed before the cut-off, and when a night must look again.
	 */
	Finding find(OrderFacts order, Instant cutOff);

	/**
	 * What a clock says.
	 *
	 * @param lapses what lapsed before the cut-off
	 * @param lookAgainAt its deadline, if it is still running
	 */
	record Finding(List<Decision> lapses, Optional<Instant> lookAgainAt) {

		/** The clock does not run, or what it waited for has happened. */
		static final Finding NOTHING = new Finding(List.of(), Optional.empty());

		static Finding lapsed(Decision decision) {
			return new Finding(List.of(decision), Optional.empty());
		}

		static Finding running(Instant deadline) {
			return new Finding(List.of(), Optional.of(deadline));
		}

	}

}
