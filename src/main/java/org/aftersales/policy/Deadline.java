package org.aftersales.policy;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * When a clock lapses, and why then. Immutable; the words are made when they are asked
 * for.
 */
public final class Deadline {

	/** The end of a clock that stands still. */
	static final Instant NEVER = Instant.MAX;

	private final Instant at;

	private final Supplier<String> arithmetic;

	/**
	 * A deadline.
	 * @param at the last instant at which an act is in time
	 * @param arithmetic the calculation in words
	 */
	public Deadline(Instant at, String arithmetic) {
		this(at, () -> arithmetic);
	}

	Deadline(Instant at, Supplier<String> arithmetic) {
		this.at = at;
		this.arithmetic = arithmetic;
	}

	/**
	 * The last instant at which an act is in time.
	 */
	public Instant at() {
		return this.at;
	}

	/**
	 * The calculation in words, without its result, in the zone of the rule.
	 */
	public String arithmetic() {
		return this.arithmetic.get();
	}

	/**
	 * Whether the clock stands still, so that there is no deadline until it runs again.
	 */
	boolean standsStill() {
		return this.at.equals(NEVER);
	}

	/**
	 * The same instant with more said about it.
	 */
	Deadline said(UnaryOperator<String> more) {
		return new Deadline(this.at, () -> more.apply(arithmetic()));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Deadline deadline && this.at.equals(deadline.at)
				&& arithmetic().equals(deadline.arithmetic());
	}

	@Override
	public int hashCode() {
		return this.at.hashCode();
	}

	@Override
	public String toString() {
		return this.at + " (" + arithmetic() + ")";
	}

}
