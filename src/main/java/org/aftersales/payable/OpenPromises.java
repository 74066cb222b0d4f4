package org.aftersales.payable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row for each promise made to a buyer before the cut-off and not kept by then, the
 * longest overdue first and those without a day last.
 */
final class OpenPromises {

	static final String PROMISES = """
			promises as (
			  select p.*, s.name as shop, o.order_no
			    from obligation p
			    join shop s on s.shop_id = p.shop_id
			    left join shop_order o on o.id = p.order_id
			   where o.fake is not true and p.promised_at < :cutOff and (p.kept_at is null or p.kept_at >= :cutOff))
			""";

	static final Column OVERDUE = Column.of("payable.promises.overdue", ColumnKind.FLAG);

	private OpenPromises() {
	}

	static TableSheet stream(Payables payables, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("payable.promises", Column.of("payable.promises.shop", ColumnKind.TEXT).wide(24),
				Column.of("payable.promises.order", ColumnKind.ID), Column.of("payable.promises.buyer", ColumnKind.ID),
				Column.of("payable.promises.kind", ColumnKind.TEXT),
				Column.of("payable.promises.promise", ColumnKind.TEXT).wide(48),
				Column.of("payable.promises.worth", ColumnKind.MONEY),
				Column.of("payable.promises.promised", ColumnKind.INSTANT),
				Column.of("payable.promises.by", ColumnKind.TEXT),
				Column.of("payable.promises.due", ColumnKind.INSTANT), OVERDUE);
		payables.statement("with " + PROMISES + """
				select * from promises
				 order by due_at nulls last, promised_at, shop_id collate "C", order_no collate "C", kind collate "C",
				          promise collate "C", buyer_ref collate "C", amount
				""", date).query((row) -> {
			Instant due = instant(row, "due_at");
			table.row(row.getString("shop"), row.getString("order_no"), row.getString("buyer_ref"),
					draft.labels().text("payable.promise." + row.getString("kind")), row.getString("promise"),
					row.getBigDecimal("amount"), instant(row, "promised_at"), row.getString("promised_by"), due,
					due != null && due.isBefore(date.cutOff()));
		});
		return table;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
