package org.aftersales.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.batch.KeysetItemReader.PageSource;
import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The decided breaches that are not in the ledger yet. A breach in quarantine is not due.
 */
@Component
class Breaches implements PageSource<Breach> {

	private static final String DUE = """
			  from decision d
			  join shop_order o on o.id = d.order_id
			  join shop h on h.shop_id = o.shop_id
			  left join shipment p on d.subject = 'SHIPMENT' and p.id = d.subject_id
			  left join claim c on d.subject = 'CLAIM' and c.id = d.subject_id
			 where d.breach is not null and d.effective_at < ?
			   and not exists (select from entitlement e where e.decision_id = d.id)
			   and not exists (select from quarantined q
			                    where q.subject = 'BREACH' and q.subject_key = d.id::text and q.state in ('OPEN', 'DISCARDED'))
			""";

	private final JdbcTemplate jdbc;

	private final CurrentNight night;

	Breaches(JdbcTemplate jdbc, CurrentNight night) {
		this.jdbc = jdbc;
		this.night = night;
	}

	@Override
	public List<Breach> page(long after, int limit) {
		return this.jdbc.query(
				"""
						select d.id, d.order_id, o.order_no, d.subject, coalesce(p.parcel_no, c.claim_no, '') as subject_no, d.breach, h.platform,
						       o.paid_at, o.paid_amount - o.postage as base, o.goods_class, o.group_formed_at,
						       o.promised_ship_at, d.effective_at
						"""
						+ DUE + " and d.id > ? order by d.id limit ?",
				(row, index) -> breach(row), cutOff(this.night.night()), after, limit);
	}

	@Override
	public long expected() {
		Long count = this.jdbc.queryForObject("select count(*) " + DUE, Long.class, cutOff(this.night.night()));
		return (count != null) ? count : 0;
	}

	/**
	 * The first few breaches that are still not priced in that night.
	 */
	List<String> stillDue(Night due) {
		return this.jdbc.queryForList("select d.breach || ' of order ' || o.order_no " + DUE + " order by d.id limit 5",
				String.class, cutOff(due));
	}

	private static Breach breach(ResultSet row) throws SQLException {
		return new Breach(row.getLong("id"), row.getLong("order_id"), row.getString("order_no"),
				SubjectKind.valueOf(row.getString("subject")), row.getString("subject_no"), row.getString("breach"),
				Platform.of(row.getString("platform")), instant(row, "paid_at"), new Yuan(row.getBigDecimal("base")),
				promised(row), new Traits(Optional.ofNullable(row.getString("goods_class")), Set.of()),
				instant(row, "effective_at"));
	}

	/**
	 * The promise as it was first made: more time that a holiday or the platform gave
	 * does not change what was promised.
	 */
	private static Optional<Duration> promised(ResultSet row) throws SQLException {
		OffsetDateTime formed = row.getObject("group_formed_at", OffsetDateTime.class);
		OffsetDateTime promised = row.getObject("promised_ship_at", OffsetDateTime.class);
		return (formed == null || promised == null) ? Optional.empty()
				: Optional.of(Duration.between(formed, promised));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime cutOff(Night night) {
		return night.cutOff().atOffset(ZoneOffset.UTC);
	}

}
