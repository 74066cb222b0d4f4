package org.aftersales.question;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;

/**
 * {@code recon rules nodes}: every flow and node that has a rule, and what it needs.
 * Needs no database.
 */
@Command(name = "nodes", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon rules nodes
		  jobs/recon rules nodes --json

		""", header = "Lists every flow and node that the chosen packs know, with what quote deadline needs for it.",
		description = { "The node begins with --entered, or with the first of the named events that is given; the",
				"other events and lengths of time matter to some of its rules." },
		footer = { "", "Needs no database." })
final class RulesNodesCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Option(names = "--json", description = "Answer with one JSON array on stdout.")
	private boolean json;

	RulesNodesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		List<KnownNode> nodes = KnownNode.of(ChosenPacks.read(this.surroundings).packs());
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(nodes.stream().map(KnownNode::json).toList());
			return ExitCode.DONE.number();
		}
		TextTable table = TextTable.of("flow", "node", "what", "begins with", "other events", "lengths", "goods",
				"regions", "readings", "platforms");
		for (KnownNode node : nodes) {
			table.add(List.of(node.flow().code(), node.node().code(), node.node().says(),
					String.join(", ", node.begins()), String.join(", ", node.events()),
					String.join(", ", node.durations()), String.join(", ", node.goods()),
					String.join(", ", node.regions()), String.join(", ", node.alternatives()),
					String.join(", ", node.platforms())));
		}
		table.print(this.surroundings.out());
		return ExitCode.DONE.number();
	}

}
