package org.aftersales.journal;

import java.math.BigDecimal;

import org.aftersales.calendar.BusinessDate;

/**
 * What the night of a business date decided and left open, in yuan.
 *
 * @param decisions how many decisions it recorded
 * @param toBuyers what they give back to buyers
 * @param toShops what they set free for shops
 * @param broken how many of them found a promise broken
 * @param owed what it entered as owed
 * @param catchingUp how many of them have a deadline before the business date
 * @param quarantined what stood in quarantine when the business date ended
 * @param oldest age of the oldest of that, in days; 0 if there is none
 * @param breaks breaks that were open then
 * @param held decisions that it held back
 * @param heldMoney the money of those
 */
record NightTotals(long decisions, BigDecimal toBuyers, BigDecimal toShops, long broken, BigDecimal owed,
		long catchingUp, long quarantined, long oldest, long breaks, long held, BigDecimal heldMoney) {

	static NightTotals of(NightLog log, BusinessDate date) {
		return log.statement("""
				select d.*, e.*, q.*, b.*, h.*
				  from (select count(*) as decisions, count(breach) as broken,
				               coalesce(sum(amount) filter (where outcome <> 'RECEIPT_CONFIRMED'), 0.00) as to_buyers,
				               coalesce(sum(amount) filter (where outcome = 'RECEIPT_CONFIRMED'), 0.00) as to_shops,
				               count(*) filter (where (effective_at at time zone :zone)::date < :date) as catching_up
				          from decision where business_date = :date) d
				 cross join (select coalesce(sum(amount), 0.00) as owed from entitlement where business_date = :date) e
				 cross join (select count(*) as quarantined, coalesce(max(:date::date - opened_on), 0) as oldest
				               from quarantine_log where %s) q
				 cross join (select count(*) as breaks from break_item where %s) b
				 cross join (select count(*) as held, coalesce(sum(b.amount), 0.00) as held_money from %s) h
				""".formatted(OpenQuarantine.OPEN, OpenBreaks.OPEN, HeldBackSheet.OF_NIGHT), date)
			.query((row, index) -> new NightTotals(row.getLong("decisions"), row.getBigDecimal("to_buyers"),
					row.getBigDecimal("to_shops"), row.getLong("broken"), row.getBigDecimal("owed"),
					row.getLong("catching_up"), row.getLong("quarantined"), row.getLong("oldest"),
					row.getLong("breaks"), row.getLong("held"), row.getBigDecimal("held_money")))
			.single();
	}

}
