package org.aftersales.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.aftersales.archive.OldOrders.Finished;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves rows into the archive and back, in the caller's transaction: copied first, then
 * deleted, so that a row is in one of the two tables whenever somebody looks.
 */
@Component
class ArchiveTables {

	/** How a claim ended: it stays. */
	private static final String ENDS = "('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')";

	/**
	 * A promise that broke and what it cost stay, because the ledger hangs on them;
	 * groups that failed as well, because workbooks list them all.
	 */
	private static final String MOVABLE = """
			d.breach is null and d.outcome <> 'CANCELLED' and d.subject <> 'RETURN' and not exists (select from entitlement e where e.decision_id = d.id)""";

	private static final String GOING = " unnest(:orders::bigint[], :months::text[]::date[]) as g (order_id, month) ";

	private final JdbcClient jdbc;

	ArchiveTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes the partition of that month, if it is missing.
	 */
	void prepare(LocalDate month) {
		for (String table : List.of("archived_claim_event", "archived_shipment_event", "archived_decision")) {
			this.jdbc
				.sql("create table if not exists %1$s_%2$tY_%2$tm partition of %1$s for values in ('%2$tF')"
					.formatted(table, month))
				.update();
		}
	}

	/**
	 * Moves what these orders can do without.
	 */
	Moved archive(List<Finished> orders) {
		long steps = run(orders, """
				insert into archived_claim_event (month, claim_id, kind, at, status_code, reason, amount, new_kind)
				select g.month, e.claim_id, e.kind, e.at, e.status_code, e.reason, e.amount, e.new_kind
				  from %s join claim c on c.order_id = g.order_id join claim_event e on e.claim_id = c.id
				 where e.kind not in %s""".formatted(GOING, ENDS));
		run(orders, """
				delete from claim_event e using %s join claim c on c.order_id = g.order_id
				 where e.claim_id = c.id and e.kind not in %s""".formatted(GOING, ENDS));
		long scans = run(orders, """
				insert into archived_shipment_event (month, shipment_id, kind, at, detail)
				select g.month, e.shipment_id, e.kind, e.at, e.detail
				  from %s join shipment p on p.order_id = g.order_id join shipment_event e on e.shipment_id = p.id
				 where e.kind = 'TRACE'""".formatted(GOING));
		run(orders, """
				delete from shipment_event e using %s join shipment p on p.order_id = g.order_id
				 where e.shipment_id = p.id and e.kind = 'TRACE'""".formatted(GOING));
		long decisions = run(orders,
				"""
						insert into archived_decision (month, id, subject, subject_id, order_id, rule, pack, clock_started_at, effective_at,
						                               from_stage, to_stage, outcome, amount, arithmetic, business_date)
						select g.month, d.id, d.subject, d.subject_id, d.order_id, d.rule, d.pack, d.clock_started_at, d.effective_at,
						       d.from_stage, d.to_stage, d.outcome, d.amount, d.arithmetic, d.business_date
						  from %s join decision d on d.order_id = g.order_id
						 where %s"""
					.formatted(GOING, MOVABLE));
		run(orders, "delete from decision d using %s where d.order_id = g.order_id and %s".formatted(GOING, MOVABLE));
		run(orders, "update order_state s set archived_month = g.month from %s where s.order_id = g.order_id"
			.formatted(GOING));
		run(orders, """
				update claim_state s set archived_month = g.month from %s join claim c on c.order_id = g.order_id
				 where s.claim_id = c.id""".formatted(GOING));
		return new Moved(orders.size(), steps, scans, decisions);
	}

	/**
	 * Brings everything back that was archived of this order, as it was.
	 */
	Moved restore(Finished order) {
		List<Finished> one = List.of(order);
		run(one, "update order_state s set archived_month = null from %s where s.order_id = g.order_id"
			.formatted(GOING));
		run(one, """
				update claim_state s set archived_month = null from %s join claim c on c.order_id = g.order_id
				 where s.claim_id = c.id""".formatted(GOING));
		long steps = run(one, """
				insert into claim_event (claim_id, kind, at, status_code, reason, amount, new_kind)
				select a.claim_id, a.kind, a.at, a.status_code, a.reason, a.amount, a.new_kind
				  from %s join claim c on c.order_id = g.order_id
				  join archived_claim_event a on a.claim_id = c.id and a.month = g.month""".formatted(GOING));
		run(one, """
				delete from archived_claim_event a using %s join claim c on c.order_id = g.order_id
				 where a.claim_id = c.id and a.month = g.month""".formatted(GOING));
		long scans = run(one, """
				insert into shipment_event (shipment_id, kind, at, detail)
				select a.shipment_id, a.kind, a.at, a.detail
				  from %s join shipment p on p.order_id = g.order_id
				  join archived_shipment_event a on a.shipment_id = p.id and a.month = g.month""".formatted(GOING));
		run(one, """
				delete from archived_shipment_event a using %s join shipment p on p.order_id = g.order_id
				 where a.shipment_id = p.id and a.month = g.month""".formatted(GOING));
		long decisions = run(one,
				"""
						insert into decision (id, subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage,
						                      to_stage, outcome, amount, arithmetic, business_date)
						overriding system value
						select a.id, a.subject, a.subject_id, a.order_id, a.rule, a.pack, a.clock_started_at, a.effective_at, a.from_stage,
						       a.to_stage, a.outcome, a.amount, a.arithmetic, a.business_date
						  from %s join archived_decision a on a.order_id = g.order_id and a.month = g.month"""
					.formatted(GOING));
		run(one, "delete from archived_decision a using %s where a.order_id = g.order_id and a.month = g.month"
			.formatted(GOING));
		notDueByItself(one);
		return new Moved(1, steps, scans, decisions);
	}

	/**
	 * The order of that number, if it is archived.
	 */
	Optional<Finished> archived(String orderNo) {
		return this.jdbc.sql("""
				select s.order_id, s.archived_month
				  from shop_order o join order_state s on s.order_id = o.id
				 where o.order_no = ? and s.archived_month is not null
				 order by s.order_id limit 1""")
			.param(orderNo)
			.query((row, index) -> new Finished(row.getLong("order_id"),
					row.getObject("archived_month", LocalDate.class)))
			.optional();
	}

	/**
	 * Remembers up to where was archived.
	 */
	void remember(LocalDate before, Instant now, long orders) {
		this.jdbc.sql("""
				insert into archive_horizon (before, archived_at, orders) values (?, ?, ?)
				on conflict (before) do update
				   set archived_at = excluded.archived_at, orders = archive_horizon.orders + excluded.orders""")
			.param(before)
			.param(now.atOffset(ZoneOffset.UTC))
			.param(orders)
			.update();
	}

	/** What comes back is nothing new: all of it had been judged. */
	private void notDueByItself(List<Finished> orders) {
		run(orders, "update order_state s set due_at = null from %s where s.order_id = g.order_id".formatted(GOING));
		run(orders, """
				update claim_state s set due_at = null from %s join claim c on c.order_id = g.order_id
				 where s.claim_id = c.id""".formatted(GOING));
	}

	private int run(List<Finished> orders, String sql) {
		return this.jdbc.sql(sql)
			.param("orders", orders.stream().map(Finished::id).toArray(Long[]::new))
			.param("months", orders.stream().map((order) -> order.month().toString()).toArray(String[]::new))
			.update();
	}

}
