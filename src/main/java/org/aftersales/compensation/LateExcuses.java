package org.aftersales.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.decision.Intent;
import org.aftersales.hold.HoldingBack;
import org.aftersales.hold.WaitsFor;
import org.aftersales.money.Yuan;
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

	private final HoldingBack holds;

	LateExcuses(JdbcClient jdbc, PolicyPacks packs, Ledger ledger, HoldingBack holds) {
		this.holds = holds;
		this.jdbc = jdbc;
		this.packs = packs;
		this.ledger = ledger;
	}

	/**
	 * Reverses them, in the caller's transaction, unless a hold keeps them back.
	 * @throws BooksClosed if a later night has closed the night's day
	 */
	void reverse(Night night) {
		List<Excused> due = this.holds.keepBack(night, LedgerEffect.JOB, WaitsFor.NOTHING, due(night),
				(excused) -> List.of(excused.intent()));
		try {
			due.forEach((excused) -> this.ledger.book(excused.intent().subjectId(), EventKind.REVERSED,
					Ledger.Act.of(NIGHT, excused.why()), night.businessDate().date()));
		}
		catch (DataAccessException refused) {
			throw BooksClosed.orAsIs(night, refused);
		}
	}

	/**
	 * What is to be reversed, in the order of the entitlements.
	 */
	List<Intent> intents(Night night) {
		return due(night).stream().map(Excused::intent).toList();
	}

	private List<Excused> due(Night night) {
		Map<Long, Excused> due = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select e.id, e.order_id, e.rule, e.amount, e.pack, e.breach, x.granted_at, x.reason, x.evidence, x.granted_by
					  from exemption x
					  join entitlement e on e.order_id = x.order_id and e.amount > 0 and (x.breach is null or x.breach = e.breach)
					 where x.granted_at < :cutOff
					   and not exists (select from entitlement_event v
					                    where v.entitlement_id = e.id and v.kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED'))
					 order by e.id, x.granted_at, x.reason""")
			.param("cutOff", night.cutOff().atOffset(ZoneOffset.UTC))
			.query((row) -> {
				if (allows(row.getString("pack"), row.getString("reason"), row.getString("breach"))) {
					due.putIfAbsent(row.getLong("id"), Excused.of(row));
				}
			});
		return List.copyOf(due.values());
	}

	private boolean allows(String pack, String reason, String breach) {
		return this.packs.named(pack)
			.flatMap((named) -> named.exemption(reason))
			.filter((exemption) -> exemption.excuses(breach))
			.isPresent();
	}

	/**
	 * An entitlement that is excused.
	 *
	 * @param intent its reversal
	 * @param why by whom and for what, in words
	 */
	private record Excused(Intent intent, String why) {

		static Excused of(ResultSet row) throws SQLException {
			return new Excused(
					new Intent(Intent.Act.REVERSAL, Intent.Subject.ENTITLEMENT, row.getLong("id"),
							row.getLong("order_id"), row.getString("rule"), row.getString("breach"), "REVERSED",
							row.getObject("granted_at", OffsetDateTime.class).toInstant(),
							Optional.of(new Yuan(row.getBigDecimal("amount")))),
					"excused by %s, granted by %s: %s".formatted(row.getString("reason"), row.getString("granted_by"),
							row.getString("evidence")));
		}

	}

}
