package org.aftersales.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A breach that is to be priced, as {@link TextbookJobs} read it.
 */
record TextbookBreach(long id, long orderId, String breach, OffsetDateTime effectiveAt, String platform, String shopId,
		OffsetDateTime paidAt, @Nullable String buyer, String orderNo, BigDecimal base) {

	static final String COLUMNS = """
			d.decision_id, d.order_id, d.breach, d.effective_at, h.platform, o.shop_id, o.paid_at, nullif(o.buyer_ref, '') as buyer_ref, o.order_no,
			o.paid_amount - o.postage as base""";

	/** The reader wants its key by one name in the statement and in the result. */
	static final String TABLES = """
			(select id as decision_id, order_id, breach, effective_at from decision) d
			  join shop_order o on o.id = d.order_id join shop h on h.shop_id = o.shop_id""";

	static final RowMapper<TextbookBreach> MAPPER = (row, index) -> new TextbookBreach(row.getLong("decision_id"),
			row.getLong("order_id"), row.getString("breach"), row.getObject("effective_at", OffsetDateTime.class),
			row.getString("platform"), row.getString("shop_id"), row.getObject("paid_at", OffsetDateTime.class),
			row.getString("buyer_ref"), row.getString("order_no"), row.getBigDecimal("base"));

	/**
	 * What is owed for it; the names are those of the statements.
	 */
	record Owed(long decisionId, long orderId, String rule, String pack, String breach, BigDecimal base,
			BigDecimal amount, OffsetDateTime owedSince, @Nullable BigDecimal uncapped, @Nullable String cutBy,
			String buyer) {

	}

	/**
	 * Prices a breach; where the orders of a day are limited together, it looks up the
	 * others of the buyer.
	 */
	static class Processor implements ItemProcessor<TextbookBreach, Owed> {

		private static final BigDecimal LIMIT = new BigDecimal("100.00");

		private final JdbcTemplate jdbc;

		Processor(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		public Owed process(TextbookBreach breach) {
			String pack = TextbookClaim.packOf(breach.platform, breach.paidAt);
			BigDecimal alone = price(breach, pack);
			BigDecimal amount = pack.equals("taobao-2026") ? alone.min(left(breach)) : alone;
			boolean cut = amount.compareTo(alone) < 0;
			return new Owed(breach.id, breach.orderId, rule(breach, pack), pack, breach.breach, breach.base, amount,
					breach.effectiveAt, cut ? alone : null, cut ? "TB-P11" : null,
					(breach.buyer != null) ? breach.buyer : breach.orderNo);
		}

		private BigDecimal left(TextbookBreach breach) {
			List<TextbookBreach> ofTheDay = this.jdbc.query(
					"select " + COLUMNS + " from " + TABLES
							+ """
									 where d.breach is not null and o.shop_id = ? and o.buyer_ref = ?
									  and (o.paid_at at time zone 'Asia/Shanghai')::date = (?::timestamptz at time zone 'Asia/Shanghai')::date
									order by d.effective_at, o.order_no, d.breach, d.decision_id""",
					MAPPER, breach.shopId, breach.buyer, breach.paidAt);
			BigDecimal left = LIMIT;
			for (TextbookBreach other : ofTheDay) {
				if (other.id == breach.id) {
					break;
				}
				left = left.subtract(price(other, "taobao-2026")).max(BigDecimal.ZERO);
			}
			return left;
		}

		private static String rule(TextbookBreach breach, String pack) {
			return switch (pack) {
				case "pdd-seed" -> "PD-P01a";
				case "pdd-2025" -> "PD-P01c";
				default -> breach.breach.equals("late") ? "TB-P02" : "TB-P03";
			};
		}

		private static BigDecimal price(TextbookBreach breach, String pack) {
			if (pack.equals("pdd-seed")) {
				return new BigDecimal("5.00");
			}
			if (pack.equals("pdd-2025") && breach.base.compareTo(new BigDecimal("300")) < 0) {
				return new BigDecimal("3.00");
			}
			return breach.breach.equals("late") ? share(breach.base, 2, "3.00", "30.00")
					: share(breach.base, 1, "5.00", "100.00");
		}

		private static BigDecimal share(BigDecimal base, int places, String least, String most) {
			return base.movePointLeft(places)
				.setScale(2, RoundingMode.HALF_UP)
				.max(new BigDecimal(least))
				.min(new BigDecimal(most));
		}

	}

}
