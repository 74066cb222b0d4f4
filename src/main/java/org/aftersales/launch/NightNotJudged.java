package org.aftersales.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.CallAgain;
import org.aftersales.console.NamesNextCommand;
import org.aftersales.run.Fault;

/**
 * Workbooks are asked for of a night that has not judged everything, or never began.
 */
class NightNotJudged extends RuntimeException implements Fault, NamesNextCommand {

	private final CallAgain instead;

	private NightNotJudged(String message, CallAgain instead) {
		super(message + " Nothing was written.");
		this.instead = instead;
	}

	static NightNotJudged ever(boolean demo) {
		return new NightNotJudged("No night is done in this database, so there is nothing to report.",
				demo ? CallAgain.of("night", "--demo") : CallAgain.of("night"));
	}

	static NightNotJudged never(BusinessDate date, Optional<LocalDate> lastDone, boolean demo) {
		return new NightNotJudged(
				"There is no night of %s in this database, so there is nothing to report%s.".formatted(date,
						lastDone.map((last) -> "; the last night that is done is that of " + last).orElse("")),
				nightOf(date, demo));
	}

	static NightNotJudged yet(BusinessDate date, List<String> jobs, boolean demo) {
		return new NightNotJudged("The night of %s has not judged everything: %s not done. Run the night to its end."
			.formatted(date, String.join(", ", jobs) + ((jobs.size() == 1) ? " is" : " are")), nightOf(date, demo));
	}

	@Override
	public CallAgain instead() {
		return this.instead;
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

	private static CallAgain nightOf(BusinessDate date, boolean demo) {
		return demo ? CallAgain.of("night", "--demo") : CallAgain.of("night", "--business-date", date.toString());
	}

}
