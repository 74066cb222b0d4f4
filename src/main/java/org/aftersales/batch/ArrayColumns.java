package org.aftersales.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array per column, for statements that read {@code unnest(?, ?, …)}
 * whatever the number of rows. Instants, amounts and dates travel as text arrays: cast
 * them, for example {@code ?::text[]::timestamptz[]}.
 *
 * @param <T> the row
 */
public final class ArrayColumns<T> {

	private final List<T> rows;

	private final List<Object> arrays = new ArrayList<>();

	private ArrayColumns(List<T> rows) {
		this.rows = rows;
	}

	/**
	 * Begins with these rows and no column.
	 */
	public static <T> ArrayColumns<T> of(List<T> rows) {
		return new ArrayColumns<>(rows);
	}

	/**
	 * Adds a column of whole numbers.
	 */
	public ArrayColumns<T> number(Function<T, @Nullable Long> column) {
		this.arrays.add(this.rows.stream().map(column).toArray(Long[]::new));
		return this;
	}

	/**
	 * Adds a column of texts, or of anything whose text PostgreSQL can cast.
	 */
	public ArrayColumns<T> text(Function<T, @Nullable Object> column) {
		this.arrays
			.add(this.rows.stream().map(column).map((value) -> Objects.toString(value, null)).toArray(String[]::new));
		return this;
	}

	/**
	 * Adds a column of instants, as texts in UTC with microseconds.
	 */
	public ArrayColumns<T> instant(Function<T, @Nullable Instant> column) {
		return text(column::apply);
	}

	/**
	 * Adds a column of amounts, as plain texts.
	 */
	public ArrayColumns<T> amount(Function<T, @Nullable BigDecimal> column) {
		return text((row) -> {
			BigDecimal amount = column.apply(row);
			return (amount != null) ? amount.toPlainString() : null;
		});
	}

	/**
	 * Adds the same value for every row, as it is, without an array.
	 */
	public ArrayColumns<T> constant(Object value) {
		this.arrays.add(value);
		return this;
	}

	/**
	 * The arrays in the order in which the columns were added: the statement's
	 * parameters.
	 */
	public Object[] parameters() {
		return this.arrays.toArray();
	}

}
