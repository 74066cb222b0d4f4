package org.aftersales.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The state of the last run as a set of which exactly one is 1.
 */
final class RunStates {

	static final String NAME = "nightly_state";

	private static final List<String> ALL = List.of("none", "running", "stopped", "failed", "done", "died");

	private RunStates() {
	}

	/**
	 * With that state as the present one.
	 */
	static Family family(String state) {
		return new Family(NAME, "How the last run of a night stands: 1 for the state it is in.",
				ALL.stream()
					.map((each) -> new Family.Value(Map.of("state", each),
							each.equals(state) ? BigDecimal.ONE : BigDecimal.ZERO))
					.toList());
	}

}
