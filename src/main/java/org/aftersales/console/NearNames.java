package org.aftersales.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names near one that a person mistyped.
 */
public final class NearNames {

	private static final int SHOWN = 5;

	private NearNames() {
	}

	/**
	 * Up to five of them, nearest first, by the least number of letters to insert, remove
	 * or replace.
	 */
	public static List<String> of(String name, List<String> known) {
		return known.stream()
			.sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
				.thenComparing(Comparator.naturalOrder()))
			.limit(SHOWN)
			.toList();
	}

	private static int distance(String first, String second) {
		String one = first.toUpperCase(Locale.ROOT);
		String other = second.toUpperCase(Locale.ROOT);
		int[] row = new int[other.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int replaced = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[other.length()];
	}

}
