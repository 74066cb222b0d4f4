package org.aftersales.shipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Decisions;
import org.aftersales.decision.Finding;
import org.aftersales.hold.HeldDecisions;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Explainer;
import org.aftersales.run.Explanation;
import org.aftersales.run.Explanation.Value;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Explains an order: every clock that lapsed or still runs by the facts known to a night,
 * what the record holds of it, and what is owed.
 */
public final class OrderExplainer implements Explainer {

	private final JdbcClient jdbc;

	private final Orders orders;

	private final OrderClocks clocks;

	/**
	 * By the facts and the record of that database and by those packs.
	 */
	public OrderExplainer(DataSource database, PolicyPacks packs) {
		JdbcTemplate statements = new JdbcTemplate(database);
		this.jdbc = JdbcClient.create(statements);
		this.orders = new Orders(statements, new Decisions(statements), new CurrentNight());
		this.clocks = new OrderClocks(new OrderRules(packs));
	}

	@Override
	public String kind() {
		return "order";
	}

	@Override
	public List<Explanation> explain(String number, Optional<String> shop, BusinessDate asOf) {
		return this.jdbc.sql("""
				select id, shop_id, fake, buyer_ref from shop_order
				 where order_no = :number and (cast(:shop as text) is null or shop_id = :shop)
				 order by shop_id""")
			.param("number", number)
			.param("shop", shop.orElse(null))
			.query((row, index) -> found(row))
			.list()
			.stream()
			.map((found) -> explain(found, asOf))
			.toList();
	}

	@Override
	public List<String> near(String number) {
		return this.jdbc.sql("""
				(select order_no || ' of shop ' || shop_id from shop_order where order_no collate "C" >= :number
				  order by order_no collate "C", shop_id limit 3)
				union all
				(select order_no || ' of shop ' || shop_id from shop_order where order_no collate "C" < :number
				  order by order_no collate "C" desc, shop_id limit 2)""")
			.param("number", number)
			.query(String.class)
			.list();
	}

	private Explanation explain(Found found, BusinessDate asOf) {
		OrderFacts order = this.orders.known(found.id(), asOf.cutOff());
		List<String> notes = new ArrayList<>();
		List<Finding> findings = findings(order, asOf, notes);
		List<Decision> lapses = findings.stream().flatMap((finding) -> finding.lapses().stream()).toList();
		lapses.forEach((lapse) -> notes.add("%s: %s".formatted(lapse.key().rule(), lapse.arithmetic())));
		notes.addAll(owed(found.id(), asOf));
		notes.addAll(open(found.id(), asOf));
		notes.addAll(HeldDecisions.aboutOrder(this.jdbc, found.id(), asOf.date()));
		if (found.fake()) {
			notes.add("The order is marked as fake: no night judges it.");
		}
		return new Explanation("Order %s of shop %s".formatted(order.orderNo(), found.shop()), found.shop(),
				facts(found, order, asOf), OrderTale.COLUMNS, OrderTale.rows(findings, recorded(found.id(), asOf)),
				notes);
	}

	private List<Finding> findings(OrderFacts order, BusinessDate asOf, List<String> notes) {
		try {
			return this.clocks.all().stream().map((clock) -> clock.find(order, asOf.cutOff())).toList();
		}
		catch (PackMissing missing) {
			notes.add("Cannot be judged: " + missing.getMessage());
			return List.of();
		}
	}

	private static Map<String, Value> facts(Found found, OrderFacts order, BusinessDate asOf) {
		Map<String, Value> facts = new LinkedHashMap<>();
		facts.put("known until", Value.of(Optional.of(asOf.cutOff())));
		facts.put("platform", Value.of(order.platform().code()));
		found.buyer().ifPresent((buyer) -> facts.put("buyer", Value.of(buyer)));
		facts.put("placed", Value.of(Optional.of(order.placedAt())));
		facts.put("paid at", Value.of(Optional.of(order.paidAt())));
		facts.put("paid", Value.of(order.paid() + " yuan"));
		order.groupFormedAt().ifPresent((at) -> facts.put("group formed", Value.of(Optional.of(at))));
		order.promisedShipAt().ifPresent((at) -> facts.put("promised by the platform", Value.of(Optional.of(at))));
		order.pickedUpAt().ifPresent((at) -> facts.put("picked up", Value.of(Optional.of(at))));
		order.receivedAt().ifPresent((at) -> facts.put("received", Value.of(Optional.of(at))));
		return facts;
	}

	private Map<Decision.Key, LocalDate> recorded(long id, BusinessDate asOf) {
		Map<Decision.Key, LocalDate> nights = new LinkedHashMap<>();
		this.jdbc.sql("""
				select subject, subject_id, rule, from_stage, clock_started_at, business_date from decision
				 where order_id = ? and subject in ('ORDER', 'SHIPMENT') and business_date <= ?""")
			.params(id, asOf.date())
			.query((row) -> {
				nights.put(OrderTale.key(row), row.getObject("business_date", LocalDate.class));
			});
		return nights;
	}

	private List<String> owed(long id, BusinessDate asOf) {
		return this.jdbc
			.sql("""
					select 'Entitlement ' || l.id || ' (' || l.status || '): ' || l.payer || ' owes ' || l.beneficiary || ' '
					       || l.amount || ' yuan for ' || l.basis || ' by ' || l.rule || ': ' || l.arithmetic
					  from entitlement_log l
					  join entitlement e on e.id = l.id
					 where e.order_id = ? and e.business_date <= ?
					 order by l.owed_since, l.id""")
			.params(id, asOf.date())
			.query(String.class)
			.list();
	}

	private List<String> open(long id, BusinessDate asOf) {
		return this.jdbc.sql("""
				select 'Break: ' || message from break_item
				 where order_id = :id and subject <> 'CLAIM' and business_date <= :date
				   and (closed_on is null or closed_on > :date)
				union all
				select 'In quarantine since ' || q.opened_on || ': ' || q.message from quarantined q
				 where (q.subject = 'ORDER' and q.subject_key = cast(:id as text)
				        or q.subject = 'BREACH'
				           and q.subject_key in (select cast(d.id as text) from decision d where d.order_id = :id)
				        or q.subject = 'RETURN'
				           and q.subject_key in (select cast(c.id as text) from claim c where c.order_id = :id))
				   and q.opened_on <= :date and (q.closed_on is null or q.closed_on > :date)
				 order by 1""").param("id", id).param("date", asOf.date()).query(String.class).list();
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(row.getLong("id"), row.getString("shop_id"), row.getBoolean("fake"),
				Optional.ofNullable(row.getString("buyer_ref")));
	}

	private record Found(long id, String shop, boolean fake, Optional<String> buyer) {

	}

}
