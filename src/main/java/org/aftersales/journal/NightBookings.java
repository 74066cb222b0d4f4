package org.aftersales.journal;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each line of the ledger that is booked for the business date, and one for
 * each event and each entitlement of it that moves nothing.
 */
final class NightBookings {

	static final Column MOVED = Column.of("journal.bookings.moved", ColumnKind.MONEY);

	private static final String ROWS = """
			with booked as (
			  select l.entitlement_id, l.movement, l.account, l.amount as moved
			    from ledger_entry l
			   where l.booked_for = :date
			  union all
			  select v.entitlement_id, v.kind, null, null
			    from entitlement_event v
			   where v.booked_for = :date
			     and not exists (select from ledger_entry l where l.entitlement_id = v.entitlement_id and l.movement = v.kind)
			  union all
			  select e.id, 'OWED', null, null
			    from entitlement e
			   where e.business_date = :date
			     and not exists (select from ledger_entry l where l.entitlement_id = e.id and l.movement = 'OWED'))
			select concat_ws('/', o.shop_id, o.order_no, e.rule, e.basis) as id, s.name as shop, o.order_no, b.movement,
			       b.account, b.moved, coalesce(v.amount, e.amount) as amount, e.rule, e.breach,
			       coalesce(v.done_by, 'night') as done_by,
			       v.reason, e.arithmetic, e.excused_by, e.cut_by, v.reference
			  from booked b
			  join entitlement e on e.id = b.entitlement_id
			  join shop_order o on o.id = e.order_id
			  join shop s on s.shop_id = o.shop_id
			  left join entitlement_event v on v.entitlement_id = b.entitlement_id and v.kind = b.movement
			 order by o.shop_id collate "C", o.order_no collate "C", e.rule collate "C", e.basis collate "C",
			          b.movement collate "C", b.account collate "C"
			""";

	private NightBookings() {
	}

	static TableSheet stream(NightLog log, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("journal.bookings", Column.of("journal.bookings.id", ColumnKind.ID).wide(44),
				Column.of("journal.shop", ColumnKind.TEXT).wide(24),
				Column.of("journal.decisions.order", ColumnKind.ID),
				Column.of("journal.bookings.movement", ColumnKind.TEXT).wide(22),
				Column.of("journal.bookings.account", ColumnKind.TEXT).wide(12), MOVED,
				Column.of("journal.bookings.amount", ColumnKind.MONEY), Column.of("journal.rule", ColumnKind.RULE),
				Column.of("journal.decisions.breach", ColumnKind.TEXT).wide(24),
				Column.of("journal.bookings.why", ColumnKind.TEXT).wide(52),
				Column.of("journal.bookings.by", ColumnKind.TEXT),
				Column.of("journal.bookings.reference", ColumnKind.TEXT));
		NightWords words = new NightWords(draft.labels());
		log.statement(ROWS, date).query((row) -> {
			String reason = row.getString("reason");
			String why = (reason != null) ? reason
					: words.entered(row.getString("arithmetic"), row.getString("excused_by"), row.getString("cut_by"));
			table.row(row.getString("id"), row.getString("shop"), row.getString("order_no"),
					words.movement(row.getString("movement")), words.account(row.getString("account")),
					row.getBigDecimal("moved"), row.getBigDecimal("amount"), row.getString("rule"),
					words.breach(row.getString("breach")), why, row.getString("done_by"), row.getString("reference"));
		});
		return table;
	}

}
