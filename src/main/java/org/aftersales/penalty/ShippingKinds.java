package org.aftersales.penalty;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * The kinds of breaches of the window: by day, each of its days, and by shop, the most
 * breaches first. A breach counts on the day on which it took effect.
 */
final class ShippingKinds {

	static final Column BREACHES = Column.of("shipping.kinds.breaches", ColumnKind.COUNT);

	static final Column OWED = Column.of("shipping.kinds.owed", ColumnKind.MONEY);

	private static final String KINDS = "with " + ShippingQueries.BREACHES
			+ """
					select %s, count(*) as breaches, count(*) filter (where kind = 'late') as late,
					       count(*) filter (where kind = 'out-of-stock') as out_of_stock, count(*) filter (where kind = 'trace') as trace,
					       count(*) filter (where kind = 'false-shipping') as false_shipping,
					       count(*) filter (where kind = 'other') as other,
					       coalesce(sum(amount), 0.00) as owed
					  from breaches where current
					""";

	private final ShippingQueries queries;

	ShippingKinds(ShippingQueries queries) {
		this.queries = queries;
	}

	TableSheet daySheet(BusinessDate date, WorkbookDraft draft) {
		Map<LocalDate, Kinds> days = this.queries.statement(KINDS.formatted("day") + " group by day", date)
			.query((row, index) -> Map.entry(row.getObject("day", LocalDate.class), kinds(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		TableSheet table = draft.table("shipping.kindsByDay",
				columns(Column.of("shipping.kinds.day", ColumnKind.DAY), (column) -> column));
		for (int back = ShippingQueries.WINDOW - 1; back >= 0; back--) {
			LocalDate day = date.date().minusDays(back);
			Kinds kinds = days.getOrDefault(day, Kinds.NONE);
			table.row(day, kinds.breaches(), kinds.late(), kinds.outOfStock(), kinds.trace(), kinds.falseShipping(),
					kinds.other(), kinds.owed());
		}
		return table;
	}

	TableSheet shopSheet(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("shipping.kindsByShop",
				columns(Column.of("shipping.kinds.shop", ColumnKind.TEXT), (column) -> column.wide(28)));
		this.queries.statement(KINDS.formatted("shop, shop_id") + """
				 group by shop, shop_id
				 order by count(*) desc, coalesce(sum(amount), 0.00) desc, shop_id collate "C"
				""", date).query((row) -> {
			Kinds kinds = kinds(row);
			table.row(row.getString("shop"), kinds.breaches(), kinds.late(), kinds.outOfStock(), kinds.trace(),
					kinds.falseShipping(), kinds.other(), kinds.owed());
		});
		return table;
	}

	private static Column[] columns(Column first, Function<Column, Column> width) {
		return new Column[] { width.apply(first), BREACHES, Column.of("shipping.kinds.late", ColumnKind.COUNT),
				Column.of("shipping.kinds.outOfStock", ColumnKind.COUNT),
				Column.of("shipping.kinds.trace", ColumnKind.COUNT),
				Column.of("shipping.kinds.false", ColumnKind.COUNT),
				Column.of("shipping.kinds.other", ColumnKind.COUNT), OWED };
	}

	private static Kinds kinds(ResultSet row) throws SQLException {
		return new Kinds(row.getLong("breaches"), row.getLong("late"), row.getLong("out_of_stock"),
				row.getLong("trace"), row.getLong("false_shipping"), row.getLong("other"), row.getBigDecimal("owed"));
	}

	/**
	 * How many breaches of each kind, and what is owed for all of them.
	 */
	private record Kinds(long breaches, long late, long outOfStock, long trace, long falseShipping, long other,
			BigDecimal owed) {

		private static final Kinds NONE = new Kinds(0, 0, 0, 0, 0, 0, BigDecimal.ZERO);

	}

}
