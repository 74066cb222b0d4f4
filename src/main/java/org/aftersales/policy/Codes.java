package org.aftersales.policy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists of codes for complaints that say what to write instead.
 */
final class Codes {

	private Codes() {
	}

	/**
	 * {@code one of a, b, c}.
	 */
	static <T> String of(T[] values, Function<T, String> code) {
		return "one of " + Arrays.stream(values).map(code).collect(Collectors.joining(", "));
	}

}
