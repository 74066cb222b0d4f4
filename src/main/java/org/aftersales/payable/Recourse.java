package org.aftersales.payable;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each amount to be demanded from somebody else than the shop, or taken back
 * from it: what carriers, platforms and insurers owe, and what the platform paid in the
 * payer's place and has not recovered (LW-11).
 */
final class Recourse {

	static final Column AMOUNT = Column.of("payable.recourse.amount", ColumnKind.MONEY);

	private Recourse() {
	}

	static TableSheet stream(Payables payables, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("payable.recourse", Column.of("payable.id", ColumnKind.ID).wide(44),
				Column.of("payable.shop", ColumnKind.TEXT).wide(24), Column.of("payable.order", ColumnKind.ID),
				Column.of("payable.recourse.from", ColumnKind.TEXT).wide(12),
				Column.of("payable.recourse.to", ColumnKind.TEXT).wide(12),
				Column.of("payable.recourse.ground", ColumnKind.TEXT).wide(40),
				Column.of("payable.rule", ColumnKind.RULE), AMOUNT, Column.of("payable.since", ColumnKind.INSTANT),
				Column.of("payable.recourse.advancedFor", ColumnKind.DAY));
		PayableWords words = new PayableWords(draft.labels());
		payables
			.statement(
					"with " + Payables.STANDING
							+ """
									select concat_ws('/', shop_id, order_no, rule, basis) as id, shop, order_no, payer, beneficiary, rule, owed_since,
									       to_recover, case when to_recover then advanced else amount end as demanded,
									       case when to_recover then advanced_for end as advanced_for
									  from standing
									 where to_recover or (open and amount > 0 and payer in ('carrier', 'platform', 'insurer'))
									 order by owed_since, shop_id collate "C", order_no collate "C", rule collate "C", basis collate "C"
									""",
					date)
			.query((row) -> {
				boolean advanced = row.getBoolean("to_recover");
				table.row(row.getString("id"), row.getString("shop"), row.getString("order_no"),
						words.party(row.getString("payer")),
						words.party(advanced ? "platform" : row.getString("beneficiary")),
						draft.labels().text(advanced ? "payable.recourse.advanced" : "payable.recourse.owes"),
						row.getString("rule"), row.getBigDecimal("demanded"),
						row.getObject("owed_since", OffsetDateTime.class).toInstant(),
						row.getObject("advanced_for", LocalDate.class));
			});
		return table;
	}

}
