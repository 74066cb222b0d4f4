package org.aftersales.question;

import java.util.List;

import picocli.CommandLine;

import org.aftersales.console.Surroundings;

/**
 * The commands that ask the rules: {@code recon quote} and {@code recon rules}.
 */
public final class Questions {

	private Questions() {
	}

	/**
	 * Both, with their sub-commands, in the order of {@code --help}.
	 */
	public static List<CommandLine> commands(Surroundings surroundings) {
		return List.of(quote(surroundings), rules(surroundings));
	}

	private static CommandLine quote(Surroundings surroundings) {
		return new CommandLine(new QuoteCommand()).addSubcommand(new QuoteDeadlineCommand(surroundings))
			.addSubcommand(new QuoteRefundCapCommand(surroundings))
			.addSubcommand(new QuotePenaltyCommand(surroundings))
			.addSubcommand(new QuotePostageCommand(surroundings));
	}

	private static CommandLine rules(Surroundings surroundings) {
		return new CommandLine(new RulesCommand()).addSubcommand(new RulesListCommand(surroundings))
			.addSubcommand(new RulesShowCommand(surroundings))
			.addSubcommand(new RulesCheckCommand(surroundings))
			.addSubcommand(new RulesNodesCommand(surroundings))
			.addSubcommand(new RulesCoverageCommand(surroundings));
	}

}
