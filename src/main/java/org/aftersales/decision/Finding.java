package org.aftersales.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;

/**
 * What one clock of a subject says as of a cut-off.
 *
 * @param lapses what lapsed before the cut-off
 * @param running what still runs
 * @param promises until when promises are open that no clock of the packs measures
 */
public record Finding(List<Decision> lapses, List<Running> running, List<Instant> promises) {

	/** The clock does not run, or what it waited for has happened. */
	public static final Finding NOTHING = new Finding(List.of(), List.of());

	public Finding {
		lapses = List.copyOf(lapses);
		running = List.copyOf(running);
		promises = List.copyOf(promises);
	}

	/**
	 * Clocks alone.
	 */
	public Finding(List<Decision> lapses, List<Running> running) {
		this(lapses, running, List.of());
	}

	/**
	 * A promise that is open until then.
	 */
	public static Finding promised(Instant until) {
		return new Finding(List.of(), List.of(), List.of(until));
	}

	/**
	 * The clock has lapsed.
	 */
	public static Finding lapsed(Decision decision) {
		return new Finding(List.of(decision), List.of());
	}

	/**
	 * The clock still runs.
	 */
	public static Finding running(ClockRule rule, Instant deadline) {
		return new Finding(List.of(), List.of(new Running(rule, deadline)));
	}

	/**
	 * A clock that waits in vain: it has lapsed if its deadline lies before the cut-off,
	 * else it runs.
	 * @param lapse the decision, made only if it has lapsed
	 */
	public static Finding asOf(Instant cutOff, ClockRule rule, Deadline deadline, Supplier<Decision> lapse) {
		return deadline.at().isBefore(cutOff) ? lapsed(lapse.get()) : running(rule, deadline.at());
	}

	/**
	 * When a night must look again, if ever: the first deadline that still runs, or the
	 * end of the first promise.
	 */
	public Optional<Instant> lookAgainAt() {
		return Stream.concat(this.running.stream().map(Running::deadline), this.promises.stream())
			.min(Instant::compareTo);
	}

	/**
	 * A clock that runs.
	 *
	 * @param by its rule
	 * @param deadline when it lapses
	 */
	public record Running(ClockRule by, Instant deadline) {

		/**
		 * Id of its rule.
		 */
		public String rule() {
			return this.by.id();
		}

		/**
		 * Node in which it runs.
		 */
		public String stage() {
			return this.by.node().name();
		}

	}

}
