package org.aftersales.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each break that was open when the business date ended, the oldest first.
 */
final class OpenBreaks {

	static final String OPEN = "business_date <= :date and (closed_on is null or closed_on > :date)";

	private OpenBreaks() {
	}

	static TableSheet stream(NightLog log, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("journal.breaks", Column.of("journal.decisions.number", ColumnKind.ID).wide(26),
				Column.of("journal.decisions.subject", ColumnKind.TEXT).wide(10),
				Column.of("journal.decisions.order", ColumnKind.ID),
				Column.of("journal.shop", ColumnKind.TEXT).wide(24),
				Column.of("journal.breaks.age", ColumnKind.COUNT).wide(10),
				Column.of("journal.breaks.kind", ColumnKind.TEXT).wide(30),
				Column.of("journal.breaks.message", ColumnKind.TEXT).wide(90),
				Column.of("journal.breaks.wayOut", ColumnKind.TEXT).wide(60),
				Column.of("journal.breaks.at", ColumnKind.INSTANT), Column.of("journal.breaks.found", ColumnKind.DAY),
				Column.of("journal.breaks.fresh", ColumnKind.FLAG));
		NightWords words = new NightWords(draft.labels());
		log.statement("""
				select * from (
				  select b.*, coalesce(c.claim_no, o.order_no || coalesce('/' || p.parcel_no, '')) as number, o.shop_id,
				         o.order_no, s.name as shop, :date::date - b.business_date as age
				    from break_item b
				    join shop_order o on o.id = b.order_id
				    join shop s on s.shop_id = o.shop_id
				    left join claim c on b.subject = 'CLAIM' and c.id = b.subject_id
				    left join shipment p on b.subject = 'SHIPMENT' and p.id = b.subject_id
				   where b.%s) open
				 order by business_date, shop_id collate "C", subject collate "C", number collate "C", fact_at,
				          kind collate "C"
				""".formatted(OPEN), date).query((row) -> {
			LocalDate found = row.getObject("business_date", LocalDate.class);
			String kind = row.getString("kind");
			table.row(row.getString("number"), words.subject(row.getString("subject")), row.getString("order_no"),
					row.getString("shop"), row.getLong("age"), words.contradiction(kind), row.getString("message"),
					draft.labels().text(draft.labels().firstKnown("journal.wayOut." + kind, "journal.wayOut")),
					row.getObject("fact_at", OffsetDateTime.class).toInstant(), found, found.equals(date.date()));
		});
		return table;
	}

}
