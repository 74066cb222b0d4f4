package org.aftersales.intake;

import java.nio.file.Path;
import java.util.Map;

import org.aftersales.batch.Buckets;

/**
 * An inbox that was found usable.
 *
 * @param folder the folder
 * @param digest SHA-256 over its four files
 * @param rows the rows of each file, by the buckets of their keys
 * @param orders the orders that its files name
 */
record Inspected(Path folder, String digest, Map<SourceFile, Buckets> rows, OrdersOfInbox orders) {

	/**
	 * How many rows all files have together.
	 */
	long allRows() {
		return this.rows.values().stream().mapToLong(Buckets::total).sum();
	}

	Buckets rowsOf(SourceFile file) {
		return this.rows.getOrDefault(file, new Buckets());
	}

}
