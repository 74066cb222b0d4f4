package org.aftersales.intake;

import java.nio.file.Path;
import java.util.Map;

/**
 * An inbox that was found usable.
 *
 * @param folder the folder
 * @param digest SHA-256 over its four files
 * @param rows how many rows each file has
 * @param orders the orders that its files name
 */
record Inspected(Path folder, String digest, Map<SourceFile, Long> rows, OrdersOfInbox orders) {

	/**
	 * How many rows all files have together.
	 */
	long allRows() {
		return this.rows.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * How many rows stand in the files that are loaded before that one.
	 */
	long rowsBefore(SourceFile file) {
		return this.rows.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().compareTo(file) < 0)
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	long rowsOf(SourceFile file) {
		return this.rows.getOrDefault(file, 0L);
	}

}
