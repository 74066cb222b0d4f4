package org.aftersales.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * An order that is due, as {@link TextbookJobs} read it.
 */
record TextbookOrder(long orderId, String platform, OffsetDateTime placedAt, OffsetDateTime paidAt,
		@Nullable OffsetDateTime formedAt, BigDecimal paid) {

	private static final OffsetDateTime FLOOR = OffsetDateTime.parse("2026-02-26T23:59:59+08:00");

	static final RowMapper<TextbookOrder> MAPPER = (row, index) -> new TextbookOrder(row.getLong("order_id"),
			row.getString("platform"), row.getObject("placed_at", OffsetDateTime.class),
			row.getObject("paid_at", OffsetDateTime.class), row.getObject("group_formed_at", OffsetDateTime.class),
			row.getBigDecimal("paid_amount"));

	/**
	 * What became of it; the names are those of the statements.
	 */
	record Judged(long orderId, @Nullable OffsetDateTime dueAt, List<TextbookDecision> decisions) {

	}

	/**
	 * Looks up the parcel and the claim of an order and decides it.
	 */
	static class Processor implements ItemProcessor<TextbookOrder, Judged> {

		private final JdbcTemplate jdbc;

		Processor(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		public Judged process(TextbookOrder order) {
			Map<String, OffsetDateTime> first = first(order);
			Application claim = this.jdbc.query("""
					select c.kind, c.applied_at, c.requested_amount, s.ended_at, s.refunded_at
					  from claim c join claim_state s on s.claim_id = c.id where c.order_id = ? and c.applied_at < ?""",
					Application.MAPPER, order.orderId, TextbookClaim.cutOff())
				.stream()
				.findFirst()
				.orElse(Application.NONE);
			Clocks clocks = new Clocks(order, first.get("PICKED_UP"), first.get("RECEIVED"), claim);
			clocks.judge();
			return new Judged(order.orderId, clocks.dueAt, clocks.decisions);
		}

		private Map<String, OffsetDateTime> first(TextbookOrder order) {
			Map<String, OffsetDateTime> first = new HashMap<>();
			this.jdbc.query("""
					select e.kind, min(e.at) as at from shipment p join shipment_event e on e.shipment_id = p.id
					 where p.order_id = ? and e.at < ? group by e.kind""", (row) -> {
				first.put(row.getString("kind"), row.getObject("at", OffsetDateTime.class));
			}, order.orderId, TextbookClaim.cutOff());
			return first;
		}

	}

	/**
	 * The clocks of one order.
	 */
	private static final class Clocks {

		private final TextbookOrder order;

		private final @Nullable OffsetDateTime pickedUp;

		private final @Nullable OffsetDateTime received;

		private final Application claim;

		private final String pack;

		private final List<TextbookDecision> decisions = new ArrayList<>();

		private @Nullable OffsetDateTime dueAt;

		private Clocks(TextbookOrder order, @Nullable OffsetDateTime pickedUp, @Nullable OffsetDateTime received,
				Application claim) {
			this.order = order;
			this.pickedUp = pickedUp;
			this.received = received;
			this.claim = claim;
			this.pack = TextbookClaim.packOf(order.platform, order.paidAt);
		}

		private void judge() {
			boolean pinduoduo = this.order.platform.equals("pinduoduo");
			if (pinduoduo) {
				OffsetDateTime fill = this.order.placedAt.plusHours(24);
				if (!by(this.order.formedAt, fill)) {
					lapse("PD-T01", this.pack, this.order.placedAt, fill, "GROUP", "CANCELLED", null, this.order.paid);
				}
			}
			if (this.order.formedAt != null) {
				ship(pinduoduo, this.order.formedAt);
			}
			if (this.pack.equals("taobao-2026")) {
				OffsetDateTime never = this.order.paidAt.plusDays(365);
				if (!by(this.pickedUp, never) && !refundedInFullBy(never)) {
					lapse("TB-R41", this.pack, this.order.paidAt, never, "NEVER_SHIPPED", "CANCELLED", null,
							this.order.paid);
				}
			}
			if (this.pickedUp != null) {
				receipt(pinduoduo, this.pickedUp);
			}
		}

		private void ship(boolean pinduoduo, OffsetDateTime formed) {
			OffsetDateTime promise = formed.plusHours(48);
			LocalDate paid = this.order.paidAt.atZoneSameInstant(BenchShop.DATE.zone()).toLocalDate();
			boolean festival = !pinduoduo && !paid.isBefore(LocalDate.of(2026, 2, 10))
					&& paid.isBefore(LocalDate.of(2026, 2, 24));
			if (festival && promise.isBefore(FLOOR)) {
				promise = FLOOR;
			}
			boolean lapsed = promise.isBefore(TextbookClaim.cutOff());
			if (by(this.pickedUp, promise) || (lapsed && refundAskedBy(promise))) {
				return;
			}
			lapse(pinduoduo ? "PD-T03" : "TB-P01", festival ? this.pack + "+cny-2026" : this.pack, formed, promise,
					"SHIP", "LATE", "late", null);
			OffsetDateTime out = promise.plusHours(72);
			if (lapsed && this.pack.equals("taobao-2026") && !by(this.pickedUp, out) && !refundAskedBy(out)) {
				lapse("TB-P03", this.pack, promise, out, "OUT_OF_STOCK", "OUT_OF_STOCK", "out-of-stock", null);
			}
		}

		private void receipt(boolean pinduoduo, OffsetDateTime start) {
			OffsetDateTime deadline = start.plusDays(pinduoduo ? 15 : 10);
			if (this.claim.appliedAt != null && !this.claim.appliedAt.isAfter(deadline)) {
				if (this.claim.endedAt == null) {
					return;
				}
				OffsetDateTime paused = this.claim.appliedAt.isBefore(start) ? start : this.claim.appliedAt;
				deadline = deadline.plus(Duration.between(paused, this.claim.endedAt));
			}
			if (!by(this.received, deadline) && !refundedInFullBy(deadline)) {
				lapse(pinduoduo ? "PD-T08" : "TB-R24", this.pack, start, deadline, "CONFIRM_RECEIPT",
						"RECEIPT_CONFIRMED", null, this.order.paid);
			}
		}

		private void lapse(String rule, String inPack, OffsetDateTime start, OffsetDateTime deadline, String node,
				String outcome, @Nullable String breach, @Nullable BigDecimal amount) {
			if (deadline.isBefore(TextbookClaim.cutOff())) {
				this.decisions.add(new TextbookDecision("ORDER", this.order.orderId, this.order.orderId, rule, inPack,
						start, deadline, node, outcome, outcome, breach, amount));
			}
			else if (this.dueAt == null || deadline.isBefore(this.dueAt)) {
				this.dueAt = deadline;
			}
		}

		private boolean refundAskedBy(OffsetDateTime limit) {
			return this.pickedUp == null && this.claim.refundOnly && by(this.claim.appliedAt, limit)
					&& !(this.claim.isGivenUp() && by(this.claim.endedAt, limit));
		}

		private boolean refundedInFullBy(OffsetDateTime limit) {
			return by(this.claim.refundedAt, limit)
					&& this.claim.requested.compareTo(this.order.paid.setScale(0, RoundingMode.FLOOR)) >= 0;
		}

		private static boolean by(@Nullable OffsetDateTime at, OffsetDateTime limit) {
			return at != null && !at.isAfter(limit);
		}

	}

	/**
	 * The claim about an order.
	 */
	private record Application(boolean refundOnly, @Nullable OffsetDateTime appliedAt, BigDecimal requested,
			@Nullable OffsetDateTime endedAt, @Nullable OffsetDateTime refundedAt) {

		private static final Application NONE = new Application(false, null, BigDecimal.ZERO, null, null);

		private static final RowMapper<Application> MAPPER = (row, index) -> new Application(
				row.getString("kind").equals("REFUND_ONLY"), row.getObject("applied_at", OffsetDateTime.class),
				row.getBigDecimal("requested_amount"), row.getObject("ended_at", OffsetDateTime.class),
				row.getObject("refunded_at", OffsetDateTime.class));

		/** Whether it ended, and not by a refund. */
		private boolean isGivenUp() {
			return this.endedAt != null && (this.refundedAt == null || this.refundedAt.isAfter(this.endedAt));
		}

	}

}
