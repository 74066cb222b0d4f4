package org.aftersales.operate;

import java.util.List;

import org.aftersales.console.Surroundings;
import picocli.CommandLine;

/**
 * The commands of operators: {@code recon status}, {@code runs}, {@code why},
 * {@code locks}, {@code stop}, {@code recover}, {@code quarantine}, {@code hold},
 * {@code release}, {@code holds} and {@code audit}.
 */
public final class Operating {

	private Operating() {
	}

	/**
	 * All of them, in the order of {@code --help}.
	 */
	public static List<CommandLine> commands(Surroundings surroundings) {
		return List.of(new CommandLine(new StatusCommand(surroundings)),
				new CommandLine(new RunsCommand(surroundings)).addSubcommand(new RunsDiffCommand(surroundings)),
				new CommandLine(new WhyCommand(surroundings)), new CommandLine(new LocksCommand(surroundings)),
				new CommandLine(new StopCommand(surroundings)), new CommandLine(new RecoverCommand(surroundings)),
				quarantine(surroundings), new CommandLine(new HoldCommand(surroundings)),
				new CommandLine(new ReleaseCommand(surroundings)), new CommandLine(new HoldsCommand(surroundings)),
				new CommandLine(new AuditCommand(surroundings)));
	}

	private static CommandLine quarantine(Surroundings surroundings) {
		return new CommandLine(new QuarantineCommand()).addSubcommand(new QuarantineListCommand(surroundings))
			.addSubcommand(new QuarantineShowCommand(surroundings))
			.addSubcommand(new QuarantineRetryCommand(surroundings))
			.addSubcommand(new QuarantineDiscardCommand(surroundings))
			.addSubcommand(new QuarantineAssignCommand(surroundings));
	}

}
