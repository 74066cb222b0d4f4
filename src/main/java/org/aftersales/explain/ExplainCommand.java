package org.aftersales.explain;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.aftersales.console.ProgramVersion;

/**
 * {@code recon explain}: asks for one of its sub-commands.
 */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		synopsisSubcommandLabel = "SUBJECT", headerHeading = """
				Examples:
				  jobs/recon explain claim 210000000000000001
				  jobs/recon explain claim 210000000000000001 --business-date 2026-06-13 --json
				  jobs/recon explain order 260601-123456789010001
				  jobs/recon explain entitlement 17

				""", header = "Explains what became of one subject, and by which rules.",
		commandListHeading = "%nSubjects:%n")
final class ExplainCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(this.spec.commandLine(), "Say what to explain, such as: claim NUMBER");
	}

}
