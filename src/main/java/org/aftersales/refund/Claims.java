package org.aftersales.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.batch.Due;
import org.aftersales.batch.DueKeys;
import org.aftersales.decision.Decisions;
import org.aftersales.decision.RecordedDecision;
import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The claims that are due in the current night, with all their facts. A claim in
 * quarantine and a claim on a fake order are never due, nor is one that the night has
 * held back.
 */
@Component
class Claims implements Due<ClaimFacts> {

	private static final String KNOWN = """
			select c.id, s.version, c.order_id, c.claim_no, h.platform, c.kind, c.applied_at, c.requested_amount,
			       c.first_reason, o.paid_amount, o.postage,
			       (select min(i.item_no) from order_item i
			         where i.order_id = c.order_id and not i.gift
			           and (i.sku_no = c.sku_no or (c.sku_no is null and i.goods_no = c.goods_no))
			        having count(*) = 1) as item_no,
			       o.goods_class, o.route, h.region, o.group_formed_at, o.promised_ship_at, s.stage, s.ended_at, s.refunded_at,
			       parcel.picked_up_at, parcel.arrived_at
			""";

	/** What happened to the parcels of its order, each event read once. */
	private static final String PARCELS = """
			 cross join lateral (
			       select min(e.at) filter (where e.kind = 'PICKED_UP') as picked_up_at,
			              min(e.at) filter (where e.kind in ('SIGNED', 'RECEIVED')) as arrived_at
			         from shipment p join shipment_event e on e.shipment_id = p.id
			        where p.order_id = c.order_id and e.at < ?) parcel
			""";

	private static final String STATES = """
			  from claim_state s
			  join claim c on c.id = s.claim_id
			  join shop_order o on o.id = c.order_id and not o.fake
			  join shop h on h.shop_id = c.shop_id
			""";

	private static final String DUE = """
			 where s.due_at < ?
			   and not exists (select from quarantined q
			                    where q.subject = 'CLAIM' and q.subject_key = c.id::text and q.state in ('OPEN', 'DISCARDED'))
			   and not exists (select from held_decision b
			                    where b.night_id = ? and b.subject = 'CLAIM' and b.subject_id = c.id)
			""";

	private final JdbcTemplate jdbc;

	private final Decisions decisions;

	private final ClaimBaskets baskets;

	private final CurrentNight night;

	Claims(JdbcTemplate jdbc, Decisions decisions, ClaimBaskets baskets, CurrentNight night) {
		this.baskets = baskets;
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.night = night;
	}

	/** Those on fake orders and in quarantine among them: they are few. */
	@Override
	public DueKeys keys() {
		return DueKeys.of("select claim_id from claim_state where due_at < ?", at(this.night.night().cutOff()));
	}

	@Override
	public List<ClaimFacts> read(List<Long> keys) {
		Night due = this.night.night();
		OffsetDateTime cutOff = at(due.cutOff());
		List<ClaimFacts> claims = this.jdbc.query(
				KNOWN + STATES + PARCELS + DUE + " and s.claim_id = any (?) order by s.claim_id",
				(row, index) -> claim(row), cutOff, cutOff, due.id(), keys.toArray(Long[]::new));
		return complete(claims, cutOff);
	}

	/**
	 * The claim with that key, with all its facts, due or not.
	 * @param cutOff what was picked up at or after it is not known
	 */
	ClaimFacts known(long id, Instant cutOff) {
		return known(List.of(id), cutOff).get(0);
	}

	/**
	 * The claims with these keys, with all their facts, due or not, in the order of their
	 * keys.
	 * @param cutOff what was picked up at or after it is not known
	 */
	List<ClaimFacts> known(List<Long> ids, Instant cutOff) {
		return complete(this.jdbc.query(KNOWN + """
				 from claim c
				 join claim_state s on s.claim_id = c.id
				 join shop_order o on o.id = c.order_id
				 join shop h on h.shop_id = c.shop_id
				""" + PARCELS + """
				where c.id = any (?)
				order by c.id""", (row, index) -> claim(row), at(cutOff), ids.toArray(Long[]::new)), at(cutOff));
	}

	/**
	 * The first few claims that are still due for that night, by the platform's number.
	 */
	List<String> stillDue(Night due) {
		return this.jdbc.queryForList(
				"with due as materialized (select c.id, c.claim_no " + STATES + DUE
						+ ") select 'claim ' || claim_no from due order by id limit 5",
				String.class, at(due.cutOff()), due.id());
	}

