package org.aftersales.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one clock of a subject says as of a cut-off.
 *
 * @param lapses what lapsed before the cut-off
 * @param running what still runs
 */
public record Finding(List<Decision> lapses, List<Running> running) {

	/** The clock does not run, or what it waited for has happened. */
	public static final Finding NOTHING = new Finding(List.of(), List.of());

	public Finding {
		lapses = List.copyOf(lapses);
		running = List.copyOf(running);
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
	public static Finding running(String rule, String stage, Instant deadline) {
		return new Finding(List.of(), List.of(new Running(rule, stage, deadline)));
	}

	/**
	 * When a night must look again, if ever: the first deadline that still runs.
	 */
	public Optional<Instant> lookAgainAt() {
		return this.running.stream().map(Running::deadline).min(Instant::compareTo);
	}

	/**
	 * A clock that runs.
	 *
	 * @param rule its rule
	 * @param stage stage or node in which it runs
	 * @param deadline when it lapses
	 */
	public record Running(String rule, String stage, Instant deadline) {

	}

}
