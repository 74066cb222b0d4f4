package org.aftersales.payable;

import java.util.Arrays;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;

/**
 * How each account of the ledger came from the closing of the day before to the closing
 * of the business date, by who pays.
 */
final class PayableMovements {

	/**
	 * The lines of the ledger booked up to the business date, each with the side on which
	 * it stands: who pays, who is owed, or who has to get an advance back.
	 */
	static final String LINES = """
			lines as (
			  select l.account, e.payer, l.movement, l.amount, l.booked_for,
			         case when l.movement = 'RECOVERED' or l.movement = 'ADVANCED' and l.account = 'platform' then 'recourse'
			              when l.account = e.payer then 'payer'
			              else 'beneficiary' end as role
			    from ledger_entry l
			    join entitlement e on e.id = l.entitlement_id
			    join shop_order o on o.id = e.order_id
			   where not o.fake and l.booked_for <= :date)
			""";

	static final Column OPENING = Column.of("payable.movements.opening", ColumnKind.MONEY);

	static final Column ENTERED = Column.of("payable.movements.entered", ColumnKind.MONEY);

	static final Column PAID = Column.of("payable.movements.paid", ColumnKind.MONEY);

	static final Column REVERSED = Column.of("payable.movements.reversed", ColumnKind.MONEY);

	static final Column WAIVED = Column.of("payable.movements.waived", ColumnKind.MONEY);

	static final Column ADVANCED = Column.of("payable.movements.advanced", ColumnKind.MONEY);

	static final Column CLOSING = Column.of("payable.movements.closing", ColumnKind.MONEY);

	static final Column OWED_TO = Column.of("payable.movements.owedTo", ColumnKind.FLAG);

	private static final Column RECOVERED = Column.of("payable.movements.recovered", ColumnKind.MONEY);

	private static final Column[] MOVEMENTS = { OPENING, ENTERED, PAID, REVERSED, WAIVED, ADVANCED, RECOVERED };

	private PayableMovements() {
	}

	static TableSheet stream(Payables payables, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("payable.movements", Column.of("payable.movements.account", ColumnKind.TEXT),
				Column.of("payable.movements.role", ColumnKind.TEXT).wide(22),
				Column.of("payable.movements.payer", ColumnKind.TEXT).wide(12), OPENING, ENTERED, PAID, REVERSED,
				WAIVED, ADVANCED, RECOVERED, CLOSING, OWED_TO);
		PayableWords words = new PayableWords(draft.labels());
		payables
			.statement(
					"with " + LINES
							+ """
									select account, role, payer, coalesce(sum(amount) filter (where booked_for < :date), 0.00) as opening,
									       coalesce(sum(amount) filter (where booked_for = :date and movement = 'OWED'), 0.00) as entered,
									       coalesce(sum(amount) filter (where booked_for = :date and movement = 'PAID'), 0.00) as paid,
									       coalesce(sum(amount) filter (where booked_for = :date and movement = 'REVERSED'), 0.00) as reversed,
									       coalesce(sum(amount) filter (where booked_for = :date and movement = 'WAIVED'), 0.00) as waived,
									       coalesce(sum(amount) filter (where booked_for = :date and movement = 'ADVANCED'), 0.00) as advanced,
									       coalesce(sum(amount) filter (where booked_for = :date and movement = 'RECOVERED'), 0.00) as recovered,
									       sum(amount) as closing
									  from lines
									 group by account, role, payer
									 order by account collate "C", role collate "C", payer collate "C"
									""",
					date)
			.query((row) -> {
				table.row(words.party(row.getString("account")),
						draft.labels().text("payable.role." + row.getString("role")),
						words.party(row.getString("payer")), row.getBigDecimal("opening"), row.getBigDecimal("entered"),
						row.getBigDecimal("paid"), row.getBigDecimal("reversed"), row.getBigDecimal("waived"),
						row.getBigDecimal("advanced"), row.getBigDecimal("recovered"), row.getBigDecimal("closing"),
						row.getString("role").equals("beneficiary"));
			});
		return table;
	}

	/**
	 * Opening and everything that moved, over the accounts that are owed.
	 */
	static Total openingAndMoved(TableSheet movements) {
		return Arrays.stream(MOVEMENTS)
			.map((column) -> movements.sumWhere(column, OWED_TO))
			.reduce(Total::plus)
			.orElseThrow();
	}

}
