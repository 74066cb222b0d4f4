package org.aftersales.policy;

import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * Between what an amount must lie.
 *
 * @param min at least, if there is a lower bound
 * @param max at most, if there is an upper bound
 */
public record Bounds(Optional<Yuan> min, Optional<Yuan> max) {

	/**
	 * Checks their order.
	 * @throws IllegalArgumentException if the lower bound is above the upper one
	 */
	public Bounds {
		if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
			throw new IllegalArgumentException("bounds from %s to %s make no sense".formatted(min.get(), max.get()));
		}
	}

	/**
	 * The amount, or the bound that it oversteps.
	 */
	public Yuan within(Yuan amount) {
		Yuan raised = this.min.filter((low) -> low.compareTo(amount) > 0).orElse(amount);
		return this.max.filter((high) -> high.compareTo(raised) < 0).orElse(raised);
	}

	/**
	 * In words, to follow a calculation that came to that amount, for example {@code ,
	 * within [3.00, 30.00]} or {@code , raised to 3.00 by [3.00, 30.00]}; empty without
	 * bounds.
	 */
	String words(Yuan amount) {
		int moved = within(amount).compareTo(amount);
		if (moved != 0) {
			return ", %s to %s by [%s, %s]".formatted((moved > 0) ? "raised" : "cut", within(amount),
					this.min.map(Yuan::toString).orElse("–"), this.max.map(Yuan::toString).orElse("–"));
		}
		if (this.min.isPresent() && this.max.isPresent()) {
			return ", within [%s, %s]".formatted(this.min.get(), this.max.get());
		}
		return this.min.map((low) -> ", at least " + low)
			.or(() -> this.max.map((high) -> ", at most " + high))
			.orElse("");
	}

	/**
	 * In words, to follow a tariff, for example {@code , 3.00 to 30.00 yuan}; empty
	 * without bounds.
	 */
	String inYuan() {
		if (this.min.isPresent() && this.max.isPresent()) {
			return ", %s to %s yuan".formatted(this.min.get(), this.max.get());
		}
		return this.min.map((low) -> ", at least %s yuan".formatted(low))
			.or(() -> this.max.map((high) -> ", at most %s yuan".formatted(high)))
			.orElse("");
	}

}
