package org.aftersales.operate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.NothingFound;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code recon why}: one true sentence about a run or a night, and the next command.
 */
@Command(name = "why", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon why
		  jobs/recon why 2026-11-18
		  jobs/recon why 4711 --json

		""", header = "Says in one sentence why a run failed, or why a night has not run, and what to do.",
		description = { "What failed and where, how often before, what is safe already, what is still due in money,",
				"the next command and the page of the run book. Nothing is written." })
final class WhyCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final Reading reading = new Reading();

	@Parameters(paramLabel = "RUN|DATE", arity = "0..1",
			description = "Number of a run, or a business date; default: the last closed date.")
	private @Nullable String which;

	WhyCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		Optional<Long> run = number();
		Optional<LocalDate> date = run.isPresent() ? Optional.empty() : date();
		return this.reading.answer(this.surroundings, (records) -> {
			Why why = new Why(records);
			return run.map((number) -> why.ofRun(find(records, number)))
				.orElseGet(() -> why.ofDate(date.orElse(records.lastClosed().date())));
		}, Answer::json, (answer) -> answer.print(this.surroundings.out()));
	}

	private static PastRun find(NightRecords records, long number) {
		return records.history()
			.find(number)
			.orElseThrow(() -> new NothingFound("run " + number,
					records.history().last(3, Optional.empty()).stream().map((run) -> "run " + run.number()).toList()));
	}

	private Optional<Long> number() {
		return Optional.ofNullable(this.which).filter((text) -> text.matches("\\d{1,18}")).map(Long::valueOf);
	}

	private Optional<LocalDate> date() {
		try {
			return Optional.ofNullable(this.which).map(LocalDate::parse);
		}
		catch (DateTimeParseException neither) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"'%s' is neither the number of a run nor a date such as 2026-11-18".formatted(this.which));
		}
	}

}
