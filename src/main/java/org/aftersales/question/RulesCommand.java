package org.aftersales.question;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.aftersales.console.ProgramVersion;

/**
 * {@code recon rules}: asks for one of its sub-commands.
 */
@Command(name = "rules", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		synopsisSubcommandLabel = "COMMAND", headerHeading = """
				Examples:
				  jobs/recon rules list --on 2026-02-12 --platform taobao
				  jobs/recon rules show TB-R11
				  jobs/recon rules check
				  jobs/recon rules nodes
				  jobs/recon rules coverage --demo

				""", header = "Shows and checks the rules of the policy packs that jobs/night.yml chooses.",
		commandListHeading = "%nCommands:%n")
final class RulesCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(this.spec.commandLine(),
				"Say what to do with the rules: list, show, check, nodes or coverage");
	}

}
