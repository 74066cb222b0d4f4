package org.aftersales.hold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.decision.Intent;
import org.aftersales.money.Yuan;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What nights would have decided but for a hold, table {@code held_decision}.
 */
@Component
public class HeldDecisions {

	private static final String TOTALS = """
			select h.id, h.kind, h.code, h.until_date, h.reason, h.placed_by, h.released_at is not null as released,
			       count(*) as decisions, coalesce(sum(b.amount), 0.00) as amount
			  from held_decision b join hold h on h.id = b.hold_id
			 where b.night_id = (select id from night where business_date = ? order by revision desc limit 1)
			 group by h.id order by h.id""";

	private final JdbcTemplate jdbc;

	HeldDecisions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What the last revision of the night of that date held back, by hold.
	 */
	public static List<HeldBack> totals(JdbcClient jdbc, LocalDate date) {
		return jdbc.sql(TOTALS)
			.param(date)
			.query((row, index) -> new HeldBack(Holds.hold(row, index), date, row.getLong("decisions"),
					row.getBigDecimal("amount")))
			.list();
	}

	/**
	 * What the last night up to that date held back about one subject, in sentences.
	 * @param subjects words of the kinds under which it may stand
	 * @param id our key of it
	 */
	public static List<String> about(JdbcClient jdbc, List<String> subjects, long id, LocalDate date) {
		return told(jdbc, "b.subject in (:subjects) and b.subject_id = :id", Map.of("subjects", subjects, "id", id),
				date);
	}

	/**
	 * The same about an order and everything that belongs to it.
	 */
	public static List<String> aboutOrder(JdbcClient jdbc, long order, LocalDate date) {
		return told(jdbc, "b.order_id = :id", Map.of("id", order), date);
	}

	private static List<String> told(JdbcClient jdbc, String condition, Map<String, ?> parameters, LocalDate date) {
		return jdbc
			.sql("""
					select 'Held back by hold ' || h.id || ' (' || lower(h.kind) || ' ' || h.code || ', until ' || h.until_date || ', by '
					       || h.placed_by || ': ' || h.reason || '), night of ' || n.business_date || ': ' || b.rule || ' would have led from '
					       || lower(replace(b.from_stage, '_', ' ')) || ' to ' || lower(replace(b.to_stage, '_', ' '))
					       || coalesce(', ' || b.amount || ' yuan', '') || '.'
					  from held_decision b
					  join hold h on h.id = b.hold_id
					  join night n on n.id = b.night_id
					 where n.id = (select id from night where business_date <= :date order by business_date desc, revision desc limit 1)
					   and %s
					 order by b.effective_at, b.rule, b.subject_id, b.part"""
				.formatted(condition))
			.params(parameters)
			.param("date", date)
			.query(String.class)
			.list();
	}

	/**
	 * Makes due again what that job of the night held back, before it ended early, by a
	 * hold that a person has released or shortened since.
	 */
	void forgetReleased(Night night, String job) {
		this.jdbc.update("""
				delete from held_decision b using hold h
				 where b.night_id = ? and b.job = ? and h.id = b.hold_id
				   and (h.released_at is not null or h.until_date < ?)""", night.id(), job,
				night.businessDate().date());
	}

	void enter(Night night, String job, List<Held> held) {
		List<Line> lines = new ArrayList<>();
		for (Held one : held) {
			one.lines().forEach(lines::add);
		}
		this.jdbc.update(
				"""
						insert into held_decision (night_id, job, hold_id, act, subject, subject_id, part, order_id, rule, from_stage,
						                           to_stage, effective_at, amount)
						select ?, ?, b.hold_id, b.act, b.subject, b.subject_id, b.part, b.order_id, b.rule, b.from_stage, b.to_stage,
						       b.effective_at::timestamptz, b.amount::numeric
						  from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
						              ?::text[], ?::text[], ?::text[])
						    as b (hold_id, act, subject, subject_id, part, order_id, rule, from_stage, to_stage, effective_at, amount)
						on conflict (night_id, subject, subject_id, part) do nothing""",
				ArrayColumns.of(lines)
					.constant(night.id())
					.constant(job)
					.number((line) -> line.hold().number())
					.text((line) -> line.intent().act())
					.text((line) -> line.intent().subject())
					.number((line) -> line.intent().subjectId())
					.number((line) -> (long) line.part())
					.number((line) -> line.intent().orderId())
					.text((line) -> line.intent().rule())
					.text((line) -> line.intent().from())
					.text((line) -> line.intent().to())
					.instant((line) -> line.intent().effectiveAt())
					.text((line) -> line.intent().amount().map(Yuan::toString).orElse(null))
					.parameters());
	}

	/**
	 * A judgement that is not applied.
	 *
	 * @param hold why
	 * @param intents what it would have decided
	 */
	record Held(Hold hold, List<Intent> intents) {

		/** Parts are counted within their subject: a buyer has several breaches. */
		private List<Line> lines() {
			List<Line> lines = new ArrayList<>();
			for (Intent intent : this.intents) {
				long part = lines.stream()
					.filter((line) -> line.intent().subject() == intent.subject()
							&& line.intent().subjectId() == intent.subjectId())
					.count();
				lines.add(new Line(this.hold, intent, (int) part));
			}
			return lines;
		}

	}

	/**
	 * One row.
	 */
	private record Line(Hold hold, Intent intent, int part) {

	}

}
