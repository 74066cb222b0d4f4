package org.aftersales.question;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.policy.RuleListing;

/**
 * {@code recon rules list}: the rules in force on a day. Needs no database.
 */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon rules list
		  jobs/recon rules list --on 2026-02-12 --platform taobao
		  jobs/recon rules list --on 2022-08-01 --json

		""", header = "Lists every rule in force on a day, with its clock in words.",
		description = "A clock that a calendar puts in place of another on that day is listed as a replacement.",
		footer = { "", "Needs no database." })
final class RulesListCommand implements Callable<Integer> {

	private static final Pattern COMMA = Pattern.compile(", ");

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--on", paramLabel = "DATE", description = "The day, such as 2026-02-12; default: today.")
	private @Nullable LocalDate on;

	@Option(names = "--platform", paramLabel = "PLATFORM",
			description = "Only that platform's rules: taobao, tmall, pinduoduo, jd, douyin or law.")
	private @Nullable String platform;

	@Option(names = "--json", description = "Answer with one JSON array on stdout.")
	private boolean json;

	RulesListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		ChosenPacks chosen = ChosenPacks.read(this.surroundings);
		LocalDate day = (this.on != null) ? this.on : LocalDate.now(this.surroundings.clock().withZone(chosen.zone()));
		List<String> platforms = chosen.platforms();
		if (this.platform != null && !platforms.contains(this.platform)) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"jobs/night.yml chooses no packs of '%s'; write one of %s".formatted(this.platform,
							String.join(", ", platforms)));
		}
		RuleWords words = new RuleWords(chosen.packs());
		List<RuleListing> rules = words.all().stream().filter((rule) -> rule.holdsOn(day) && isAsked(rule)).toList();
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(rules.stream().map(words::json).toList());
		}
		else {
			print(rules, words);
			this.surroundings.say("%d rules in force on %s.".formatted(rules.size(), day));
		}
		return ExitCode.DONE.number();
	}

	/** A calendar may name several platforms. */
	private boolean isAsked(RuleListing rule) {
		return this.platform == null || List.of(COMMA.split(rule.platform())).contains(this.platform);
	}

	private void print(List<RuleListing> rules, RuleWords words) {
		TextTable table = TextTable.of("rule", "kind", "where", "for", "says", "on lapse", "pack", "valid",
				"confidence");
		for (RuleListing rule : rules) {
			table.add(List.of(rule.id(), RuleWords.kind(rule.kind()), RuleWords.place(rule), rule.scope(),
					words.says(rule), RuleWords.onLapse(rule), rule.pack(), RuleWords.valid(rule),
					rule.origin().confidence()));
		}
		table.print(this.surroundings.out());
	}

}
