package org.aftersales.shipment;

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
import org.aftersales.run.Counts;
import org.aftersales.run.Night;
import org.aftersales.shipment.OrderVerdict.Aside;
import org.aftersales.shipment.OrderVerdict.Judged;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what a chunk of orders was judged to be: one statement per effect, whatever the
 * number of orders. An order that a new fact changed meanwhile, or that a hold keeps
 * back, is left as it is.
 */
@Component
class OrderEffect implements ChunkEffect<OrderVerdict> {

	static final String JOB = "shipments";

	private final JdbcTemplate jdbc;

	private final Decisions decisions;

	private final Quarantine quarantine;

	private final HoldingBack holds;

	OrderEffect(JdbcTemplate jdbc, Decisions decisions, Quarantine quarantine, HoldingBack holds) {
		this.holds = holds;
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.quarantine = quarantine;
	}

	@Override
	public Counts write(Night night, List<OrderVerdict> verdicts) {
		List<OrderVerdict> free = this.holds.keepBack(night, JOB, WaitsFor.ITS_ORDER, verdicts, OrderVerdict::intents);
		return apply(night, free).plus(Counts.waiting(verdicts.size() - free.size()));
	}

	private Counts apply(Night night, List<OrderVerdict> verdicts) {
		List<Judged> judged = verdicts.stream().filter(Judged.class::isInstance).map(Judged.class::cast).toList();
		List<SetAside> aside = verdicts.stream()
			.filter(Aside.class::isInstance)
			.map((verdict) -> ((Aside) verdict).entry())
			.toList();
		Set<Long> current = advance(judged);
		List<Judged> applied = judged.stream().filter((verdict) -> current.contains(verdict.order().id())).toList();
		Set<Long> decided = this.decisions.enter(night.businessDate(),
				applied.stream().flatMap((verdict) -> verdict.decisions().stream()).toList());
		this.decisions.open(night.businessDate(),
				applied.stream().flatMap((verdict) -> verdict.breaks().stream()).toList());
		this.quarantine.resolve(JOB, night.businessDate(), SetAside.Subject.ORDER,
				current.stream().map(String::valueOf).toList());
		this.quarantine.setAside(JOB, night.businessDate(), aside);
		return new Counts(verdicts.size(), decided.size(), applied.size() - decided.size(),
				judged.size() - applied.size(), aside.size());
	}

	/**
	 * Sets an order aside that the database refused.
	 */
	void setAside(Night night, OrderVerdict verdict, DataIntegrityViolationException refused) {
		this.quarantine
			.setAside(JOB, night.businessDate(),
					List.of(new SetAside(SetAside.Subject.ORDER, String.valueOf(verdict.order().id()),
							"REFUSED_BY_DATABASE", "Order %s could not be written: %s"
								.formatted(verdict.order().orderNo(), refused.getMostSpecificCause().getMessage()),
							Optional.empty())));
	}

	private Set<Long> advance(List<Judged> judged) {
		return new HashSet<>(this.jdbc.queryForList("""
				update order_state s
				   set due_at = j.due_at::timestamptz, version = s.version + 1
				  from unnest(?::bigint[], ?::bigint[], ?::text[]) as j (order_id, version, due_at)
				 where s.order_id = j.order_id and s.version = j.version
				returning s.order_id""", Long.class,
				ArrayColumns.of(judged)
					.number((verdict) -> verdict.order().id())
					.number((verdict) -> (long) verdict.order().version())
					.instant((verdict) -> verdict.dueAt().orElse(null))
					.parameters()));
	}

}
