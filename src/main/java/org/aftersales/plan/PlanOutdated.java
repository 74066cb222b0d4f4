package org.aftersales.plan;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.console.CallAgain;
import org.aftersales.console.NamesNextCommand;
import org.aftersales.run.Fault;

/**
 * A plan is to be applied, and what it rests on has changed since it was made.
 */
public class PlanOutdated extends RuntimeException implements Fault, NamesNextCommand {

	private final LocalDate date;

	PlanOutdated(LocalDate date, List<String> changes) {
		super("The plan of the night of %s no longer holds. Changed since it was made: %s. Nothing was decided; make a new plan and have it approved."
			.formatted(date, String.join(", ", changes)));
		this.date = date;
	}

	@Override
	public CallAgain instead() {
		return CallAgain.of("plan", "--business-date", this.date.toString());
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
