package org.aftersales.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.money.Yuan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The record of decisions and breaks. It is asked key by key (a subquery with an offset),
 * because plans made while it was young would read all of it for every chunk; by the key
 * alone, because such a plan takes any index whose first column is asked for.
 */
@Component
public class Decisions {

	private final JdbcTemplate jdbc;

	/**
	 * That of the database.
	 */
	public Decisions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The recorded decisions about these subjects, by subject.
	 */
	public Map<Long, List<RecordedDecision>> about(SubjectKind subject, Collection<Long> subjectIds) {
		return this.jdbc
			.query("""
					select d.* from unnest(?::bigint[]) as k (id)
					 cross join lateral (
					       select subject_id, rule, from_stage, clock_started_at, effective_at, outcome
					         from decision where subject = ? and subject_id = k.id offset 0) d
					 order by d.effective_at, d.rule""", (row, index) -> recorded(subject, row),
					subjectIds.toArray(Long[]::new), subject.name())
			.stream()
			.collect(Collectors.groupingBy((decision) -> decision.key().subjectId()));
	}

	/**
	 * The recorded decisions of these kinds about these orders, by order.
	 */
	public Map<Long, List<RecordedDecision>> aboutOrders(Collection<Long> orderIds, Collection<SubjectKind> kinds) {
		return this.jdbc
			.query("""
					select d.* from unnest(?::bigint[]) as k (id)
					 cross join lateral (
					       select order_id, subject, subject_id, rule, from_stage, clock_started_at, effective_at, outcome
					         from decision where order_id = k.id offset 0) d
					 where d.subject = any (?)
					 order by d.effective_at, d.rule""",
					(row, index) -> Map.entry(row.getLong("order_id"),
							recorded(SubjectKind.valueOf(row.getString("subject")), row)),
					orderIds.toArray(Long[]::new), kinds.stream().map(SubjectKind::name).toArray(String[]::new))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * Enters those that are new, in the caller's transaction.
	 * @return the subjects that got a new decision; for parcels, their orders
	 */
	public Set<Long> enter(BusinessDate on, List<Decision> decisions) {
		if (decisions.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.jdbc.queryForList(
				"""
						insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
						                      to_stage, outcome, breach, amount, arithmetic, business_date)
						select d.subject, d.subject_id, d.order_id, d.rule, d.pack, d.started::timestamptz, d.effective::timestamptz,
						       d.from_stage, d.to_stage, d.outcome, d.breach, d.amount::numeric, d.arithmetic, ?
						  from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
						              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
						    as d (subject, subject_id, order_id, rule, pack, started, effective, from_stage, to_stage, outcome,
						          breach, amount, arithmetic)
						on conflict (subject, subject_id, rule, from_stage, clock_started_at) do nothing
						returning case subject when 'CLAIM' then subject_id else order_id end""",
				Long.class,
				ArrayColumns.of(decisions)
					.constant(on.date())
					.text((decision) -> decision.key().subject())
					.number((decision) -> decision.key().subjectId())
					.number(Decision::orderId)
					.text((decision) -> decision.key().rule())
					.text(Decision::pack)
					.instant((decision) -> decision.key().clockStartedAt())
					.instant(Decision::effectiveAt)
					.text(Decision::fromStage)
					.text(Decision::toStage)
					.text(Decision::outcome)
					.text((decision) -> decision.breach().orElse(null))
					.text((decision) -> decision.amount().map(Yuan::toString).orElse(null))
					.text(Decision::arithmetic)
					.parameters()));
	}

	/**
	 * Opens those breaks that are new, in the caller's transaction.
	 */
	public void open(BusinessDate on, List<Break> breaks) {
		if (breaks.isEmpty()) {
			return;
		}
		this.jdbc.update("""
				insert into break_item (subject, subject_id, order_id, kind, fact_at, message, business_date)
				select b.subject, b.subject_id, b.order_id, b.kind, b.fact_at::timestamptz, b.message, ?
				  from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
				    as b (subject, subject_id, order_id, kind, fact_at, message)
				on conflict (subject, subject_id, kind, fact_at) do nothing""",
				ArrayColumns.of(breaks)
					.constant(on.date())
					.text(Break::subject)
					.number(Break::subjectId)
					.number(Break::orderId)
					.text(Break::kind)
					.instant(Break::factAt)
					.text(Break::message)
					.parameters());
	}

	private static RecordedDecision recorded(SubjectKind subject, ResultSet row) throws SQLException {
		return new RecordedDecision(new Decision.Key(subject, row.getLong("subject_id"), row.getString("rule"),
				row.getString("from_stage"), instant(row, "clock_started_at")), instant(row, "effective_at"),
				row.getString("outcome"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
