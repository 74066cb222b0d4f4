package org.aftersales.notice;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code recon notify}: the room of {@code test}.
 */
@Command(name = "notify", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		synopsisSubcommandLabel = "test", headerHeading = """
				Examples:
				  jobs/recon notify test

				""", header = "Whether those who are told of a night can be reached.")
public final class NotifyCommand {

	private NotifyCommand() {
	}

	/**
	 * The command with what it contains.
	 */
	public static CommandLine command(Surroundings surroundings) {
		return new CommandLine(new NotifyCommand()).addSubcommand(new NotifyTestCommand(surroundings));
	}

}
