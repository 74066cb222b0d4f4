package org.aftersales.plan;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.aftersales.console.TextTable;

/**
 * A plan as the command answers.
 *
 * @param plan the plan
 * @param earlier earlier nights that are not done
 */
public record PlanAnswer(Plan plan, List<LocalDate> earlier) {

	/**
	 * Prints it for a person.
	 */
	public void print(PrintWriter out) {
		out.println("Plan of the night of %s%s".formatted(this.plan.businessDate(),
				(this.plan.revision() == 0) ? "" : ", revision " + this.plan.revision()));
		out.println();
		TextTable table = TextTable.of("job", "what", "rule or reason", "number", "yuan");
		this.plan.lines().forEach((line) -> table.add(line.cells()));
		table.print(out);
		out.println();
		out.println("Total: " + this.plan.sentence() + ".");
		this.plan.unusual()
			.forEach((rule) -> out.println("The night would stop and ask, as far more than usual: " + rule + "."));
		if (!this.earlier.isEmpty()) {
			out.println("Earlier nights are not done: %s. This plan does without them; run them first to apply it."
				.formatted(this.earlier.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
		}
		out.println("Nothing was written to the database.");
		out.flush();
	}

	/**
	 * The same for a script.
	 */
	public Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("businessDate", this.plan.businessDate().toString());
		json.put("revision", this.plan.revision());
		json.put("lines", this.plan.lines().stream().map(PlanLine::json).toList());
		Map<String, Object> totals = new LinkedHashMap<>();
		for (PlannedRow.Kind kind : PlannedRow.Kind.values()) {
			totals.put(kind.words(), Map.of("number", this.plan.number(kind), "yuan", this.plan.yuan(kind)));
		}
		json.put("totals", totals);
		json.put("wouldStop", this.plan.unusual());
		json.put("earlierNotDone", this.earlier.stream().map(LocalDate::toString).toList());
		json.put("written", false);
		return json;
	}

}
