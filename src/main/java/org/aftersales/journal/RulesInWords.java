package org.aftersales.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.RuleListing;
import org.aftersales.report.RuleWords;

import org.springframework.stereotype.Component;

/**
 * What the rules named in a workbook say, from the packs and calendars in use.
 */
@Component
class RulesInWords implements RuleWords {

	/** A rule with more lines than that is a table, which the pack shows better. */
	private static final int LINES = 3;

	private final PolicyPacks packs;

	RulesInWords(PolicyPacks packs) {
		this.packs = packs;
	}

	@Override
	public List<Rule> of(Collection<String> codes, BusinessDate date) {
		Map<String, List<RuleListing>> found = this.packs.rules()
			.stream()
			.filter((rule) -> codes.contains(rule.id()))
			.collect(Collectors.groupingBy(RuleListing::id, TreeMap::new, Collectors.toList()));
		return found.entrySet().stream().map((rule) -> rule(rule.getKey(), rule.getValue(), date)).toList();
	}

	private static Rule rule(String code, List<RuleListing> versions, BusinessDate date) {
		RuleListing latest = versions.stream()
			.max(Comparator.comparing((RuleListing one) -> one.holdsOn(date.date()))
				.thenComparing(RuleListing::validFrom)
				.thenComparing(RuleListing::pack))
			.orElseThrow();
		List<String> lines = versions.stream()
			.filter((one) -> one.pack().equals(latest.pack()))
			.map(RulesInWords::says)
			.distinct()
			.toList();
		String says = lines.stream().limit(LINES).collect(Collectors.joining("; "));
		return new Rule(code, (lines.size() > LINES) ? says + "; …" : says,
				String.join(", ",
						versions.stream().map(RuleListing::pack).collect(Collectors.toCollection(TreeSet::new))),
				latest.origin().source() + " (" + latest.origin().confidence() + ")");
	}

	/**
	 * What is waited for, how long, and what a lapse leads to; or what is priced.
	 */
	private static String says(RuleListing rule) {
		Optional<String> waited = rule.node().map(Node::says);
		String scope = rule.scope().isEmpty() ? "" : " (" + rule.scope() + ")";
		String outcome = rule.outcome().isEmpty() ? "" : " → " + rule.outcome();
		return waited.map((words) -> words + ": ").orElse("") + rule.says() + scope + outcome;
	}

}
