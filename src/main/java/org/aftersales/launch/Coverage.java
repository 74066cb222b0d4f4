package org.aftersales.launch;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.RuleListing;
import org.aftersales.policy.RuleListing.Kind;
import org.aftersales.run.RuleFirings;
import org.aftersales.run.RuleFirings.Firing;

/**
 * Compares what the packs say with what has fired.
 *
 * @param rules the rules in their order
 * @param counted the records of what has fired
 * @param judged flow and node of every clock that nights let lapse, as {@code flow/node}
 * @param last the business date of the last night
 */
record Coverage(List<RuleListing> rules, Collection<RuleFirings> counted, Set<String> judged, BusinessDate last) {

	/**
	 * Every rule once for each pack, counted.
	 */
	List<CoveredRule> all() {
		List<Counted> firings = this.counted.stream()
			.flatMap((source) -> source.firings().stream().map((firing) -> new Counted(source.kind(), firing)))
			.toList();
		return this.rules.stream()
			.collect(Collectors.groupingBy((rule) -> List.of(rule.id(), rule.kind(), rule.pack()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map((lines) -> covered(lines, firings))
			.toList();
	}

	private CoveredRule covered(List<RuleListing> lines, List<Counted> all) {
		RuleListing first = lines.get(0);
		List<Firing> firings = all.stream().filter((counted) -> counted.isOf(first)).map(Counted::firing).toList();
		boolean reachable = !firings.isEmpty() || lines.stream().map(this::whyNot).anyMatch(Optional::isEmpty);
		return new CoveredRule(first.id(), first.kind(), first.pack(), first.holdsOn(this.last.date()),
				firings.stream().mapToLong(Firing::times).sum(),
				firings.stream().map(Firing::lastAt).max(Instant::compareTo),
				reachable ? Optional.empty() : whyNot(first));
	}

	/**
	 * Why no night can fire it, if none can.
	 */
	private Optional<String> whyNot(RuleListing rule) {
		return switch (rule.kind()) {
			case WINDOW -> Optional.of("a right: nothing is decided when it ends");
			case EXTENSION -> Optional.of("more time: only a person asks for it");
			case BREACH -> whyPriceDoesNot(rule);
			case JOINT_CAP -> Optional.of(rule.scope())
				.filter((scope) -> scope.contains("alternative reading"))
				.map("only for "::concat)
				.or(() -> whyItsPricesDoNot(rule));
			case EXEMPTION -> Optional.of("an excuse: a person grants it");
			case CLOCK -> whyClockDoesNot(rule);
			case REPLACEMENT -> isJudged(rule) ? Optional.empty() : Optional.of("no night judges this node");
		};
	}

	private Optional<String> whyClockDoesNot(RuleListing rule) {
		if (rule.platform().equals(PolicyPack.LAW)) {
			return Optional.of("law: quoted, not judged");
		}
		if (rule.outcome().isEmpty()) {
			return Optional.of("no duration: nothing lapses");
		}
		if (rule.scope().contains("alternative reading")) {
			return Optional.of("only for " + rule.scope());
		}
		if (isTooYoung(rule)) {
			return Optional.of("its pack is too young: nothing can lapse before " + rule.earliestLapse().orElseThrow());
		}
		return isJudged(rule) ? Optional.empty() : Optional.of("no night judges this node");
	}

	private Optional<String> whyPriceDoesNot(RuleListing rule) {
		if (isTooYoung(rule)) {
			return Optional.of("its price is too young: it holds from " + rule.earliestLapse().orElseThrow() + " on");
		}
		boolean reported = BreachKind.of(rule.outcome()).filter(BreachKind.REPORTED::contains).isPresent();
		return (reported || priced(rule)) ? Optional.empty() : Optional.of("no night finds such a breach");
	}

	/**
	 * A cap by the id of a price is about nothing else.
	 */
	private Optional<String> whyItsPricesDoNot(RuleListing cap) {
		List<Optional<String>> prices = this.rules.stream()
			.filter((rule) -> rule.kind() == Kind.BREACH && rule.pack().equals(cap.pack())
					&& rule.id().equals(cap.id()))
			.map(this::whyPriceDoesNot)
			.toList();
		return prices.stream().allMatch(Optional::isPresent) ? prices.stream().flatMap(Optional::stream).findFirst()
				: Optional.empty();
	}

	private boolean isTooYoung(RuleListing rule) {
		return rule.earliestLapse().filter((at) -> !at.isBefore(this.last.cutOff())).isPresent();
	}

	private boolean isJudged(RuleListing rule) {
		return this.judged
			.contains(rule.flow().map(Flow::code).orElse("") + "/" + rule.node().map(Node::code).orElse(""));
	}

	private boolean priced(RuleListing price) {
		return this.rules.stream()
			.filter((rule) -> rule.kind() == Kind.CLOCK && rule.pack().equals(price.pack()) && whyNot(rule).isEmpty())
			.flatMap((rule) -> Outcome.of(rule.outcome()).flatMap(Outcome::breach).stream())
			.anyMatch(price.outcome()::equals);
	}

	/**
	 * What one record counts.
	 *
	 * @param kind what is counted there
	 * @param firing how often
	 */
	private record Counted(RuleFirings.Kind kind, Firing firing) {

		boolean isOf(RuleListing rule) {
			RuleFirings.Kind counts = switch (rule.kind()) {
				case BREACH -> RuleFirings.Kind.TARIFF;
				case JOINT_CAP -> RuleFirings.Kind.JOINT_CAP;
				case EXEMPTION -> RuleFirings.Kind.EXEMPTION;
				default -> RuleFirings.Kind.CLOCK;
			};
			if (this.kind != counts || !this.firing.rule().equals(rule.id())) {
				return false;
			}
			String pack = this.firing.pack() + "+";
			return (rule.kind() == Kind.REPLACEMENT) ? pack.contains("+" + rule.pack() + "+")
					: pack.startsWith(rule.pack() + "+");
		}

	}

}
