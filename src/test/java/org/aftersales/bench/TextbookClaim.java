package org.aftersales.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A claim that is due, as {@link TextbookJobs} read it.
 */
record TextbookClaim(long claimId, String stageBefore, @Nullable OffsetDateTime endedBefore,
		@Nullable OffsetDateTime refundedBefore, long orderId, boolean isReturn, OffsetDateTime appliedAt,
		BigDecimal requested, String platform) {

	static final RowMapper<TextbookClaim> MAPPER = (row, index) -> new TextbookClaim(row.getLong("claim_id"),
			row.getString("stage"), row.getObject("ended_at", OffsetDateTime.class),
			row.getObject("refunded_at", OffsetDateTime.class), row.getLong("order_id"),
			row.getString("kind").equals("RETURN_AND_REFUND"), row.getObject("applied_at", OffsetDateTime.class),
			row.getBigDecimal("requested_amount"), row.getString("platform"));

	static OffsetDateTime cutOff() {
		return BenchShop.DATE.cutOff().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What became of it; the names are those of the statements.
	 */
	record Judged(long claimId, long orderId, OffsetDateTime appliedAt, String stage, OffsetDateTime enteredAt,
			@Nullable String rule, @Nullable OffsetDateTime deadline, @Nullable OffsetDateTime endedAt,
			@Nullable OffsetDateTime refundedAt, boolean concernsOrder, List<TextbookDecision> decisions) {

	}

	/**
	 * Looks up what happened to a claim and decides it.
	 */
	static class Processor implements ItemProcessor<TextbookClaim, Judged> {

		private final JdbcTemplate jdbc;

		private List<Clock> clocks = List.of();

		Processor(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		public Judged process(TextbookClaim claim) {
			Map<String, OffsetDateTime> happened = happened(claim);
			String flow = flow(claim);
			String stage = stage(happened);
			OffsetDateTime entered = entered(claim, happened);
			Clock clock = clock(claim.platform, flow, stage, entered);
			OffsetDateTime deadline = clock.deadline(entered, happened.get("RETURN_SIGNED"));
			OffsetDateTime ended = null;
			OffsetDateTime refunded = null;
			List<TextbookDecision> decisions = new ArrayList<>();
			while (clock != null && deadline.isBefore(cutOff())) {
				String next = clock.outcome.equals("AGREED") ? "WAITING_FOR_RETURN" : clock.outcome;
				decisions.add(new TextbookDecision("CLAIM", claim.claimId, claim.orderId, clock.rule, clock.pack,
						entered, deadline, stage, next, clock.outcome, null,
						next.equals("REFUNDED") ? claim.requested : null));
				ended = (next.equals("REFUNDED") || next.equals("CLOSED")) ? deadline : null;
				refunded = next.equals("REFUNDED") ? deadline : null;
				stage = next;
				entered = deadline;
				clock = next.equals("WAITING_FOR_RETURN") ? clock(claim.platform, flow, stage, entered) : null;
				deadline = (clock != null) ? clock.deadline(entered, null) : null;
			}
			boolean concernsOrder = claim.stageBefore.equals("NEW") || !Objects.equals(ended, claim.endedBefore)
					|| !Objects.equals(refunded, claim.refundedBefore);
			return new Judged(claim.claimId, claim.orderId, claim.appliedAt, stage, entered,
					(clock != null) ? clock.rule : null, deadline, ended, refunded, concernsOrder, decisions);
		}

		private Map<String, OffsetDateTime> happened(TextbookClaim claim) {
			Map<String, OffsetDateTime> happened = new HashMap<>();
			this.jdbc.query("select kind, at from claim_event where claim_id = ? and at < ? order by at desc",
					(row) -> {
						happened.put(row.getString("kind"), row.getObject("at", OffsetDateTime.class));
					}, claim.claimId, cutOff());
			return happened;
		}

		private String flow(TextbookClaim claim) {
			if (claim.isReturn) {
				return "return-and-refund";
			}
			Boolean shipped = this.jdbc.queryForObject("""
					select exists (select from shipment p join shipment_event e on e.shipment_id = p.id
					                where p.order_id = ? and e.kind = 'PICKED_UP' and e.at <= ?)""", Boolean.class,
					claim.orderId, claim.appliedAt);
			return Boolean.TRUE.equals(shipped) ? "refund-shipped" : "refund-unshipped";
		}

		private static String stage(Map<String, OffsetDateTime> happened) {
			if (happened.containsKey("RETURN_ENTERED")) {
				return "RETURN_UNDER_WAY";
			}
			if (happened.containsKey("SELLER_AGREED")) {
				return "WAITING_FOR_RETURN";
			}
			return happened.containsKey("SELLER_REFUSED") ? "REFUSED" : "WAITING_FOR_SELLER";
		}

		private static OffsetDateTime entered(TextbookClaim claim, Map<String, OffsetDateTime> happened) {
			return happened.getOrDefault("RETURN_ENTERED",
					happened.getOrDefault("SELLER_AGREED", happened.getOrDefault("SELLER_REFUSED", claim.appliedAt)));
		}

		private Clock clock(String platform, String flow, String stage, OffsetDateTime entered) {
			if (this.clocks.isEmpty()) {
				this.clocks = this.jdbc
					.query("""
							select platform, flow, stage, from_at, until_at, extract(epoch from length)::bigint as length,
							       extract(epoch from signed_length)::bigint as signed_length, outcome, rule, pack from bench.rule""",
							Clock.MAPPER);
			}
			return this.clocks.stream()
				.filter((clock) -> clock.platform.equals(platform) && clock.flow.equals(flow)
						&& clock.stage.equals(stage) && !entered.isBefore(clock.from) && entered.isBefore(clock.until))
				.findFirst()
				.orElseThrow();
		}

	}

	/**
	 * A rule of {@link HandRules}.
	 */
	private record Clock(String platform, String flow, String stage, OffsetDateTime from, OffsetDateTime until,
			Duration length, @Nullable Duration signedLength, String outcome, String rule, String pack) {

		private static final RowMapper<Clock> MAPPER = (row, index) -> new Clock(row.getString("platform"),
				row.getString("flow"), row.getString("stage"), row.getObject("from_at", OffsetDateTime.class),
				row.getObject("until_at", OffsetDateTime.class), Duration.ofSeconds(row.getLong("length")),
				(row.getObject("signed_length") != null) ? Duration.ofSeconds(row.getLong("signed_length")) : null,
				row.getString("outcome"), row.getString("rule"), row.getString("pack"));

		private OffsetDateTime deadline(OffsetDateTime entered, @Nullable OffsetDateTime signed) {
			OffsetDateTime deadline = entered.plus(this.length);
			if (signed == null || this.signedLength == null) {
				return deadline;
			}
			OffsetDateTime sooner = signed.plus(this.signedLength);
			return sooner.isBefore(deadline) ? sooner : deadline;
		}

	}

	/** The packs of the orders, by the instant of the payment. */
	static String packOf(String platform, OffsetDateTime paidAt) {
		LocalDate paid = paidAt.atZoneSameInstant(BenchShop.DATE.zone()).toLocalDate();
		if (platform.equals("pinduoduo")) {
			return paid.isBefore(LocalDate.of(2025, 5, 15)) ? "pdd-seed" : "pdd-2025";
		}
		return (paid.getYear() < 2026) ? "taobao-2020" : "taobao-2026";
	}

}
