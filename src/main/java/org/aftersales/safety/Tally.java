package org.aftersales.safety;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import org.aftersales.decision.Intent;
import org.aftersales.money.Yuan;

/**
 * What a job would decide, by rule, while it is rehearsed. In memory alone: a job that is
 * started again begins with none. Not thread-safe.
 */
final class Tally {

	private final Map<Measure, Weight> weights = new TreeMap<>();

	private boolean asked;

	/**
	 * Begins anew.
	 * @param needed whether anybody will ask for it
	 */
	void begin(boolean needed) {
		this.weights.clear();
		this.asked = needed;
	}

	boolean asked() {
		return this.asked;
	}

	void add(Intent intent) {
		this.weights.merge(new Measure(intent.act(), intent.rule()),
				Weight.one(intent.amount().map(Yuan::value).orElse(BigDecimal.ZERO)), Weight::plus);
	}

	Map<Measure, Weight> weights() {
		return Map.copyOf(this.weights);
	}

}
