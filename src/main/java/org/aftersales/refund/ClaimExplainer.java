package org.aftersales.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Decisions;
import org.aftersales.hold.HeldDecisions;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Explainer;
import org.aftersales.run.Explanation;
import org.aftersales.run.Explanation.Value;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Explains a claim: its course by the facts known to a night, told with what the record
 * holds of it.
 */
public final class ClaimExplainer implements Explainer {

	private final JdbcClient jdbc;

	private final Claims claims;

	private final PolicyPacks packs;

	/**
	 * By the facts and the record of that database and by those packs.
	 */
	public ClaimExplainer(DataSource database, PolicyPacks packs) {
		JdbcTemplate statements = new JdbcTemplate(database);
		this.jdbc = JdbcClient.create(statements);
		this.claims = new Claims(statements, new Decisions(statements), new ClaimBaskets(statements),
				new CurrentNight());
		this.packs = packs;
	}

	@Override
	public String kind() {
		return "claim";
	}

	@Override
	public List<Explanation> explain(String number, Optional<String> shop, BusinessDate asOf) {
		return this.jdbc.sql("""
				select c.id, c.shop_id, c.claim_no, o.order_no, c.first_reason, o.fake
				  from claim c join shop_order o on o.id = c.order_id
				 where c.claim_no = :number and (cast(:shop as text) is null or c.shop_id = :shop)
				 order by c.shop_id""")
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
				(select claim_no || ' of shop ' || shop_id from claim where claim_no collate "C" >= :number
				  order by claim_no collate "C", shop_id limit 3)
				union all
				(select claim_no || ' of shop ' || shop_id from claim where claim_no collate "C" < :number
				  order by claim_no collate "C" desc, shop_id limit 2)""")
			.param("number", number)
			.query(String.class)
			.list();
	}

	private Explanation explain(Found found, BusinessDate asOf) {
		ClaimFacts claim = this.claims.known(found.id(), asOf.cutOff());
		ClaimCourse course = new ClaimCourse(claim, this.packs, asOf.cutOff());
		List<ClaimVisit> visits = course.visits();
		Map<Decision.Key, LocalDate> recorded = recorded(found.id(), asOf);
		List<String> notes = new ArrayList<>(ClaimTale.arithmetic(visits));
		course.stuck().ifPresent(notes::add);
		notes.addAll(postage(found.id(), asOf));
		notes.addAll(openBreaks(found.id(), asOf));
		notes.addAll(openQuarantine(found.id(), asOf));
		notes.addAll(HeldDecisions.about(this.jdbc, List.of("CLAIM", "RETURN"), found.id(), asOf.date()));
		if (found.fake()) {
			notes.add("The order is marked as fake: no night judges its claims.");
		}
		if (visits.isEmpty()) {
			notes.add("The buyer had not applied yet.");
		}
		Map<String, Value> facts = facts(found, claim, asOf);
		course.beside()
			.forEach((clock) -> facts.put(ClaimTale.running(clock), Value.of(Optional.of(clock.deadline()))));
		return new Explanation("Claim %s of shop %s".formatted(claim.claimNo(), found.shop()), found.shop(), facts,
				ClaimTale.COLUMNS, visits.stream().map((visit) -> ClaimTale.row(visit, recorded)).toList(), notes);
	}

	private static Map<String, Value> facts(Found found, ClaimFacts claim, BusinessDate asOf) {
		Map<String, Value> facts = new LinkedHashMap<>();
		facts.put("known until", Value.of(Optional.of(asOf.cutOff())));
		facts.put("order", Value.of(found.order()));
		facts.put("platform", Value.of(claim.platform().code()));
		facts.put("flow", Value.of(claim.flow(claim.kindAt(asOf.cutOff().minusNanos(1))).code()));
		facts.put("applied", Value.of(Optional.of(claim.appliedAt())));
		found.reason().ifPresent((reason) -> facts.put("reason", Value.of(reason)));
		claim.money().requested().ifPresent((yuan) -> facts.put("requested", Value.of(yuan + " yuan")));
		facts.put("paid", Value.of(claim.money().paid() + " yuan"));
		claim.pickedUpAt().ifPresent((at) -> facts.put("picked up", Value.of(Optional.of(at))));
		return facts;
	}

	private Map<Decision.Key, LocalDate> recorded(long id, BusinessDate asOf) {
		Map<Decision.Key, LocalDate> nights = new LinkedHashMap<>();
		this.jdbc.sql("""
				select rule, from_stage, clock_started_at, business_date from decision
				 where subject = 'CLAIM' and subject_id = ? and business_date <= ?""")
			.params(id, asOf.date())
			.query((row) -> {
				nights.put(ClaimTale.key(id, row.getString("rule"), row.getString("from_stage"),
						instant(row, "clock_started_at")), row.getObject("business_date", LocalDate.class));
			});
		return nights;
	}

	/**
	 * What was decided about the postage of the goods that came back.
	 */
	private List<String> postage(long id, BusinessDate asOf) {
		return this.jdbc
			.sql("""
					select concat(d.rule, ': ', lower(replace(d.from_stage, '_', ' ')), ', the ',
					              lower(replace(d.outcome, '_', ' ')), ' ', e.amount || ' yuan ', '(night of ', d.business_date, '): ',
					              d.arithmetic)
					  from decision d left join entitlement e on e.decision_id = d.id
					 where d.subject = 'RETURN' and d.subject_id = :id and d.business_date <= :date
					 order by d.from_stage""")
			.param("id", id)
			.param("date", asOf.date())
			.query(String.class)
			.list();
	}

	private List<String> openBreaks(long id, BusinessDate asOf) {
		return this.jdbc.sql("""
				select 'Break: ' || message from break_item
				 where subject = 'CLAIM' and subject_id = :id and business_date <= :date
				   and (closed_on is null or closed_on > :date)
				 order by fact_at, kind""").param("id", id).param("date", asOf.date()).query(String.class).list();
	}

	private List<String> openQuarantine(long id, BusinessDate asOf) {
		return this.jdbc.sql("""
				select 'In quarantine since ' || opened_on || ': ' || message from quarantined
				 where subject in ('CLAIM', 'RETURN') and subject_key = :id and opened_on <= :date
				   and (closed_on is null or closed_on > :date)
				 order by opened_on, job""")
			.param("id", String.valueOf(id))
			.param("date", asOf.date())
			.query(String.class)
			.list();
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(row.getLong("id"), row.getString("shop_id"), row.getString("order_no"),
				Optional.ofNullable(row.getString("first_reason")), row.getBoolean("fake"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Found(long id, String shop, String order, Optional<String> reason, boolean fake) {

	}

}
