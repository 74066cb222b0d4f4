package org.aftersales.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.aftersales.postage.Party;
import org.aftersales.postage.QualityStanding;
import org.jspecify.annotations.Nullable;

/**
 * The quality claims of the window about whose way back something was reported, on the
 * platform that demands its postage of the seller where the item has reached the standard
 * of its category (PD-R11).
 * <p>
 * Why so: who pays is read from what the night decided, what is owed from what it
 * entered, and whether the standard is reached is asked of the same figures and the same
 * code as the night asks, so that this list and the ledger cannot differ.
 */
final class ReturnPostage {

	private final QualityRefundQueries queries;

	ReturnPostage(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * These claims, the latest application first.
	 */
	List<Claim> of(BusinessDate date) {
		return this.queries
			.statement(
					"with " + QualityRefundQueries.QUALITY
							+ """
									select q.claim_no, q.order_no, q.shop, q.first_reason, q.goods_no, q.goods_title, r.quality_rate, r.quality_count,
									       r.standard_rate, r.standard_count, r.freight, d.rule, d.outcome, e.amount
									  from quality q
									  join return_postage r on r.claim_id = q.claim_id and r.reported_at < :cutOff
									  left join decision d on d.subject = 'RETURN' and d.subject_id = q.claim_id
									                      and d.from_stage = 'RETURN_POSTAGE' and d.business_date <= :date
									  left join entitlement e on e.decision_id = d.id and e.business_date <= :date
									 where q.current and q.platform = :demanding
									 order by q.applied_at desc, q.shop_id collate "C", q.claim_no collate "C"
									""",
					date)
			.param("demanding", Platform.PINDUODUO.code())
			.query((row, index) -> claim(row))
			.list();
	}

	/**
	 * How many there are and what is owed for them, by the reports and the lines of the
	 * ledger alone.
	 */
	Totals expected(BusinessDate date) {
		return this.queries.statement(
				"""
						select count(*) as claims,
						       coalesce(sum((select sum(l.amount) from ledger_entry l join entitlement e on e.id = l.entitlement_id
						                      where e.order_id = c.order_id and e.basis = 'return-postage claim ' || c.claim_no
						                        and l.movement = 'OWED' and l.account = e.beneficiary and l.booked_for <= :date)), 0.00) as owed
						  from return_postage r, claim c, shop_order o, shop s
						 where c.id = r.claim_id and o.id = c.order_id and s.shop_id = o.shop_id and o.fake is false
						   and o.paid_at < :cutOff and not r.reported_at >= :cutOff and s.platform = :demanding
						   and (c.applied_at at time zone :zone)::date between :date::date - 29 and :date::date
						   and (s.platform, c.first_reason) in (select * from unnest(:platforms::text[], :reasons::text[]))""",
				date)
			.param("demanding", Platform.PINDUODUO.code())
			.query((row, index) -> new Totals(row.getLong("claims"), row.getBigDecimal("owed")))
			.single();
	}

	private static Claim claim(ResultSet row) throws SQLException {
		BigDecimal rate = row.getBigDecimal("quality_rate");
		Optional<QualityStanding> standing = (rate == null) ? Optional.empty() : Optional.of(new QualityStanding(rate,
				row.getInt("quality_count"), row.getBigDecimal("standard_rate"), row.getInt("standard_count")));
		Optional<Boolean> sellers = Optional.ofNullable(row.getString("outcome"))
			.map((outcome) -> outcome.startsWith(Party.SELLER.name()));
		return new Claim(row.getString("claim_no"), row.getString("order_no"), row.getString("shop"),
				row.getString("first_reason"), row.getString("goods_no"), row.getString("goods_title"), standing,
				Optional.ofNullable(row.getString("rule")), sellers, row.getBigDecimal("freight"),
				row.getBigDecimal("amount"));
	}

	/**
	 * Two numbers to be checked.
	 */
	record Totals(long claims, BigDecimal owed) {

	}

	/**
	 * A quality claim with what is known of its way back.
	 *
	 * @param standing the item against the standard of its category, if it was reported
	 * @param rule the rule by which the night decided who pays; empty: not yet
	 * @param sellers whether it decided for the seller
	 * @param freight what the way back cost
	 * @param owed what of it the seller owes by the ledger
	 */
	record Claim(String claimNo, String orderNo, String shop, String reason, @Nullable String goodsNo,
			@Nullable String goods, Optional<QualityStanding> standing, Optional<String> rule,
			Optional<Boolean> sellers, @Nullable BigDecimal freight, @Nullable BigDecimal owed) {

		/**
		 * Whether the platform demands it of the seller; empty: nobody knows. Before the
		 * night has decided who pays, the standing alone says it.
		 */
		Optional<Boolean> demanded() {
			return this.standing.map((known) -> known.reached() && this.sellers.orElse(true));
		}

		/**
		 * What of the way back others bear, where something is entered for the seller.
		 */
		Optional<BigDecimal> others() {
			return (this.freight != null && this.owed != null) ? Optional.of(this.freight.subtract(this.owed))
					: Optional.empty();
		}

		/**
		 * Last part of the key of the words for it.
		 */
		String state() {
			if (this.owed != null) {
				return "owed";
			}
			if (this.sellers.isPresent() && !this.sellers.get()) {
				return "buyer";
			}
			if (this.standing.isEmpty()) {
				return "unknown";
			}
			if (!this.standing.get().reached()) {
				return "below";
			}
			return this.sellers.isPresent() ? "nothingLeft" : "notSettled";
		}

	}

}
