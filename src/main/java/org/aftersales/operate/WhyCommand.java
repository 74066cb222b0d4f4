package org.aftersales.operate;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.ExitCode;
import org.aftersales.console.Surroundings;
import org.aftersales.run.DatabaseAway;
import org.jspecify.annotations.Nullable;
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
				"the next command and the page of the run book. Nothing is written." },
		footer = { "", "While the database is away it says so, as far as this machine knows, with exit code 75." })
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
		Optional<RunOrDate> asked = Optional.ofNullable(this.which).map((text) -> RunOrDate.of(this.spec, text));
		try {
			return this.reading.answer(this.surroundings, (records) -> answer(new Why(records), records, asked),
					Answer::json, (answer) -> answer.print(this.surroundings.out()));
		}
		catch (DatabaseAway away) {
			Answer answer = new WhyAway(this.surroundings).of(asked.flatMap(RunOrDate::date), away);
			this.reading.answer(this.surroundings, answer.json(), () -> answer.print(this.surroundings.out()));
			return ExitCode.TRY_AGAIN.number();
		}
	}

	private static Answer answer(Why why, NightRecords records, Optional<RunOrDate> asked) {
		return asked.flatMap((given) -> given.run(records.history()))
			.map(why::ofRun)
			.orElseGet(() -> why.ofDate(asked.flatMap(RunOrDate::date).orElseGet(() -> records.lastClosed().date())));
	}

}
