package org.aftersales.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a file by name; of a name that occurs twice, the first counts.
 */
final class Header {

	private final Map<String, Integer> positions = new HashMap<>();

	private final int size;

	Header(List<String> names) {
		for (int position = 0; position < names.size(); position++) {
			this.positions.putIfAbsent(names.get(position).strip(), position);
		}
		this.size = names.size();
	}

	/**
	 * Position of that column from 0, or -1 if there is none.
	 */
	int indexOf(String column) {
		return this.positions.getOrDefault(column, -1);
	}

	/**
	 * How many cells a row must have.
	 */
	int size() {
		return this.size;
	}

}
