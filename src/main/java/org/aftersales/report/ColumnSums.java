package org.aftersales.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Sums of a table's columns while its rows pass by, each over all rows and over the rows
 * where a flag is set.
 */
final class ColumnSums {

	private final List<Column> columns;

	private final Map<List<Column>, BigDecimal> sums = new HashMap<>();

	ColumnSums(List<Column> columns) {
		this.columns = columns;
	}

	void add(@Nullable Object[] row) {
		for (int index = 0; index < row.length; index++) {
			Object value = row[index];
			Column column = this.columns.get(index);
			if (value == null || !isAddable(column)) {
				continue;
			}
			add(List.of(column), value);
			for (int other = 0; other < row.length; other++) {
				Object flag = row[other];
				if (this.columns.get(other).kind() == ColumnKind.FLAG && flag != null && number(flag).signum() != 0) {
					add(List.of(column, this.columns.get(other)), value);
				}
			}
		}
	}

	BigDecimal of(Column... key) {
		return Objects.requireNonNullElse(this.sums.get(List.of(key)), BigDecimal.ZERO);
	}

	static BigDecimal number(Object value) {
		if (value instanceof BigDecimal decimal) {
			return decimal;
		}
		if (value instanceof Boolean flag) {
			return flag ? BigDecimal.ONE : BigDecimal.ZERO;
		}
		return BigDecimal.valueOf(((Number) value).longValue());
	}

	private void add(List<Column> key, Object value) {
		this.sums.merge(key, number(value), BigDecimal::add);
	}

	private static boolean isAddable(Column column) {
		return switch (column.kind()) {
			case COUNT, FLAG, MONEY, HOURS -> true;
			default -> false;
		};
	}

}
