package org.aftersales.compensation;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.Night;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reverses what was entered for a breach that was excused later, unless it was paid or
 * waived meanwhile: then it is for a person to say what becomes of it.
 */
@Component
class LateExcuses {

	/** Who does it, in the ledger. */
	static final String NIGHT = "night";

	private final JdbcClient jdbc;

	private final PolicyPacks packs;

	private final Ledger ledger;

	LateExcuses(JdbcClient jdbc, PolicyPacks packs, Ledger ledger) {
		this.jdbc = jdbc;
		this.packs = packs;
		this.ledger = ledger;
	}

	/**
	 * Reverses them, in the caller's transaction.
	 * @throws BooksClosed if a later night has closed the night's day
	 */
	void reverse(Night night) {
		Map<Long, String> reasons = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select e.id, e.pack, e.breach, x.reason, x.evidence, x.granted_by
					  from exemption x
					  join entitlement e on e.order_id = x.order_id and e.amount > 0 and (x.breach is null or x.breach = e.breach)
					 where x.granted_at < :cutOff
					   and not exists (select from entitlement_event v
					                    where v.entitlement_id = e.id and v.kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED'))
					 order by e.id, x.granted_at, x.reason""")
			.param("cutOff", night.cutOff().atOffset(ZoneOffset.UTC))
			.query((row) -> {
				if (allows(row.getString("pack"), row.getString("reason"), row.getString("breach"))) {
					reasons.putIfAbsent(row.getLong("id"), "excused by %s, granted by %s: %s"
						.formatted(row.getString("reason"), row.getString("granted_by"), row.getString("evidence")));
				}
			});
		try {
			reasons.forEach((id, reason) -> this.ledger.book(id, EventKind.REVERSED, Ledger.Act.of(NIGHT, reason),
					night.businessDate().date()));
		}
		catch (DataAccessException refused) {
			throw BooksClosed.orAsIs(night, refused);
		}
	}

	private boolean allows(String pack, String reason, String breach) {
		return this.packs.named(pack)
			.flatMap((named) -> named.exemption(reason))
			.filter((exemption) -> exemption.excuses(breach))
			.isPresent();
	}

}
