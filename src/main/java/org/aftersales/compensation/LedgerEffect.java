package org.aftersales.compensation;

import java.util.List;
import java.util.Optional;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.compensation.PricedBreach.Aside;
import org.aftersales.compensation.PricedBreach.OfBuyer;
import org.aftersales.compensation.PricedBreach.Owed;
import org.aftersales.policy.Exemption;
import org.aftersales.policy.JointCap;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.Counts;
import org.aftersales.run.Night;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Enters what a chunk of breaches costs: the entitlement and both lines of the ledger in
 * one statement, each entitlement once. One that costs nothing has no lines.
 */
@Component
class LedgerEffect implements ChunkEffect<OfBuyer> {

	static final String JOB = "compensation";

	private final JdbcTemplate jdbc;

	private final Quarantine quarantine;

	LedgerEffect(JdbcTemplate jdbc, Quarantine quarantine) {
		this.jdbc = jdbc;
		this.quarantine = quarantine;
	}

	@Override
	public Counts write(Night night, List<OfBuyer> buyers) {
		List<PricedBreach> priced = buyers.stream().flatMap((buyer) -> buyer.breaches().stream()).toList();
		List<Owed> owed = priced.stream().filter(Owed.class::isInstance).map(Owed.class::cast).toList();
		List<SetAside> aside = priced.stream()
			.filter(Aside.class::isInstance)
			.map((breach) -> ((Aside) breach).entry())
			.toList();
		List<Long> entered = enter(night, owed);
		this.quarantine.resolve(JOB, night.businessDate(), SetAside.Subject.BREACH,
				entered.stream().map(String::valueOf).toList());
		this.quarantine.setAside(JOB, night.businessDate(), aside);
		return new Counts(priced.size(), entered.size(), owed.size() - entered.size(), 0, aside.size());
	}

	/**
	 * Sets the breaches of a buyer aside of whom the database refused one.
	 */
	void setAside(Night night, OfBuyer buyer, DataIntegrityViolationException refused) {
		this.quarantine.setAside(JOB, night.businessDate(),
				buyer.breaches()
					.stream()
					.map(PricedBreach::breach)
					.map((breach) -> new SetAside(SetAside.Subject.BREACH, String.valueOf(breach.decisionId()),
							"REFUSED_BY_DATABASE",
							"'%s' of order %s could not be entered in the ledger: %s".formatted(breach.kind(),
									breach.orderNo(), refused.getMostSpecificCause().getMessage()),
							Optional.empty()))
					.toList());
	}

	private List<Long> enter(Night night, List<Owed> owed) {
		if (owed.isEmpty()) {
			return List.of();
		}
		return this.jdbc.queryForList(
				"""
						with entered as (
						    insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer,
						                             beneficiary, arithmetic, owed_since, business_date, uncapped_amount, cut_by,
						                             excused_by, buyer_key)
						    select e.decision_id, e.order_id, e.rule, e.pack, e.basis, e.breach, e.base::numeric, e.amount::numeric,
						           e.payer, e.beneficiary, e.arithmetic, e.owed_since::timestamptz, ?, e.uncapped::numeric, e.cut_by,
						           e.excused_by, e.buyer_key
						      from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
						                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
						        as e (decision_id, order_id, rule, pack, basis, breach, base, amount, payer, beneficiary, arithmetic,
						              owed_since, uncapped, cut_by, excused_by, buyer_key)
						    on conflict (decision_id) do nothing
						    returning id, decision_id, amount, payer, beneficiary, business_date),
						booked as (
						    insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
						    select id, 'OWED', payer, -amount, business_date from entered where amount > 0
						    union all
						    select id, 'OWED', beneficiary, amount, business_date from entered where amount > 0)
						select decision_id from entered""",
				Long.class, columns(night, owed));
	}

	private static Object[] columns(Night night, List<Owed> owed) {
		return ArrayColumns.of(owed)
			.constant(night.businessDate().date())
			.number((each) -> each.breach().decisionId())
			.number((each) -> each.breach().orderId())
			.text((each) -> each.penalty().rule().id())
			.text((each) -> each.penalty().rule().pack())
			.text((each) -> each.breach().basis())
			.text((each) -> each.breach().kind())
			.amount((each) -> each.breach().counted().value())
			.amount((each) -> each.penalty().amount().value())
			.text((each) -> each.penalty().rule().payer())
			.text((each) -> each.penalty().rule().beneficiary())
			.text((each) -> each.penalty().arithmetic())
			.instant((each) -> each.breach().effectiveAt())
			.amount((each) -> each.penalty().cutBy().isPresent() ? each.alone().value() : null)
			.text((each) -> each.penalty().cutBy().map(JointCap::id).orElse(null))
			.text((each) -> each.penalty().exemption().map(Exemption::reason).orElse(null))
			.text((each) -> each.breach().buyer())
			.parameters();
	}

}
