package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Break;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Intent;
import org.aftersales.quarantine.SetAside;

/**
 * What became of one order that was looked at.
 */
sealed interface OrderVerdict {

	/**
	 * What was looked at.
	 */
	OrderFacts order();

	/**
	 * What it decides that is not in the record yet.
	 */
	default List<Intent> intents() {
		return List.of();
	}

	/**
	 * The order was judged up to the cut-off.
	 *
	 * @param order what was looked at
	 * @param dueAt when a night must look again, if ever
	 * @param decisions every lapse up to the cut-off, recorded before or new
	 * @param breaks where facts contradict decisions
	 */
	record Judged(OrderFacts order, Optional<Instant> dueAt, List<Decision> decisions,
			List<Break> breaks) implements OrderVerdict {

		@Override
		public List<Intent> intents() {
			return Intent.of(Intent.Subject.ORDER, this.order.id(), this.decisions, this.order.recorded());
		}

	}

	/**
	 * The order cannot be judged.
	 *
	 * @param order what was looked at
	 * @param entry why, and the way out
	 */
	record Aside(OrderFacts order, SetAside entry) implements OrderVerdict {

	}

}
