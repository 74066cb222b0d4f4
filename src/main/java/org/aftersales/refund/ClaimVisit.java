package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.policy.ClockRule;
import org.aftersales.refund.ClaimVerdict.RunningClock;

/**
 * A claim's stay in one stage, from its entry to the act or lapse that ended it.
 */
final class ClaimVisit {

	private final Stage stage;

	private final Instant enteredAt;

	private final Optional<ClockRule> rule;

	private final List<Happened> happened = new ArrayList<>();

	private Optional<Instant> first;

	private Optional<Instant> deadline = Optional.empty();

	/**
	 * A stay that begins.
	 * @param first the deadline known from an earlier stay in the stage, before it stood
	 * still
	 */
	ClaimVisit(Stage stage, Instant enteredAt, Optional<ClockRule> rule, Optional<Instant> first) {
		this.stage = stage;
		this.enteredAt = enteredAt;
		this.rule = rule;
		this.first = first;
	}

	/**
	 * The clock as it stands now; it may move while the stage lasts.
	 */
	void clock(Optional<RunningClock> clock) {
		clock.ifPresent((running) -> {
			this.first = this.first.or(() -> Optional.of(running.deadline()));
			this.deadline = Optional.of(running.deadline());
		});
	}

	void happen(ClaimFact fact) {
		this.happened.add(new Happened(fact.at(), fact.kind().name(), Optional.empty()));
	}

	void lapse(Decision decision) {
		this.first = this.first.or(() -> Optional.of(decision.effectiveAt()));
		this.deadline = Optional.of(decision.effectiveAt());
		this.happened.add(new Happened(decision.effectiveAt(), decision.outcome(), Optional.of(decision)));
	}

	/**
	 * A clock has lapsed that runs beside the stage.
	 */
	void lapseBeside(Decision decision) {
		this.happened.add(new Happened(decision.effectiveAt(), decision.outcome(), Optional.of(decision)));
	}

	Stage stage() {
		return this.stage;
	}

	Instant enteredAt() {
		return this.enteredAt;
	}

	Optional<ClockRule> rule() {
		return this.rule;
	}

	/**
	 * The last known deadline of the stage.
	 */
	Optional<Instant> deadline() {
		return this.deadline;
	}

	/**
	 * How much later it lapses than it would have by what was known at its entry.
	 */
	Optional<Duration> delayed() {
		return this.first.flatMap((earliest) -> this.deadline.map((last) -> Duration.between(earliest, last))
			.filter((delay) -> delay.compareTo(Duration.ZERO) > 0));
	}

	List<Happened> happened() {
		return List.copyOf(this.happened);
	}

	/**
	 * Something that happened during the stay.
	 *
	 * @param at when
	 * @param what the fact or the outcome of the lapse
	 * @param lapse the decision, if it was a lapse
	 */
	record Happened(Instant at, String what, Optional<Decision> lapse) {

	}

}
