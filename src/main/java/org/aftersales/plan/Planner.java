package org.aftersales.plan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.BetweenNights;
import org.aftersales.run.Night;
import org.aftersales.run.Nights;
import org.aftersales.run.Rehearsal;
import org.aftersales.run.RunState;
import org.aftersales.safety.SafetyStops;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes plans: under the lock of the nights it judges in one transaction, reads what was
 * decided, and rolls everything back, also if a job fails.
 */
@Component
public class Planner {

	/**
	 * What a plan waits at most for a row; less than PostgreSQL waits before it looks for
	 * deadlocks.
	 */
	private static final String GIVE_WAY = "set local lock_timeout = '200ms'";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String DEADLOCK = "40P01";

	private final JdbcClient jdbc;

	private final PlatformTransactionManager transactions;

	private final BetweenNights between;

	private final Nights nights;

	private final Rehearsal rehearsal;

	private final PlannedRows rows;

	private final SafetyStops stops;

	Planner(JdbcClient jdbc, PlatformTransactionManager transactions, BetweenNights between, Nights nights,
			Rehearsal rehearsal, PlannedRows rows, SafetyStops stops) {
		this.stops = stops;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.between = between;
		this.nights = nights;
		this.rehearsal = rehearsal;
		this.rows = rows;
	}

	/**
	 * The plan of that night; nothing is written to the database.
	 * @throws PlanUnusable if the night is done
	 * @throws FactsBusy if somebody else is changing facts that it needs
	 */
	public Plan plan(PlanRequest request) {
		TransactionTemplate undone = new TransactionTemplate(this.transactions);
		try {
			return this.between.perform(() -> undone.execute((status) -> {
				status.setRollbackOnly();
				return judged(request);
			}));
		}
		catch (RuntimeException failed) {
			if (gaveWay(failed)) {
				throw new FactsBusy();
			}
			throw failed;
		}
	}

	/**
	 * Business dates before that one, since the first night, whose nights are not done.
	 */
	public List<LocalDate> notDoneBefore(BusinessDate date) {
		return this.jdbc
			.sql("""
					select day::date from (select min(business_date) as first from night) n,
					       generate_series(n.first::timestamp, cast(:date as date) - interval '1 day', interval '1 day') as day
					 where not exists (select from night d where d.business_date = day::date and d.state = 'DONE')
					 order by 1""")
			.param("date", date.date())
			.query(LocalDate.class)
			.list();
	}

	private Plan judged(PlanRequest request) {
		BusinessDate date = request.date();
		int revision = this.nights.lastRevision(date);
		if (this.nights.state(date, revision).filter(RunState.DONE::equals).isPresent()) {
			throw PlanUnusable.done(date);
		}
		Map<String, String> files = request.inbox().map(InboxFiles::of).orElse(Map.of());
		// Before anything is judged: a fact that comes in meanwhile makes the plan
		// outdated.
		FactVersions facts = FactVersions.now(this.jdbc);
		this.jdbc.sql(GIVE_WAY).update();
		Marks marks = Marks.now(this.jdbc);
		Night night = this.rehearsal.run(date, revision, request.jobs(), request.inputs(), request.starter());
		return new Plan(date.date(), revision, request.program(), request.inputs(),
				request.inbox().map(String::valueOf).orElse(""), files, facts, this.rows.lines(marks, night),
				this.stops.waiting(night), request.withRows() ? this.rows.since(marks, night) : List.of());
	}

	private static boolean gaveWay(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (it) -> it != null, Throwable::getCause)
			.limit(50)
			.filter(SQLException.class::isInstance)
			.map((it) -> Optional.ofNullable(((SQLException) it).getSQLState()).orElse(""))
			.anyMatch((state) -> state.equals(LOCK_NOT_AVAILABLE) || state.equals(DEADLOCK));
	}

}
