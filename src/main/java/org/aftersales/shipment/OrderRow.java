package org.aftersales.shipment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.decision.RecordedDecision;
import org.aftersales.money.Yuan;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.Node;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;
import org.aftersales.shipment.OrderFacts.ClaimSpan;

import org.springframework.jdbc.core.RowMapper;

/**
 * A due order as it stands in its tables, before its related rows are joined.
 */
record OrderRow(long id, int version, String orderNo, Platform platform, Traits traits,
		Optional<Instant> tracesKnownFrom, Instant placedAt, Instant paidAt, Optional<Instant> groupFormedAt,
		Optional<Instant> promisedShipAt, Yuan paid) {

	static final RowMapper<OrderRow> MAPPER = (row, index) -> new OrderRow(row.getLong("id"), row.getInt("version"),
			row.getString("order_no"), Platform.of(row.getString("platform")), traits(row),
			instant(row, "traces_known_from"), instant(row, "placed_at").orElseThrow(),
			instant(row, "paid_at").orElseThrow(), instant(row, "group_formed_at"), instant(row, "promised_ship_at"),
			new Yuan(row.getBigDecimal("paid_amount")));

	static final RowMapper<Map.Entry<Long, Optional<Parcel>>> PARCEL = (row, index) -> entry(row,
			Optional.of(new Parcel(row.getLong("id"), instant(row, "number_given_at"), instant(row, "picked_up_at"),
					instants(row, "traces"), instant(row, "left_first_hub_at"), instant(row, "signed_at"),
					instant(row, "received_at"))));

	static final RowMapper<Map.Entry<Long, Optional<Granted>>> GRANTED = (row, index) -> entry(row,
			Optional
				.of(new Granted(Node.of(row.getString("node")).orElseThrow(), instant(row, "granted_at").orElseThrow(),
						row.getString("granted_to"), Duration.ofSeconds(row.getLong("added_seconds")))));

	static final RowMapper<Map.Entry<Long, Optional<ClaimSpan>>> CLAIM = (row, index) -> entry(row,
			Optional.of(new ClaimSpan(row.getBoolean("refund_only"), instant(row, "applied_at").orElseThrow(),
					instant(row, "ended_at"), instant(row, "refunded_in_full_at"), row.getBoolean("given_up"))));

	static final RowMapper<Map.Entry<Long, Optional<BreachReport>>> REPORT = (row, index) -> entry(row,
			Optional.of(new BreachReport(row.getString("report_no"), BreachKind.of(row.getString("kind")).orElseThrow(),
					instant(row, "happened_at").orElseThrow(), row.getString("evidence"), row.getString("reported_by"),
					instant(row, "reported_at").orElseThrow())));

	static final RowMapper<Map.Entry<Long, Optional<Obligation>>> OBLIGATION = (row, index) -> entry(row,
			Optional.of(new Obligation(Obligation.Kind.valueOf(row.getString("kind")), row.getString("promise"),
					row.getString("promised_by"), instant(row, "promised_at").orElseThrow(),
					instant(row, "due_at").orElseThrow(), instant(row, "kept_at"))));

	static final RowMapper<Map.Entry<Long, Optional<Instant>>> INSTANT = (row, index) -> entry(row, instant(row, "at"));

	/**
	 * The rows by order, without the empty ones.
	 */
	static <T> Map<Long, List<T>> grouped(List<Map.Entry<Long, Optional<T>>> rows) {
		return rows.stream()
			.filter((row) -> row.getValue().isPresent())
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping((row) -> row.getValue().orElseThrow(), Collectors.toList())));
	}

	/**
	 * The order with its related rows; what happens at or after the cut-off is unknown.
	 */
	OrderFacts facts(Related related, Instant cutOff) {
		Optional<Instant> formed = this.groupFormedAt.filter((at) -> at.isBefore(cutOff));
		return new OrderFacts(this.id, this.version, this.orderNo, this.platform, this.traits, this.tracesKnownFrom,
				this.placedAt, this.paidAt, formed, this.promisedShipAt, this.paid,
				related.granted().getOrDefault(this.id, List.of()), related.parcels().getOrDefault(this.id, List.of()),
				related.claims().getOrDefault(this.id, List.of()), related.reports().getOrDefault(this.id, List.of()),
				related.obligations().getOrDefault(this.id, List.of()),
				related.recorded().getOrDefault(this.id, List.of()),
				related.firstUnseen().getOrDefault(this.id, List.of()).stream().findFirst());
	}

	private static <T> Map.Entry<Long, Optional<T>> entry(ResultSet row, Optional<T> value) throws SQLException {
		return Map.entry(row.getLong("order_id"), value);
	}

	private static Traits traits(ResultSet row) throws SQLException {
		return Traits.of(Optional.ofNullable(row.getString("goods_class")), Optional.ofNullable(row.getString("route")),
				Optional.ofNullable(row.getString("region")));
	}

	private static List<Instant> instants(ResultSet row, String column) throws SQLException {
		Array found = row.getArray(column);
		return (found == null) ? List.of()
				: Arrays.stream((Timestamp[]) found.getArray()).map(Timestamp::toInstant).toList();
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	/**
	 * The rows of other tables that belong to a page of orders, by order.
	 */
	record Related(Map<Long, List<Granted>> granted, Map<Long, List<Parcel>> parcels, Map<Long, List<ClaimSpan>> claims,
			Map<Long, List<BreachReport>> reports, Map<Long, List<Obligation>> obligations,
			Map<Long, List<RecordedDecision>> recorded, Map<Long, List<Instant>> firstUnseen) {

	}

}
