package org.aftersales.question;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.aftersales.console.ProgramVersion;

/**
 * {@code recon quote}: asks for one of its sub-commands.
 */
@Command(name = "quote", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		synopsisSubcommandLabel = "COMMAND", headerHeading = """
				Examples:
				  jobs/recon quote deadline --platform taobao --flow return-and-refund \\
				      --node seller-answers --entered 2026-02-10T00:00:00+08:00
				  jobs/recon quote refund-cap --json <order.json
				  jobs/recon quote penalty --json <breaches.json
				  jobs/recon quote postage --json <return.json

				""", header = "Says what the rules say for given facts, without a database.",
		commandListHeading = "%nCommands:%n")
final class QuoteCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(this.spec.commandLine(),
				"Say what to quote: deadline, refund-cap, penalty or postage");
	}

}