	/**
	 * The claims with all that happened to them, the money of their orders, and the other
	 * claims about the same orders.
	 */
	private List<ClaimFacts> complete(List<ClaimFacts> claims, OffsetDateTime cutOff) {
		if (claims.isEmpty()) {
			return claims;
		}
		Long[] ids = claims.stream().map(ClaimFacts::id).toArray(Long[]::new);
		Long[] orders = claims.stream().map(ClaimFacts::orderId).distinct().toArray(Long[]::new);
		List<ClaimFacts> others = this.jdbc.query(KNOWN + """
				 from claim c
				 join claim_state s on s.claim_id = c.id
				 join shop_order o on o.id = c.order_id
				 join shop h on h.shop_id = c.shop_id
				""" + PARCELS + """
				where c.order_id = any (?) and not (c.id = any (?))""", (row, index) -> claim(row), cutOff, orders,
				ids);
		List<ClaimFacts> all = this.baskets.fill(withFacts(Stream.concat(claims.stream(), others.stream()).toList()));
		Map<Long, List<ClaimFacts>> byOrder = all.stream().collect(Collectors.groupingBy(ClaimFacts::orderId));
		return all.subList(0, claims.size())
			.stream()
			.map((claim) -> claim.beside(byOrder.getOrDefault(claim.orderId(), List.of())
				.stream()
				.filter((other) -> other.id() != claim.id())
				.toList()))
			.toList();
	}

	private List<ClaimFacts> withFacts(List<ClaimFacts> claims) {
		List<Long> ids = claims.stream().map(ClaimFacts::id).toList();
		Map<Long, List<ClaimFact>> facts = facts(ids);
		Map<Long, List<RecordedDecision>> recorded = this.decisions.about(SubjectKind.CLAIM, ids);
		return claims.stream()
			.map((claim) -> claim.with(facts.getOrDefault(claim.id(), List.of()),
					recorded.getOrDefault(claim.id(), List.of())))
			.toList();
	}

	private Map<Long, List<ClaimFact>> facts(List<Long> ids) {
		return this.jdbc
			.query("select claim_id, kind, at, status_code, amount, new_kind from claim_event where claim_id = any (?)",
					(row, index) -> Map.entry(row.getLong("claim_id"), fact(row)), (Object) ids.toArray(Long[]::new))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static ClaimFact fact(ResultSet row) throws SQLException {
		return new ClaimFact(ClaimFact.Kind.valueOf(row.getString("kind")), instant(row, "at").orElseThrow(),
				Optional.ofNullable(row.getString("status_code")),
				Optional.ofNullable(row.getBigDecimal("amount")).map(Yuan::new),
				Optional.ofNullable(row.getString("new_kind")).map(ClaimKind::valueOf));
	}

	private static ClaimFacts claim(ResultSet row) throws SQLException {
		return new ClaimFacts(row.getLong("id"), row.getInt("version"), row.getLong("order_id"),
				row.getString("claim_no"), Platform.of(row.getString("platform")),
				ClaimKind.valueOf(row.getString("kind")), instant(row, "applied_at").orElseThrow(), money(row),
				traits(row), shipPromise(row), instant(row, "picked_up_at"), instant(row, "arrived_at"), List.of(),
				List.of(), new ClaimFacts.ForOrder(!row.getString("stage").equals(Stage.NEW.name()),
						instant(row, "ended_at"), instant(row, "refunded_at")));
	}

	private static ClaimMoney money(ResultSet row) throws SQLException {
		return new ClaimMoney(Optional.ofNullable(row.getBigDecimal("requested_amount")).map(Yuan::new),
				new Yuan(row.getBigDecimal("paid_amount")), new Yuan(row.getBigDecimal("postage")),
				Optional.ofNullable(row.getString("item_no")), Optional.ofNullable(row.getString("first_reason")),
				List.of(), List.of(), List.of());
	}

	private static Traits traits(ResultSet row) throws SQLException {
		return Traits.of(Optional.ofNullable(row.getString("goods_class")), Optional.ofNullable(row.getString("route")),
				Optional.ofNullable(row.getString("region")));
	}

	private static Optional<Duration> shipPromise(ResultSet row) throws SQLException {
		Optional<Instant> promised = instant(row, "promised_ship_at");
		return instant(row, "group_formed_at").flatMap((formed) -> promised.map((at) -> Duration.between(formed, at)));
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
