package org.aftersales.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.ClaimFact.ClaimKey;
import org.aftersales.intake.ClaimFact.End;
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
	 * Inserts these claims, except those that somebody else has inserted meanwhile.
	 * @param orders our keys of their orders
	 * @return our keys of those that it inserted
	 */
	Map<ClaimKey, Long> insertClaims(Map<OrderKey, Long> orders, List<ClaimFact> facts) {
		Map<ClaimKey, Long> ids = new HashMap<>();
		if (facts.isEmpty()) {
			return ids;
		}
		this.jdbc.sql("""
				insert into claim (shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount,
				                   goods_no, sku_no, goods_title, spec)
				select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[]::timestamptz[], ?::text[],
				                     ?::text[]::numeric[], ?::text[], ?::text[], ?::text[], ?::text[])
				on conflict (shop_id, claim_no) do nothing
				returning shop_id, claim_no, id""")
			.params(ArrayColumns.of(facts)
				.text((fact) -> fact.key().shopId())
				.text((fact) -> fact.key().claimNo())
				.number((fact) -> orders.get(fact.order()))
				.text(ClaimFact::kind)
				.instant(ClaimFact::appliedAt)
				.text((fact) -> fact.reason().orElse(null))
				.amount(ClaimTables::requested)
				.text((fact) -> fact.goods().goodsNo().orElse(null))
				.text((fact) -> fact.goods().skuNo().orElse(null))
				.text((fact) -> fact.goods().title().orElse(null))
				.text((fact) -> fact.goods().spec().orElse(null))
				.parameters())
			.query((row) -> {
				ids.put(new ClaimKey(row.getString(1), row.getString(2)), row.getLong(3));
			});
		return ids;
	}

	/**
	 * Inserts these ends; the amount is what is refunded.
	 */
	void insertEnds(List<Ending> endings) {
		if (endings.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into claim_event (claim_id, kind, at, status_code, amount)
				select * from unnest(?::bigint[], ?::text[], ?::text[]::timestamptz[], ?::text[], ?::text[]::numeric[])
				on conflict (claim_id, kind, at) do nothing""")
			.params(ArrayColumns.of(endings)
				.number(Ending::claim)
				.text((ending) -> ending.end().kind())
				.instant((ending) -> ending.end().at())
				.text((ending) -> ending.fact().statusCode())
				.amount((ending) -> ending.end().kind().equals("REFUNDED") ? requested(ending.fact()) : null)
				.parameters())
			.update();
	}

	private static @Nullable BigDecimal requested(ClaimFact fact) {
		return fact.requested().map(Yuan::value).orElse(null);
	}

	/**
	 * The end of a claim in the database.
	 *
	 * @param claim our key of the claim
	 * @param fact what the row says about it
	 * @param end its end
	 */
	record Ending(long claim, ClaimFact fact, End end) {

	}

}
