package org.aftersales.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.jspecify.annotations.Nullable;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.compensation.PriceFirings;
import org.aftersales.console.Asking;
import org.aftersales.console.ExitCode;
import org.aftersales.console.Moments;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.OpenRecords;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.decision.DecisionFirings;
import org.aftersales.journal.Coverage;
import org.aftersales.journal.CoveredRule;
import org.aftersales.journal.OutOfReach;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.refund.ClaimNodes;
import org.aftersales.run.RuleFirings;
import org.aftersales.shipment.OrderNodes;

/**
 * {@code recon rules coverage}: which rules are used at all.
 */
@Command(name = "coverage", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon rules coverage
		  jobs/recon rules coverage --demo
		  jobs/recon rules coverage --json

		""", header = "Shows how often every rule of the chosen packs has fired, and when last.",
		description = { "In force is told for the business date of the last night that is done; a rule fires when its",
				"lapse takes effect, not when the night runs. Rules that no night can fire say why." },
		footer = { "", "The database is that of jobs/recon night." })
final class RulesCoverageCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Asking asking = new Asking();

	RulesCoverageCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		ChosenPacks chosen = ChosenPacks.read(this.surroundings);
		try (OpenRecords records = this.asking.open(this.surroundings)) {
			BusinessDate last = records.lastNight(this.surroundings.clock());
			List<CoveredRule> rules = new Coverage(new RuleWords(chosen.packs()).all(),
					Coverage.firings(firings(records.jdbc(), chosen.packs()), LocalDate.MIN, LocalDate.MAX), judged(),
					last)
				.all();
			Moments moments = new Moments(chosen.zone());
			this.asking.answer(this.surroundings, rules.stream().map((rule) -> json(rule, moments)).toList(),
					() -> print(rules, moments, last));
			return ExitCode.DONE.number();
		}
	}

	private static String fired(List<CoveredRule> rules, Function<CoveredRule, Object> counted) {
		Set<Object> all = rules.stream().filter(CoveredRule::canFire).map(counted).collect(Collectors.toSet());
		Set<Object> fired = rules.stream()
			.filter((rule) -> rule.canFire() && rule.times() > 0)
			.map(counted)
			.collect(Collectors.toSet());
		return "%d of %d".formatted(fired.size(), all.size());
	}

	private static List<RuleFirings> firings(JdbcClient jdbc, PolicyPacks packs) {
		return Stream.concat(Stream.of(new DecisionFirings(jdbc)), PriceFirings.of(jdbc, packs).stream()).toList();
	}

	private static Set<String> judged() {
		return Stream.of(new ClaimNodes(), new OrderNodes())
			.flatMap((judge) -> judge.nodes().stream())
			.collect(Collectors.toSet());
	}

	private static Map<String, @Nullable Object> json(CoveredRule rule, Moments moments) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("rule", rule.rule());
		json.put("kind", RuleWords.kind(rule.kind()));
		json.put("pack", rule.pack());
		json.put("inForce", rule.inForce());
		json.put("canFire", rule.canFire());
		json.put("whyNot", rule.whyNot().map(OutOfReach::words).orElse(null));
		json.put("times", rule.times());
		json.put("lastFired", rule.lastAt().map(moments::exact).orElse(null));
		return json;
	}

	private void print(List<CoveredRule> rules, Moments moments, BusinessDate last) {
		TextTable table = TextTable.of("rule", "kind", "pack", "in force", "times", "last fired", "");
		for (CoveredRule rule : rules) {
			table.add(List.of(rule.rule(), RuleWords.kind(rule.kind()), rule.pack(), rule.inForce() ? "yes" : "no",
					Long.toString(rule.times()), rule.lastAt().map(moments::read).orElse("never"), rule.remark()));
		}
		table.print(this.surroundings.out());
		this.surroundings
			.say("Of the rules that a night can fire have fired: %s; whatever the pack: %s. Last night: %s.".formatted(
					fired(rules, (rule) -> List.of(rule.rule(), rule.kind(), rule.pack())),
					fired(rules, CoveredRule::rule), last.date()));
	}

}
