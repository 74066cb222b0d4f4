package org.aftersales.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.aftersales.policy.BreachRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.RuleListing;

/**
 * The rules of the packs as answers show them.
 *
 * @param packs the packs
 */
record RuleWords(PolicyPacks packs) {

	/**
	 * All rules by id and age; those of one id and pack as the pack writes them.
	 */
	List<RuleListing> all() {
		return this.packs.rules().stream().sorted(RuleListing.BY_ID_AND_AGE).toList();
	}

	/**
	 * The kind in one word.
	 */
	static String kind(RuleListing.Kind kind) {
		return switch (kind) {
			case BREACH -> "price";
			case JOINT_CAP -> "cap";
			case EXEMPTION -> "excuse";
			default -> kind.name().toLowerCase(Locale.ROOT);
		};
	}

	/**
	 * Flow and node; for a price the kind of breach.
	 */
	static String place(RuleListing rule) {
		return (rule.kind() == RuleListing.Kind.BREACH) ? "breach " + rule.outcome()
				: rule.flow().map(Flow::code).orElse("") + rule.node().map(Node::code).map(" / "::concat).orElse("");
	}

	/**
	 * What it says, with its price list.
	 */
	String says(RuleListing rule) {
		String prices = this.packs.all()
			.stream()
			.filter((pack) -> rule.kind() == RuleListing.Kind.BREACH && pack.name().equals(rule.pack()))
			.flatMap((pack) -> pack.breaches().stream())
			.filter((breach) -> breach.id().equals(rule.id()) && breach.breach().equals(rule.outcome())
					&& breach.alternative().map("alternative reading "::concat).orElse("").equals(rule.scope()))
			.map((BreachRule breach) -> ": " + TariffWords.of(breach))
			.collect(Collectors.joining());
		return rule.says() + prices + (rule.once() ? ", once" : "");
	}

	/**
	 * What a lapse leads to.
	 */
	static String onLapse(RuleListing rule) {
		return (rule.kind() == RuleListing.Kind.BREACH) ? "" : rule.outcome();
	}

	/**
	 * First and last day.
	 */
	static String valid(RuleListing rule) {
		return rule.validFrom() + rule.validUntil().map(LocalDate::toString).map(" to "::concat).orElse(" on");
	}

	/**
	 * The rule for a script.
	 */
	Map<String, @Nullable Object> json(RuleListing rule) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("rule", rule.id());
		json.put("kind", kind(rule.kind()));
		json.put("platform", rule.platform());
		json.put("pack", rule.pack());
		json.put("flow", rule.flow().map(Flow::code).orElse(null));
		json.put("node", rule.node().map(Node::code).orElse(null));
		json.put("breach", (rule.kind() == RuleListing.Kind.BREACH) ? rule.outcome() : null);
		json.put("scope", given(rule.scope()));
		json.put("says", says(rule));
		json.put("onLapse", given(onLapse(rule)));
		json.put("validFrom", rule.validFrom().toString());
		json.put("validUntil", rule.validUntil().map(LocalDate::toString).orElse(null));
		json.put("source", rule.origin().source());
		json.put("confidence", rule.origin().confidence());
		json.put("quote", given(rule.origin().quote()));
		json.put("note", given(rule.origin().note()));
		return json;
	}

	private static @Nullable String given(String text) {
		return text.isEmpty() ? null : text;
	}

}
