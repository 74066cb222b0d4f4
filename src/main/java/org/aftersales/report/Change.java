package org.aftersales.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A figure that a rerun changed.
 *
 * @param name what it is called in the workbook
 * @param kind what it is
 * @param before what the revision before showed; empty for nothing
 * @param after what this one shows; empty for nothing
 */
record Change(String name, ColumnKind kind, Optional<BigDecimal> before, Optional<BigDecimal> after) {

	/**
	 * Every figure that differs, in the order of the workbook; those that it no longer
	 * has come last.
	 */
	static List<Change> between(Map<String, Optional<BigDecimal>> before, List<Figure> now, Labels labels) {
		List<Change> changes = new ArrayList<>();
		for (Figure figure : now) {
			Optional<BigDecimal> old = before.getOrDefault(figure.key(), Optional.empty());
			if (!equal(old, figure.value())) {
				changes.add(new Change(figure.name(), figure.kind(), old, figure.value()));
			}
		}
		Set<String> known = now.stream().map(Figure::key).collect(Collectors.toSet());
		new TreeMap<>(before).forEach((key, old) -> {
			if (!known.contains(key) && old.isPresent()) {
				changes.add(new Change(labels.find(key).orElse(key), kindOf(old.get()), old, Optional.empty()));
			}
		});
		return changes;
	}

	/**
	 * Nothing counts as zero.
	 */
	BigDecimal difference() {
		return this.after.orElse(BigDecimal.ZERO).subtract(this.before.orElse(BigDecimal.ZERO));
	}

	/**
	 * A number whose kind nobody knows any more shows its decimals.
	 */
	static ColumnKind kindOf(BigDecimal value) {
		return (value.scale() > 0) ? ColumnKind.MONEY : ColumnKind.COUNT;
	}

	private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
		return one.isPresent() == other.isPresent()
				&& one.map((value) -> value.compareTo(other.orElseThrow()) == 0).orElse(true);
	}

}
