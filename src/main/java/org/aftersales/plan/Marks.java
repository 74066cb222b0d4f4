package org.aftersales.plan;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the append-only records stood: what has a higher key was entered later. True only
 * under the lock of the nights, or in one transaction.
 *
 * @param decision last key of the decisions
 * @param broken last key of the breaks
 * @param entitlement last key of the entitlements
 * @param event last key of what happened to entitlements
 */
public record Marks(long decision, long broken, long entitlement, long event) {

	static Marks now(JdbcClient jdbc) {
		return jdbc.sql("""
				select (select coalesce(max(id), 0) from decision) as decision,
				       (select coalesce(max(id), 0) from break_item) as broken,
				       (select coalesce(max(id), 0) from entitlement) as entitlement,
				       (select coalesce(max(id), 0) from entitlement_event) as event""")
			.query((row, index) -> new Marks(row.getLong("decision"), row.getLong("broken"), row.getLong("entitlement"),
					row.getLong("event")))
			.single();
	}

}
