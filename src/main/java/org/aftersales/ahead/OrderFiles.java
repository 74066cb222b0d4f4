package org.aftersales.ahead;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.aftersales.compensation.BrokenPromise;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of orders, claims and parcels by our keys, as of a cut-off.
 */
@Component
class OrderFiles {

	private final JdbcClient jdbc;

	OrderFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The orders with those keys.
	 */
	Map<Long, OrderFile> orders(Collection<Long> ids, Instant cutOff) {
		Map<Long, List<BrokenPromise>> broken = broken(ids, cutOff);
		Map<Long, OrderFile> files = new HashMap<>();
		this.jdbc
			.sql("""
					select o.id, o.shop_id, s.name, s.platform, o.order_no, o.paid_at, o.paid_amount, o.postage, o.goods_class,
					       o.group_formed_at, o.promised_ship_at
					  from shop_order o join shop s on s.shop_id = o.shop_id
					 where o.id = any (:ids)""")
			.param("ids", ids.toArray(Long[]::new))
			.query((row) -> {
				long id = row.getLong("id");
				files.put(id, file(row, broken.getOrDefault(id, List.of())));
			});
		return files;
	}

	/**
	 * Numbers of parcels within their orders.
	 */
	Map<Long, String> parcels(Collection<Long> ids) {
		Map<Long, String> numbers = new HashMap<>();
		this.jdbc.sql("select id, parcel_no from shipment where id = any (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row) -> {
				numbers.put(row.getLong("id"), row.getString("parcel_no"));
			});
		return numbers;
	}

	/**
	 * Numbers and kinds of claims.
	 */
	Map<Long, ClaimName> claims(Collection<Long> ids, Instant cutOff) {
		Map<Long, ClaimName> names = new HashMap<>();
		this.jdbc.sql("""
				select c.id, c.claim_no,
				       coalesce((select v.new_kind from claim_event v
				                  where v.claim_id = c.id and v.kind = 'TYPE_CHANGED' and v.at < :cutOff
				                  order by v.at desc limit 1), c.kind) as kind
				  from claim c where c.id = any (:ids)""")
			.param("ids", ids.toArray(Long[]::new))
			.param("cutOff", cutOff.atOffset(ZoneOffset.UTC))
			.query((row) -> {
				names.put(row.getLong("id"), new ClaimName(row.getString("claim_no"), kind(row.getString("kind"))));
			});
		return names;
	}

	private Map<Long, List<BrokenPromise>> broken(Collection<Long> ids, Instant cutOff) {
		Map<Long, List<BrokenPromise>> broken = new HashMap<>();
		this.jdbc.sql("""
				select d.order_id, d.breach, d.effective_at, c.kind
				  from decision d
				  left join claim c on d.subject = 'CLAIM' and c.id = d.subject_id
				 where d.order_id = any (:ids) and d.breach is not null and d.effective_at < :cutOff
				 order by d.order_id, d.effective_at, d.breach collate "C", c.claim_no collate "C\"""")
			.param("ids", ids.toArray(Long[]::new))
			.param("cutOff", cutOff.atOffset(ZoneOffset.UTC))
			.query((row) -> {
				broken.computeIfAbsent(row.getLong("order_id"), (order) -> new ArrayList<>())
					.add(promise(row.getString("breach"), instant(row, "effective_at").orElseThrow(),
							Optional.ofNullable(row.getString("kind")).map(OrderFiles::kind)));
			});
		return broken;
	}

	/**
	 * A plain breach at that instant.
	 */
	static BrokenPromise promise(String kind, Instant at, Optional<String> claim) {
		return new BrokenPromise(kind, Optional.of(at), false, Optional.empty(), Optional.empty(), claim,
				Optional.empty());
	}

	private static OrderFile file(ResultSet row, List<BrokenPromise> broken) throws SQLException {
		BigDecimal paid = row.getBigDecimal("paid_amount");
		Lapse.OrderName name = new Lapse.OrderName(row.getString("shop_id"), row.getString("name"),
				row.getString("platform"), row.getString("order_no"), paid);
		Optional<Instant> formed = instant(row, "group_formed_at");
		Optional<Instant> promised = instant(row, "promised_ship_at");
		return new OrderFile(name, Platform.of(row.getString("platform")), instant(row, "paid_at").orElseThrow(),
				new Yuan(paid.subtract(row.getBigDecimal("postage"))),
				formed.flatMap((from) -> promised.map((at) -> Duration.between(from, at))),
				Optional.ofNullable(row.getString("goods_class")), broken);
	}

	private static String kind(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
	}

	/**
	 * A claim as people know it.
	 *
	 * @param number the platform's number
	 * @param kind what the buyer applies for, in the words of the packs
	 */
	record ClaimName(String number, String kind) {

	}

}
