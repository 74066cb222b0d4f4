package org.aftersales.question;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.aftersales.console.CellWidth;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NearNames;
import org.aftersales.console.NothingFound;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.policy.RuleListing;

/**
 * {@code recon rules show}: every version of one rule. Needs no database.
 */
@Command(name = "show", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon rules show TB-R11
		  jobs/recon rules show PD-T03 --json

		""", header = "Shows every version of one rule in all chosen packs, with source, quote and note.",
		footer = { "", "Needs no database. A rule that no pack has is exit code 65." })
final class RulesShowCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Parameters(paramLabel = "RULE", description = "The rule's id, such as TB-R11.")
	@SuppressWarnings("NullAway.Init")
	private String rule;

	@Option(names = "--json", description = "Answer with one JSON array on stdout.")
	private boolean json;

	RulesShowCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		RuleWords words = new RuleWords(ChosenPacks.read(this.surroundings).packs());
		List<RuleListing> all = words.all();
		List<RuleListing> versions = all.stream().filter((entry) -> entry.id().equalsIgnoreCase(this.rule)).toList();
		if (versions.isEmpty()) {
			throw new NothingFound("rule %s in the chosen packs".formatted(this.rule),
					NearNames.of(this.rule, all.stream().map(RuleListing::id).distinct().toList()));
		}
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(versions.stream().map(words::json).toList());
		}
		else {
			print(versions, words);
		}
		return ExitCode.DONE.number();
	}

	private void print(List<RuleListing> versions, RuleWords words) {
		PrintWriter out = this.surroundings.out();
		out.println(versions.get(0).id());
		for (RuleListing version : versions) {
			out.println();
			out.printf("%s (%s), valid %s%n", version.pack(), version.platform(), RuleWords.valid(version));
			line(out, RuleWords.kind(version.kind()), RuleWords.place(version));
			line(out, "for", version.scope());
			line(out, "says", words.says(version));
			line(out, "on lapse", RuleWords.onLapse(version));
			line(out, "source",
					"%s, confidence %s".formatted(version.origin().source(), version.origin().confidence()));
			line(out, "quote", version.origin().quote());
			line(out, "note", version.origin().note());
		}
		out.flush();
	}

	private static void line(PrintWriter out, String name, String text) {
		if (!text.isEmpty()) {
			out.println("  " + CellWidth.padded(name, 13) + text);
		}
	}

}
