package org.aftersales.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each decision that the night recorded, in the order in which they take
 * effect.
 */
final class NightDecisions {

	static final Column AMOUNT = Column.of("journal.decisions.amount", ColumnKind.MONEY);

	static final Column TO_BUYER = Column.of("journal.decisions.toBuyer", ColumnKind.FLAG);

	static final Column TO_SHOP = Column.of("journal.decisions.toShop", ColumnKind.FLAG);

	static final Column BROKEN = Column.of("journal.decisions.broken", ColumnKind.FLAG);

	static final Column OWED = Column.of("journal.decisions.owed", ColumnKind.MONEY);

	/**
	 * Money that the platform sets free goes to the shop; all other goes back to the
	 * buyer.
	 */
	static final String TO_SHOP_OUTCOME = "RECEIPT_CONFIRMED";

	private NightDecisions() {
	}

	static TableSheet stream(NightLog log, BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("journal.decisions",
				Column.of("journal.decisions.number", ColumnKind.ID).wide(26),
				Column.of("journal.decisions.subject", ColumnKind.TEXT).wide(10),
				Column.of("journal.decisions.order", ColumnKind.ID),
				Column.of("journal.shop", ColumnKind.TEXT).wide(24),
				Column.of("journal.platform", ColumnKind.TEXT).wide(12), Column.of("journal.rule", ColumnKind.RULE),
				Column.of("journal.pack", ColumnKind.ID).wide(22),
				Column.of("journal.decisions.from", ColumnKind.TEXT).wide(26),
				Column.of("journal.decisions.to", ColumnKind.TEXT).wide(26),
				Column.of("journal.decisions.outcome", ColumnKind.TEXT).wide(26),
				Column.of("journal.decisions.started", ColumnKind.INSTANT),
				Column.of("journal.decisions.deadline", ColumnKind.INSTANT),
				Column.of("journal.decisions.daysAfter", ColumnKind.COUNT), AMOUNT, TO_BUYER, TO_SHOP,
				Column.of("journal.decisions.breach", ColumnKind.TEXT).wide(24), BROKEN, OWED,
				Column.of("journal.decisions.arithmetic", ColumnKind.TEXT).wide(60));
		NightWords words = new NightWords(draft.labels());
		log.statement("""
				select * from (
				  select d.*, coalesce(c.claim_no, o.order_no || coalesce('/' || p.parcel_no, '')) as number, o.shop_id,
				         o.order_no, s.name as shop, s.platform, e.amount as owed, e.arithmetic as price,
				         d.business_date - (d.effective_at at time zone :zone)::date as days_after
				    from decision d
				    join shop_order o on o.id = d.order_id
				    join shop s on s.shop_id = o.shop_id
				    left join claim c on d.subject = 'CLAIM' and c.id = d.subject_id
				    left join shipment p on d.subject = 'SHIPMENT' and p.id = d.subject_id
				    left join entitlement e on e.decision_id = d.id and e.business_date <= :date
				   where d.business_date = :date) decided
				 order by effective_at, shop_id collate "C", subject collate "C", number collate "C", rule collate "C",
				          from_stage collate "C", clock_started_at
				""", date).query((row) -> {
			String outcome = row.getString("outcome");
			String breach = row.getString("breach");
			boolean moves = row.getBigDecimal("amount") != null;
			table.row(row.getString("number"), words.subject(row.getString("subject")), row.getString("order_no"),
					row.getString("shop"), row.getString("platform"), row.getString("rule"), row.getString("pack"),
					words.stage(row.getString("from_stage")), to(words, row.getString("to_stage"), outcome),
					words.outcome(outcome), instant(row, "clock_started_at"), instant(row, "effective_at"),
					row.getLong("days_after"), row.getBigDecimal("amount"), moves && !outcome.equals(TO_SHOP_OUTCOME),
					moves && outcome.equals(TO_SHOP_OUTCOME), (breach != null) ? words.breach(breach) : null,
					breach != null, row.getBigDecimal("owed"), arithmetic(row));
		});
		return table;
	}

	/**
	 * Orders and parcels have no stages of their own: what became of them is the outcome.
	 */
	private static String to(NightWords words, String stage, String outcome) {
		return stage.equals(outcome) ? words.outcome(outcome) : words.stage(stage);
	}

	/**
	 * The clock in words and, where something is owed for it, the price in words.
	 */
	private static String arithmetic(ResultSet row) throws SQLException {
		String price = row.getString("price");
		return row.getString("arithmetic") + ((price != null) ? "; " + price : "");
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
