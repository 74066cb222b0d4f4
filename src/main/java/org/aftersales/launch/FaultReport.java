package org.aftersales.launch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import org.aftersales.console.CallAgain;
import org.aftersales.console.ExitCode;
import org.aftersales.console.HarmlessText;
import org.aftersales.console.NamesNextCommand;
import org.aftersales.console.Secrets;
import org.aftersales.console.Surroundings;
import org.aftersales.operate.RefusedCalls;
import org.aftersales.run.Fault;
import org.aftersales.run.JobFailed;
import org.aftersales.run.NightStopped;

/**
 * Tells a person on stderr what went wrong: one paragraph, where the details are, and as
 * the last line the next command. Gives the exit code.
 */
final class FaultReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

	private static final Set<String> NIGHTS = Set.of("night", "rerun", "catch-up", "apply");

	private final Surroundings surroundings;

	private final CallAgain again;

	FaultReport(Surroundings surroundings, CallAgain again) {
		this.surroundings = surroundings;
		this.again = again;
	}

	@Override
	public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
		ExitCode code = tell(failure);
		rememberRefusal(failure, parsed);
		return code.number();
	}

	/**
	 * A night that could not begin leaves no trace in the database; 'recon why' finds it
	 * here.
	 */
	private void rememberRefusal(Throwable failure, ParseResult parsed) {
		ParseResult called = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
		if (NIGHTS.contains(called.commandSpec().name()) && !(failure instanceof JobFailed)
				&& !(failure instanceof NightStopped)) {
			new RefusedCalls(this.surroundings.places().logs())
				.remember(Refusal.of(this.surroundings.clock().instant(), this.again,
						Optional.ofNullable(called.matchedOptionValue("--business-date", (LocalDate) null)), failure));
		}
	}

	ExitCode tell(Throwable failure) {
		Diagnosis diagnosis = Diagnosis.of(failure);
		this.surroundings.complain(title("recon: ") + HarmlessText.line(Secrets.masked(diagnosis.sentence())));
		if (!explainsItself(failure)) {
			this.surroundings
				.complain("Details: " + new FailureLog(this.surroundings.places().logs()).write(this.again, failure));
		}
		this.surroundings.complain("Next: "
				+ ((failure instanceof NamesNextCommand refusal) ? refusal.instead().line() : next(diagnosis.code())));
		return diagnosis.code();
	}

	@Override
	public int handleParseException(ParameterException failure, String[] arguments) {
		this.surroundings.complain(title("recon: ") + Secrets.masked(String.valueOf(failure.getMessage())));
		if (!this.surroundings.jsonLog()) {
			UnmatchedArgumentException.printSuggestions(failure, this.surroundings.err());
		}
		this.surroundings
			.complain("Next: jobs/" + failure.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help");
		return ExitCode.USAGE.number();
	}

	/** A refusal that is not the consequence of something deeper. */
	private static boolean explainsItself(Throwable failure) {
		return failure instanceof Fault && failure.getCause() == null;
	}

	private String next(ExitCode code) {
		String first = switch (code) {
			case TRY_AGAIN -> "in a while: ";
			case STOPPED -> "to go on: ";
			case DONE, USAGE, ATTENTION -> "";
			case FAILED, WITHHELD, INPUT, CONFIGURATION -> "once that is repaired: ";
		};
		return first + this.again.line();
	}

	private String title(String text) {
		return this.surroundings.jsonLog() ? text : Ansi.AUTO.string("@|bold,red " + text + "|@");
	}

}
