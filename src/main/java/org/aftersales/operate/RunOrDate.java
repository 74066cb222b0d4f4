package org.aftersales.operate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.aftersales.console.NothingFound;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * How a person names a night: by the number of one of its runs, or by its business date.
 * Exactly one of them is there.
 *
 * @param number of the run
 * @param date the business date
 */
record RunOrDate(Optional<Long> number, Optional<LocalDate> date) {

	/**
	 * What that text names.
	 * @throws ParameterException if it is neither
	 */
	static RunOrDate of(CommandSpec spec, String text) {
		if (text.matches("\\d{1,18}")) {
			return new RunOrDate(Optional.of(Long.valueOf(text)), Optional.empty());
		}
		try {
			return new RunOrDate(Optional.empty(), Optional.of(LocalDate.parse(text)));
		}
		catch (DateTimeParseException neither) {
			throw new ParameterException(spec.commandLine(),
					"'%s' is neither the number of a run nor a date such as 2026-11-18".formatted(text));
		}
	}

	/**
	 * The run, if one is named.
	 * @throws NothingFound if there is none of that number
	 */
	Optional<PastRun> run(RunHistory history) {
		return this.number.map((wanted) -> history.find(wanted)
			.orElseThrow(() -> new NothingFound("run " + wanted,
					history.last(3, Optional.empty()).stream().map((run) -> "run " + run.number()).toList())));
	}

	/**
	 * The business date, of the run if one is named.
	 */
	LocalDate businessDate(RunHistory history) {
		return run(history).map(PastRun::date).orElseGet(this.date::orElseThrow);
	}

}
