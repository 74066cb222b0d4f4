package org.aftersales.safety;

import java.util.Comparator;

import org.aftersales.decision.Intent;

/**
 * What is counted together.
 *
 * @param act what is entered
 * @param rule by which rule
 */
record Measure(Intent.Act act, String rule) implements Comparable<Measure> {

	private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::act).thenComparing(Measure::rule);

	@Override
	public int compareTo(Measure other) {
		return ORDER.compare(this, other);
	}

}
