package org.aftersales.refund;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.decision.Decisions;
import org.aftersales.hold.HoldingBack;
import org.aftersales.hold.WaitsFor;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.quarantine.SetAside;
import org.aftersales.refund.ClaimVerdict.Aside;
import org.aftersales.refund.ClaimVerdict.Judged;
import org.aftersales.run.Counts;
import org.aftersales.run.Night;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what a chunk of claims was judged to be: one statement per effect, whatever the
 * number of claims. A claim that a new fact changed meanwhile, or that a hold keeps back,
 * is left as it is.
 */
@Component
class ClaimEffect implements ChunkEffect<ClaimVerdict> {

	static final String JOB = "refunds";

	private final JdbcTemplate jdbc;

	private final Decisions decisions;

	private final Quarantine quarantine;

	private final HoldingBack holds;

	ClaimEffect(JdbcTemplate jdbc, Decisions decisions, Quarantine quarantine, HoldingBack holds) {
		this.holds = holds;
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.quarantine = quarantine;
	}

	@Override
	public Counts write(Night night, List<ClaimVerdict> verdicts) {
		List<ClaimVerdict> free = this.holds.keepBack(night, JOB, WaitsFor.NOTHING, verdicts, ClaimVerdict::intents);
		return apply(night, free).plus(Counts.waiting(verdicts.size() - free.size()));
	}

	private Counts apply(Night night, List<ClaimVerdict> verdicts) {
		List<Judged> judged = verdicts.stream().filter(Judged.class::isInstance).map(Judged.class::cast).toList();
		List<Aside> aside = verdicts.stream().filter(Aside.class::isInstance).map(Aside.class::cast).toList();
		Set<Long> current = advance(judged);
		List<Judged> applied = judged.stream().filter((verdict) -> current.contains(verdict.facts().id())).toList();
		Set<Long> decided = record(night, applied);
		record(night, aside);
		makeOrdersDue(applied.stream().filter(Judged::concernsOrder).toList());
		this.quarantine.resolve(JOB, night.businessDate(), SetAside.Subject.CLAIM,
				current.stream().map(String::valueOf).toList());
		this.quarantine.setAside(JOB, night.businessDate(), aside.stream().map(Aside::entry).toList());
		return new Counts(verdicts.size(), decided.size(), applied.size() - decided.size(),
				judged.size() - applied.size(), aside.size());
	}

	private Set<Long> record(Night night, List<? extends ClaimVerdict> verdicts) {
		this.decisions.open(night.businessDate(),
				verdicts.stream().flatMap((verdict) -> verdict.breaks().stream()).toList());
		return this.decisions.enter(night.businessDate(),
				verdicts.stream().flatMap((verdict) -> verdict.decisions().stream()).toList());
	}

	/**
	 * Sets a claim aside that the database refused.
	 */
	void setAside(Night night, ClaimVerdict verdict, DataIntegrityViolationException refused) {
		this.quarantine
			.setAside(JOB, night.businessDate(),
					List.of(new SetAside(SetAside.Subject.CLAIM, String.valueOf(verdict.facts().id()),
							"REFUSED_BY_DATABASE", "Claim %s could not be written: %s"
								.formatted(verdict.facts().claimNo(), refused.getMostSpecificCause().getMessage()),
							Optional.empty())));
	}

	private Set<Long> advance(List<Judged> judged) {
		return new HashSet<>(this.jdbc.queryForList(
				"""
						update claim_state s
						   set stage = j.stage, entered_at = j.entered_at::timestamptz, rule = j.rule,
						       deadline = j.deadline::timestamptz, ended_at = j.ended_at::timestamptz,
						       refunded_at = j.refunded_at::timestamptz, due_at = j.due_at::timestamptz, version = s.version + 1
						  from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
						              ?::text[])
						    as j (claim_id, version, stage, entered_at, rule, deadline, ended_at, refunded_at, due_at)
						 where s.claim_id = j.claim_id and s.version = j.version
						returning s.claim_id""",
				Long.class,
				ArrayColumns.of(judged)
					.number((verdict) -> verdict.facts().id())
					.number((verdict) -> (long) verdict.facts().version())
					.text(Judged::stage)
					.instant(Judged::enteredAt)
					.text((verdict) -> verdict.clock().map(ClaimVerdict.RunningClock::rule).orElse(null))
					.instant((verdict) -> verdict.clock().map(ClaimVerdict.RunningClock::deadline).orElse(null))
					.instant((verdict) -> verdict.forOrder().endedAt().orElse(null))
					.instant((verdict) -> verdict.forOrder().refundedAt().orElse(null))
					.instant((verdict) -> verdict.dueAt().orElse(null))
					.parameters()));
	}

	/**
	 * A claim that opens or ends changes the clocks of its order, so the order is due at
	 * the moment of the application, where every such change begins. Claims of one order
	 * may be judged at the same time, so orders are locked in the order of their keys.
	 */
	private void makeOrdersDue(List<Judged> concerning) {
		this.jdbc.update(
				"""
						update order_state s
						   set due_at = least(s.due_at, j.applied_at), version = s.version + 1
						  from (select k.order_id, c.applied_at
						          from (select order_id, min(applied_at::timestamptz) as applied_at
						                  from unnest(?::bigint[], ?::text[]) as given (order_id, applied_at) group by order_id) c
						          join order_state k on k.order_id = c.order_id
						         order by k.order_id
						           for no key update of k) j
						 where s.order_id = j.order_id""",
				ArrayColumns.of(concerning)
					.number((verdict) -> verdict.facts().orderId())
					.instant((verdict) -> verdict.facts().appliedAt())
					.parameters());
	}

}
