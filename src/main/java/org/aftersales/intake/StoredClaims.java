package org.aftersales.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.ClaimFact.ClaimKey;
import org.aftersales.intake.ClaimFact.End;
import org.aftersales.money.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims as they are in the database.
 */
@Component
class StoredClaims {

	private final JdbcClient jdbc;

	StoredClaims(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A claim in the database.
	 *
	 * @param id our key
	 * @param orderNo its order
	 * @param kind its kind
	 * @param appliedAt when the buyer applied
	 * @param requested what is asked back, yuan
	 * @param ends how it ended, earliest first; more than one if another feed says so
	 */
	record StoredClaim(long id, String orderNo, String kind, Instant appliedAt, Optional<Yuan> requested,
			List<End> ends) {

		/**
		 * The same, which has ended so.
		 */
		StoredClaim endedBy(End end) {
			return new StoredClaim(this.id, this.orderNo, this.kind, this.appliedAt, this.requested, List.of(end));
		}

	}

	/**
	 * Those of these claims that are in the database.
	 */
	Map<ClaimKey, StoredClaim> find(Collection<ClaimKey> keys) {
		Map<ClaimKey, StoredClaim> found = new HashMap<>();
		this.jdbc.sql("""
				select c.shop_id, c.claim_no, c.id, o.order_no, c.kind, c.applied_at, c.requested_amount,
				       e.kind as end_kind, e.at as end_at
				  from unnest(?::text[], ?::text[]) k(shop_id, claim_no)
				  join claim c using (shop_id, claim_no)
				  join shop_order o on o.id = c.order_id
				  left join claim_event e
				    on e.claim_id = c.id and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')
				 order by c.id, e.at, e.kind""")
			.params(ArrayColumns.of(List.copyOf(keys)).text(ClaimKey::shopId).text(ClaimKey::claimNo).parameters())
			.query((row) -> {
				StoredClaim claim = claim(row);
				found.merge(new ClaimKey(row.getString("shop_id"), row.getString("claim_no")), claim,
						StoredClaims::withEndsOf);
			});
		return found;
	}

	private static StoredClaim claim(ResultSet row) throws SQLException {
		List<End> ends = new ArrayList<>();
		if (row.getString("end_kind") != null) {
			ends.add(new End(row.getString("end_kind"), instant(row, "end_at")));
		}
		return new StoredClaim(row.getLong("id"), row.getString("order_no"), row.getString("kind"),
				instant(row, "applied_at"), Optional.ofNullable(row.getBigDecimal("requested_amount")).map(Yuan::new),
				ends);
	}

	private static StoredClaim withEndsOf(StoredClaim claim, StoredClaim sameClaim) {
		claim.ends().addAll(sameClaim.ends());
		return claim;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
