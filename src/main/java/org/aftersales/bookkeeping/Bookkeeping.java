package org.aftersales.bookkeeping;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine;

import org.aftersales.console.Surroundings;

/**
 * The commands by which a person books: {@code recon approve}, {@code pay},
 * {@code settle}, {@code advance}, {@code recoup}, {@code reverse} and {@code waive}.
 */
public final class Bookkeeping {

	private Bookkeeping() {
	}

	/**
	 * All of them, in the order of {@code --help}.
	 */
	public static List<CommandLine> commands(Surroundings surroundings) {
		return Stream
			.of(new ApproveCommand(surroundings), new PayCommand(surroundings), new SettleCommand(surroundings),
					new AdvanceCommand(surroundings), new RecoupCommand(surroundings), new ReverseCommand(surroundings),
					new WaiveCommand(surroundings))
			.map(CommandLine::new)
			.toList();
	}

}
