package org.aftersales.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Nights;
import org.aftersales.run.RunState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds a plan against the facts before its night, and against what was decided after it.
 */
@Component
public class PlanKeeping {

	private final JdbcClient jdbc;

	private final Nights nights;

	private final Planner planner;

	private final PlannedRows rows;

	PlanKeeping(JdbcClient jdbc, Nights nights, Planner planner, PlannedRows rows) {
		this.jdbc = jdbc;
		this.nights = nights;
		this.planner = planner;
		this.rows = rows;
	}

	/**
	 * Returns where the records stand, if the plan still holds.
	 * @throws PlanUnusable if its night is done
	 * @throws PlanOutdated if it is not the next night, or if facts have changed
	 */
	public Marks require(Plan plan, BusinessDate date) {
		int revision = this.nights.lastRevision(date);
		if (this.nights.state(date, revision).filter(RunState.DONE::equals).isPresent()) {
			throw PlanUnusable.done(date);
		}
		List<String> changes = new ArrayList<>();
		this.planner.notDoneBefore(date)
			.stream()
			.findFirst()
			.ifPresent((first) -> changes.add("the next night is that of " + first));
		changes.addAll(InboxFiles.differences(plan.files(),
				plan.inbox().isEmpty() ? Map.of() : InboxFiles.of(Path.of(plan.inbox()))));
		changes.addAll(plan.facts().differences(FactVersions.now(this.jdbc)));
		if (!changes.isEmpty()) {
			throw new PlanOutdated(plan.businessDate(), changes);
		}
		return Marks.now(this.jdbc);
	}

	/**
	 * Returns if the night decided exactly what was planned.
	 * @param before where the records stood before it
	 * @throws PlanNotKept if it did not
	 */
	public void check(Plan plan, BusinessDate date, Marks before) {
		List<PlannedRow> decided = this.rows.since(before,
				this.nights.find(date, this.nights.lastRevision(date)).orElseThrow());
		Map<PlannedRow, Integer> counts = new HashMap<>();
		plan.rows().forEach((row) -> counts.merge(row, -1, Integer::sum));
		decided.forEach((row) -> counts.merge(row, 1, Integer::sum));
		List<String> differences = counts.entrySet()
			.stream()
			.filter((row) -> row.getValue() != 0)
			.map((row) -> ((row.getValue() > 0) ? "not planned: " : "not decided: ") + row.getKey().words())
			.sorted()
			.toList();
		if (!differences.isEmpty()) {
			throw new PlanNotKept(plan, differences);
		}
	}

	/**
	 * Refuses a plan that other rules or another version of the program made.
	 * @throws PlanOutdated if it is one
	 */
	public static void requireSame(Plan plan, String program, String inputs) {
		List<String> changes = new ArrayList<>();
		if (!plan.program().equals(program)) {
			changes.add("the program, from %s to %s".formatted(plan.program(), program));
		}
		if (!plan.inputs().equals(inputs)) {
			changes.add("settings, packs or calendars under jobs/");
		}
		if (!changes.isEmpty()) {
			throw new PlanOutdated(plan.businessDate(), changes);
		}
	}

}
