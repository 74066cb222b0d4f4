package org.aftersales.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each decision that the night would have taken but for a hold: by which
 * rule, until when, by whom, and the money that it would have moved.
 */
final class HeldBackSheet {

	static final Column AMOUNT = Column.of("journal.held.amount", ColumnKind.MONEY);

	/** What the last revision of the night held back. */
	static final String OF_NIGHT = """
			held_decision b
			 where b.night_id = (select id from night where business_date = :date order by revision desc limit 1)""";

	private HeldBackSheet() {
	}

	static TableSheet stream(NightLog log, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("journal.held", Column.of("journal.decisions.number", ColumnKind.ID).wide(26),
				Column.of("journal.held.subject", ColumnKind.TEXT).wide(20),
				Column.of("journal.decisions.order", ColumnKind.ID),
				Column.of("journal.shop", ColumnKind.TEXT).wide(24), Column.of("journal.rule", ColumnKind.RULE),
				Column.of("journal.decisions.from", ColumnKind.TEXT).wide(26),
				Column.of("journal.held.to", ColumnKind.TEXT).wide(26), AMOUNT,
				Column.of("journal.held.effective", ColumnKind.INSTANT),
				Column.of("journal.held.hold", ColumnKind.COUNT).wide(10),
				Column.of("journal.held.what", ColumnKind.TEXT).wide(24),
				Column.of("journal.held.until", ColumnKind.DAY), Column.of("journal.held.by", ColumnKind.TEXT).wide(18),
				Column.of("journal.held.reason", ColumnKind.TEXT).wide(50));
		NightWords words = new NightWords(draft.labels());
		log.statement("""
				select * from (
				  select b.*, coalesce(c.claim_no, o.order_no) as number, o.shop_id, o.order_no, s.name as shop,
				         h.kind, h.code, h.until_date, h.placed_by, h.reason
				    from (select * from %s) b
				    join hold h on h.id = b.hold_id
				    join shop_order o on o.id = b.order_id
				    join shop s on s.shop_id = o.shop_id
				    left join claim c on b.subject in ('CLAIM', 'RETURN') and c.id = b.subject_id) held
				 order by effective_at, shop_id collate "C", subject collate "C", number collate "C", rule collate "C",
				          from_stage collate "C", part
				""".formatted(OF_NIGHT), date).query((row) -> {
			table.row(row.getString("number"), words.subject(row.getString("subject")), row.getString("order_no"),
					row.getString("shop"), row.getString("rule"), words.stageOrBreach(row.getString("from_stage")),
					words.stageOrBreach(row.getString("to_stage")), row.getBigDecimal("amount"),
					row.getObject("effective_at", OffsetDateTime.class).toInstant(), row.getLong("hold_id"),
					words.hold(row.getString("kind")) + " " + row.getString("code"),
					row.getObject("until_date", LocalDate.class), row.getString("placed_by"), row.getString("reason"));
		});
		return table;
	}

}
