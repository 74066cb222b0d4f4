package org.aftersales.explain;

import picocli.CommandLine;

import org.aftersales.console.Surroundings;

/**
 * The command {@code recon explain} with its sub-commands.
 */
public final class Explanations {

	private Explanations() {
	}

	/**
	 * The command as {@code recon} knows it.
	 */
	public static CommandLine command(Surroundings surroundings) {
		return new CommandLine(new ExplainCommand()).addSubcommand(new ExplainClaimCommand(surroundings))
			.addSubcommand(new ExplainOrderCommand(surroundings))
			.addSubcommand(new ExplainEntitlementCommand(surroundings));
	}

}
