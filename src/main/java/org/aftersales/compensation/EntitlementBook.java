package org.aftersales.compensation;

import java.util.List;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.money.Yuan;
import org.aftersales.run.Night;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where money comes to be owed: the entitlement and both lines of the ledger in one
 * statement, each entitlement once. One that costs nothing has no lines.
 */
@Component
class EntitlementBook {

	private final JdbcTemplate jdbc;

	EntitlementBook(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters those that are new, in the caller's transaction.
	 * @return our keys of the decisions of the new ones
	 * @throws BooksClosed if a later night has closed the night's day
	 */
	List<Long> enter(Night night, List<EntitlementEntry> entries) {
		if (entries.isEmpty()) {
			return List.of();
		}
		try {
			return book(night, entries);
		}
		catch (DataAccessException refused) {
			throw BooksClosed.orAsIs(night, refused);
		}
	}

	private List<Long> book(Night night, List<EntitlementEntry> entries) {
		return this.jdbc.queryForList(
				"""
						with entered as (
						    insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer,
						                             beneficiary, arithmetic, owed_since, business_date, due_by, uncapped_amount,
						                             cut_by, excused_by, buyer_key)
						    select e.decision_id, e.order_id, e.rule, e.pack, e.basis, e.breach, e.base::numeric, e.amount::numeric,
						           e.payer, e.beneficiary, e.arithmetic, e.owed_since::timestamptz, ?, e.due_by::timestamptz,
						           e.uncapped::numeric, e.cut_by, e.excused_by, e.buyer_key
						      from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
						                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
						                  ?::text[])
						        as e (decision_id, order_id, rule, pack, basis, breach, base, amount, payer, beneficiary, arithmetic,
						              owed_since, due_by, uncapped, cut_by, excused_by, buyer_key)
						    on conflict (decision_id) do nothing
						    returning id, decision_id, amount, payer, beneficiary, business_date),
						booked as (
						    insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
						    select id, 'OWED', payer, -amount, business_date from entered where amount > 0
						    union all
						    select id, 'OWED', beneficiary, amount, business_date from entered where amount > 0)
						select decision_id from entered""",
				Long.class, columns(night, entries));
	}

	private static Object[] columns(Night night, List<EntitlementEntry> entries) {
		return ArrayColumns.of(entries)
			.constant(night.businessDate().date())
			.number(EntitlementEntry::decisionId)
			.number(EntitlementEntry::orderId)
			.text(EntitlementEntry::rule)
			.text(EntitlementEntry::pack)
			.text(EntitlementEntry::basis)
			.text(EntitlementEntry::kind)
			.amount((entry) -> entry.base().value())
			.amount((entry) -> entry.amount().value())
			.text(EntitlementEntry::payer)
			.text(EntitlementEntry::beneficiary)
			.text(EntitlementEntry::arithmetic)
			.instant(EntitlementEntry::owedSince)
			.instant((entry) -> entry.payBy().orElse(null))
			.amount((entry) -> entry.uncapped().map(Yuan::value).orElse(null))
			.text((entry) -> entry.cutBy().orElse(null))
			.text((entry) -> entry.excusedBy().orElse(null))
			.text(EntitlementEntry::buyer)
			.parameters();
	}

}
