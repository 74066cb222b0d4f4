package org.aftersales.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where rows of a table stand, so that names on the summary can lead to them.
 */
public final class Places {

	private final Map<List<Object>, String> places = new HashMap<>();

	/**
	 * Remembers the row written last; of several with one name the first.
	 * @param table the table it was written to
	 * @param name what it is known by
	 */
	public void add(TableSheet table, Object... name) {
		this.places.computeIfAbsent(List.of(name), (row) -> table.place());
	}

	/**
	 * Where the first row of that name stands, if there is one.
	 */
	public Optional<String> of(Object... name) {
		return Optional.ofNullable(this.places.get(List.of(name)));
	}

}
