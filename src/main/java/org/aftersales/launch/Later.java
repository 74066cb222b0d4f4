package org.aftersales.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names business dates in a sentence, the first few and how many more.
 */
final class Later {

	private static final int NAMED = 5;

	private Later() {
	}

	static String named(List<LocalDate> dates) {
		String first = dates.stream().limit(NAMED).map(LocalDate::toString).collect(Collectors.joining(", "));
		return (dates.size() <= NAMED) ? first : first + " and %d more".formatted(dates.size() - NAMED);
	}

}
