package org.aftersales.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.aftersales.compensation.BuyerBreaches.Entered;
import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;

import org.springframework.jdbc.core.RowMapper;

/**
 * A row of a buyer's breaches.
 *
 * @param key key of the buyer in this night
 * @param breach the breach, without its excuses
 * @param entered what stands in the ledger for it, if something does
 */
record BreachRow(long key, Breach breach, Optional<Entered> entered) {

	/**
	 * Reads the rows.
	 * @param zone the shop's zone, in which the times of promises are told
	 */
	static RowMapper<BreachRow> mapper(ZoneId zone) {
		return (row, index) -> {
			Breach breach = breach(row, zone);
			boolean excused = row.getString("excused_by") != null;
			boolean ended = row.getBoolean("ended");
			return new BreachRow(row.getLong("key"), breach,
					yuan(row, "amount").map((amount) -> new Entered(breach, amount, excused, ended)));
		};
	}

	/**
	 * The rows of one buyer.
	 */
	static BuyerBreaches together(long key, List<BreachRow> rows, Map<Long, List<GrantedExcuse>> excuses) {
		List<BreachRow> complete = rows.stream().map((row) -> row.with(excuses)).toList();
		return new BuyerBreaches(key,
				complete.stream().filter((row) -> row.entered.isEmpty()).map(BreachRow::breach).toList(),
				complete.stream().flatMap((row) -> row.entered.stream()).toList());
	}

	static GrantedExcuse excuse(ResultSet row) throws SQLException {
		return new GrantedExcuse(Optional.ofNullable(row.getString("breach")),
				new Excuse(row.getString("reason"), row.getString("evidence"), row.getString("granted_by")),
				instant(row, "granted_at"));
	}

	private BreachRow with(Map<Long, List<GrantedExcuse>> excuses) {
		Breach told = this.breach.excusedBy(excuses.getOrDefault(this.breach.orderId(), List.of()));
		return new BreachRow(this.key, told, this.entered
			.map((standing) -> new Entered(told, standing.amount(), standing.excused(), standing.ended())));
	}

	private static Breach breach(ResultSet row, ZoneId zone) throws SQLException {
		return new Breach(row.getLong("id"), row.getLong("order_id"), row.getString("order_no"), row.getString("buyer"),
				SubjectKind.valueOf(row.getString("subject")), row.getString("subject_no"), row.getString("breach"),
				Optional.ofNullable(row.getString("claim_kind"))
					.map((kind) -> kind.toLowerCase(Locale.ROOT).replace('_', '-')),
				Platform.of(row.getString("platform")), instant(row, "paid_at"), new Yuan(row.getBigDecimal("base")),
				promised(row), new Traits(Optional.ofNullable(row.getString("goods_class")), Set.of()), told(row, zone),
				instant(row, "effective_at"), List.of());
	}

	private static Optional<Told> told(ResultSet row, ZoneId zone) throws SQLException {
		String report = row.getString("report_no");
		if (report != null) {
			return Optional.of(Told.reported(report, instant(row, "happened_at"), row.getBoolean("serious"),
					yuan(row, "part_amount")));
		}
		String promise = row.getString("promise_kind");
		return (promise == null) ? Optional.empty()
				: Optional.of(Told.promised(promise, instant(row, "promised_at").atZone(zone).toOffsetDateTime(),
						instant(row, "effective_at"), yuan(row, "worth")));
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

	private static Optional<Yuan> yuan(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getBigDecimal(column)).map(Yuan::new);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
