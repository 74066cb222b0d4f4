package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a key figure is held against. Its numbers stand on the sheet Definitions, in cells
 * with a name that a reader may change to see what would follow; the summary says where
 * the figure stands by these names. The labels of its key, alone and followed by
 * {@code .near}, and of each followed by {@code .means}, explain them.
 *
 * @param key key of its labels; letters and dots
 * @param value a figure above it is bad
 * @param near a figure at it or above it asks for attention
 * @param words what each standing is called
 */
public record Limit(String key, BigDecimal value, BigDecimal near, Words words) {

	/**
	 * The standings of a figure, each in words that begin with a symbol.
	 *
	 * @param above above the limit
	 * @param near near it
	 * @param within neither
	 * @param unknown there is no figure
	 */
	public record Words(String above, String near, String within, String unknown) {

	}

	/**
	 * Where that figure stands.
	 */
	String standing(Optional<BigDecimal> figure) {
		return figure.map((number) -> {
			if (number.compareTo(this.value) > 0) {
				return this.words.above();
			}
			return (number.compareTo(this.near) >= 0) ? this.words.near() : this.words.within();
		}).orElse(this.words.unknown());
	}

	/**
	 * Says the same of the figure in that cell as {@link #standing}.
	 */
	String formula(String cell) {
		return "IF(ISNUMBER(%1$s),IF(%1$s>%2$s,%4$s,IF(%1$s>=%3$s,%5$s,%6$s)),%7$s)".formatted(cell, name(),
				nameOfNear(), FormulaText.literal(this.words.above()), FormulaText.literal(this.words.near()),
				FormulaText.literal(this.words.within()), FormulaText.literal(this.words.unknown()));
	}

	/**
	 * The name of the cell with the limit.
	 */
	String name() {
		return this.key.replace('.', '_');
	}

	/**
	 * The name of the cell with the number from which on a figure is near it.
	 */
	String nameOfNear() {
		return name() + "_near";
	}

}
