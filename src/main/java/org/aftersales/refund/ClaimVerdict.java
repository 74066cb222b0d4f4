package org.aftersales.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Break;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.Intent;
import org.aftersales.policy.ClockRule;
import org.aftersales.quarantine.SetAside;

/**
 * What became of one claim that was looked at.
 */
sealed interface ClaimVerdict {

	/**
	 * What was looked at.
	 */
	ClaimFacts facts();

	/**
	 * Every lapse found, recorded before or new.
	 */
	List<Decision> decisions();

	/**
	 * Where facts contradict decisions.
	 */
	List<Break> breaks();

	/**
	 * What of it is not in the record yet.
	 */
	default List<Intent> intents() {
		return Intent.of(Intent.Subject.CLAIM, facts().id(), decisions(), facts().recorded());
	}

	/**
	 * The claim was judged up to the cut-off.
	 *
	 * @param facts what was looked at
	 * @param stage the stage reached
	 * @param enteredAt when it was entered
	 * @param clock the clock that runs in it, if one does
	 * @param forOrder what the order needs to know
	 * @param beside the clocks that run beside it
	 * @param dueAt when a night must look again, if ever
	 * @param decisions every lapse up to the cut-off, recorded before or new
	 * @param breaks where facts contradict decisions
	 */
	record Judged(ClaimFacts facts, Stage stage, Instant enteredAt, Optional<RunningClock> clock,
			ClaimFacts.ForOrder forOrder, List<Finding.Running> beside, Optional<Instant> dueAt,
			List<Decision> decisions, List<Break> breaks) implements ClaimVerdict {

		/**
		 * Whether the judgement of the order has to take note.
		 */
		boolean concernsOrder() {
			return !this.forOrder.equals(this.facts.judgedBefore());
		}

	}

	/**
	 * The claim cannot be judged, or only up to some point.
	 *
	 * @param facts what was looked at
	 * @param decisions the lapses up to that point
	 * @param breaks where facts contradict decisions up to that point
	 * @param entry why, and the way out
	 */
	record Aside(ClaimFacts facts, List<Decision> decisions, List<Break> breaks,
			SetAside entry) implements ClaimVerdict {

	}

	/**
	 * A clock that runs.
	 *
	 * @param by its rule
	 * @param deadline when it lapses
	 */
	record RunningClock(ClockRule by, Instant deadline) {

		/**
		 * Id of its rule.
		 */
		String rule() {
			return this.by.id();
		}

	}

}
