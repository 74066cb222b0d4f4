package org.aftersales.penalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Hours;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row for each breach before the cut-off, the latest first, with its rule, its
 * promise and what is owed for it.
 */
final class ShippingDetail {

	static final Column OWED = Column.of("shipping.detail.owed", ColumnKind.MONEY);

	static final Column REVERSED = Column.of("shipping.detail.reversed", ColumnKind.MONEY);

	static final Column NET = Column.of("shipping.detail.net", ColumnKind.MONEY);

	static final Column BEFORE_CAPS = Column.of("shipping.detail.beforeCaps", ColumnKind.MONEY);

	static final Column LATE = Column.of("shipping.detail.late", ColumnKind.FLAG);

	static final Column TRACE_MISSING = Column.of("shipping.detail.traceMissing", ColumnKind.FLAG).wide(16);

	static final Column IN_WINDOW = Column.of("shipping.detail.inWindow", ColumnKind.FLAG).wide(14);

	static final Column ORDER = Column.of("shipping.detail.counted", ColumnKind.FLAG).wide(14);

	private static final Column[] COLUMNS = { Column.of("shipping.detail.order", ColumnKind.ID),
			Column.of("shipping.detail.parcel", ColumnKind.ID).wide(9),
			Column.of("shipping.detail.claim", ColumnKind.ID), Column.of("shipping.detail.shop", ColumnKind.TEXT),
			Column.of("shipping.detail.platform", ColumnKind.TEXT).wide(12),
			Column.of("shipping.detail.breach", ColumnKind.TEXT).wide(24),
			Column.of("shipping.detail.rule", ColumnKind.RULE),
			Column.of("shipping.detail.pack", ColumnKind.ID).wide(16),
			Column.of("shipping.detail.paid", ColumnKind.INSTANT),
			Column.of("shipping.detail.promise", ColumnKind.INSTANT),
			Column.of("shipping.detail.pickedUp", ColumnKind.INSTANT),
			Column.of("shipping.detail.carrier", ColumnKind.TEXT).wide(14),
			Column.of("shipping.detail.region", ColumnKind.TEXT).wide(14),
			Column.of("shipping.detail.hours", ColumnKind.HOURS), Column.of("shipping.detail.base", ColumnKind.MONEY),
			BEFORE_CAPS, OWED, REVERSED, NET, Column.of("shipping.detail.cutBy", ColumnKind.RULE),
			Column.of("shipping.detail.excuse", ColumnKind.TEXT).wide(30).wrapping(),
			Column.of("shipping.detail.payer", ColumnKind.TEXT).wide(12),
			Column.of("shipping.detail.beneficiary", ColumnKind.TEXT).wide(12),
			Column.of("shipping.detail.arithmetic", ColumnKind.TEXT).wide(48).wrapping(), LATE, TRACE_MISSING,
			IN_WINDOW, ORDER };

	private final ShippingQueries queries;

	ShippingDetail(ShippingQueries queries) {
		this.queries = queries;
	}

	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("shipping.detail", COLUMNS);
		ShippingWords words = new ShippingWords(draft.labels());
		String unpriced = draft.labels().text("shipping.detail.unpriced");
		this.queries
			.statement(
					"with " + ShippingQueries.BREACHES
							+ """
									select b.*, parcel.parcel_no, claim.claim_no, taken.at as picked_up_at,
									       coalesce(parcel.carrier, taken.carrier) as carrier,
									       b.current and row_number() over (partition by b.order_id, b.current order by b.effective_at, b.decision_id) = 1 as counted
									  from breaches b
									  left join shipment parcel on b.subject = 'SHIPMENT' and parcel.id = b.subject_id
									  left join lateral (
									    select v.at, p.carrier from shipment p join shipment_event v on v.shipment_id = p.id
									     where p.order_id = b.order_id and v.kind = 'PICKED_UP' and v.at < :cutOff
									       and (parcel.id is null or p.id = parcel.id)
									     order by v.at, p.parcel_no collate "C" limit 1) taken on true
									  left join claim on b.subject = 'CLAIM' and claim.id = b.subject_id
									 order by b.effective_at desc, b.shop_id collate "C", b.order_no collate "C", parcel.parcel_no collate "C",
									          claim.claim_no collate "C", b.rule collate "C", b.clock_started_at, b.from_stage collate "C",
									          b.price_rule collate "C"
									""",
					date)
			.withFetchSize(500)
			.query((row) -> {
				Instant promise = Objects.requireNonNull(instant(row, "effective_at"));
				Instant pickedUp = instant(row, "picked_up_at");
				boolean late = row.getString("outcome").equals("LATE");
				table.row(row.getString("order_no"), row.getString("parcel_no"), row.getString("claim_no"),
						row.getString("shop"), row.getString("platform"), words.breach(row.getString("word")),
						row.getString("rule"), row.getString("pack"), instant(row, "paid_at"), promise, pickedUp,
						row.getString("carrier"), row.getString("region"),
						late ? Hours.between(promise, (pickedUp != null) ? pickedUp : date.cutOff()) : null,
						row.getBigDecimal("base_amount"), row.getBigDecimal("before_caps"), row.getBigDecimal("amount"),
						row.getBigDecimal("reversed"), row.getBigDecimal("net"), row.getString("cut_by"),
						words.excuse(row.getString("excuse")), words.party(row.getString("payer")),
						words.party(row.getString("beneficiary")),
						(row.getString("arithmetic") != null) ? row.getString("arithmetic") : unpriced, late,
						row.getString("outcome").equals("TRACE_MISSING"), row.getBoolean("current"),
						row.getBoolean("counted"));
			});
		return table;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
