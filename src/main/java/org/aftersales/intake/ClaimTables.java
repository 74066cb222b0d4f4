package org.aftersales.intake;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.money.Yuan;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes claims and their ends, one statement for each table whatever the number of rows.
 */
@Component
class ClaimTables {

	private final JdbcClient jdbc;

	ClaimTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Inserts these claims, whose orders are in the database.
	 */
	void insertClaims(List<ClaimFact> facts) {
		if (facts.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount,
					                   goods_no, sku_no, goods_title, spec)
					select k.shop_id, k.claim_no, o.id, k.kind, k.applied_at, k.reason, k.requested, k.goods_no, k.sku_no, k.title, k.spec
					  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[],
					              ?::text[]::numeric[], ?::text[], ?::text[], ?::text[], ?::text[])
					       k(shop_id, claim_no, order_no, kind, applied_at, reason, requested, goods_no, sku_no, title, spec)
					  join shop_order o using (shop_id, order_no)
					on conflict (shop_id, claim_no) do nothing""")
			.params(keys(facts).text((fact) -> fact.order().orderNo())
				.text(ClaimFact::kind)
				.instant(ClaimFact::appliedAt)
				.text((fact) -> fact.reason().orElse(null))
				.amount(ClaimTables::requested)
				.text((fact) -> fact.goods().goodsNo().orElse(null))
				.text((fact) -> fact.goods().skuNo().orElse(null))
				.text((fact) -> fact.goods().title().orElse(null))
				.text((fact) -> fact.goods().spec().orElse(null))
				.parameters())
			.update();
	}

	/**
	 * Inserts the ends of these claims, which have one; the amount is what is refunded.
	 */
	void insertEnds(List<ClaimFact> facts) {
		if (facts.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into claim_event (claim_id, kind, at, status_code, amount)
					select c.id, k.kind, k.at, k.status_code, k.amount
					  from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[], ?::text[]::numeric[])
					       k(shop_id, claim_no, kind, at, status_code, amount)
					  join claim c using (shop_id, claim_no)
					on conflict (claim_id, kind, at) do nothing""")
			.params(keys(facts).text((fact) -> fact.end().orElseThrow().kind())
				.instant((fact) -> fact.end().orElseThrow().at())
				.text(ClaimFact::statusCode)
				.amount((fact) -> fact.end().orElseThrow().kind().equals("REFUNDED") ? requested(fact) : null)
				.parameters())
			.update();
	}

	private static ArrayColumns<ClaimFact> keys(List<ClaimFact> facts) {
		return ArrayColumns.of(facts).text((fact) -> fact.key().shopId()).text((fact) -> fact.key().claimNo());
	}

	private static @Nullable BigDecimal requested(ClaimFact fact) {
		return fact.requested().map(Yuan::value).orElse(null);
	}

}
