package org.aftersales.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.journal.OutOfReach.Reason;
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
 * Compares what the packs say with what has fired. Pure.
 *
 * @param rules the rules in their order
 * @param firings what has fired
 * @param judged flow and node of every clock that nights let lapse, as {@code flow/node}
 * @param last the business date of the last night
 */
public record Coverage(List<RuleListing> rules, List<Counted> firings, Set<String> judged, BusinessDate last) {

	public Coverage {
		rules = List.copyOf(rules);
		firings = List.copyOf(firings);
		judged = Set.copyOf(judged);
	}

	/**
	 * What the nights of these business dates have fired, from all records of it.
	 * @param first the first of them; {@link LocalDate#MIN}: from the beginning
	 * @param last the last of them; {@link LocalDate#MAX}: to the end
	 */
	public static List<Counted> firings(Collection<RuleFirings> records, LocalDate first, LocalDate last) {
		return records.stream()
			.flatMap((
					record) -> record.firings(first, last).stream().map((firing) -> new Counted(record.kind(), firing)))
			.toList();
	}

	/**
	 * Every rule once for each pack, counted.
	 */
	public List<CoveredRule> all() {
		return this.rules.stream()
			.collect(Collectors.groupingBy((rule) -> List.of(rule.id(), rule.kind(), rule.pack()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map(this::covered)
			.toList();
	}

	private CoveredRule covered(List<RuleListing> lines) {
		RuleListing first = lines.get(0);
		List<Firing> fired = this.firings.stream()
			.filter((counted) -> counted.isOf(first))
			.map(Counted::firing)
			.toList();
		boolean reachable = !fired.isEmpty() || lines.stream().map(this::whyNot).anyMatch(Optional::isEmpty);
		return new CoveredRule(first.id(), first.kind(), first.pack(), first.holdsOn(this.last.date()),
				fired.stream().mapToLong(Firing::times).sum(),
				fired.stream().map(Firing::lastAt).max(Instant::compareTo),
				reachable ? Optional.empty() : whyNot(first));
	}

	/**
	 * The lapses of clocks that none of the rules accounts for: their rule has left the
	 * packs since.
	 */
	List<Firing> lapsesWithoutRule() {
		List<RuleListing> clocks = this.rules.stream().filter((rule) -> rule.kind() == Kind.CLOCK).toList();
		return this.firings.stream()
			.filter((counted) -> counted.kind() == RuleFirings.Kind.CLOCK && clocks.stream().noneMatch(counted::isOf))
			.map(Counted::firing)
			.toList();
	}

	/**
	 * Why no night can fire it, if none can.
	 */
	private Optional<OutOfReach> whyNot(RuleListing rule) {
		return switch (rule.kind()) {
			case WINDOW -> because(Reason.RIGHT);
			case EXTENSION -> because(Reason.MORE_TIME);
			case BREACH -> whyPriceDoesNot(rule);
			case JOINT_CAP -> unchosen(rule).or(() -> whyItsPricesDoNot(rule));
			case EXEMPTION -> because(Reason.EXCUSE);
			case CLOCK -> whyClockDoesNot(rule);
			case REPLACEMENT -> isJudged(rule) ? Optional.empty() : because(Reason.NOT_JUDGED);
		};
	}

	private Optional<OutOfReach> whyClockDoesNot(RuleListing rule) {
		if (rule.platform().equals(PolicyPack.LAW)) {
			return because(Reason.LAW);
		}
		if (rule.outcome().isEmpty()) {
			return because(Reason.NO_DURATION);
		}
		if (unchosen(rule).isPresent()) {
			return unchosen(rule);
		}
		if (isTooYoung(rule)) {
			return Optional.of(new OutOfReach(Reason.TOO_YOUNG, rule.earliestLapse().orElseThrow().toString()));
		}
		return isJudged(rule) ? Optional.empty() : because(Reason.NOT_JUDGED);
	}

	private Optional<OutOfReach> whyPriceDoesNot(RuleListing rule) {
		if (unchosen(rule).isPresent()) {
			return unchosen(rule);
		}
		if (isTooYoung(rule)) {
			return Optional.of(new OutOfReach(Reason.PRICE_TOO_YOUNG, rule.earliestLapse().orElseThrow().toString()));
		}
		boolean reported = BreachKind.of(rule.outcome()).filter(BreachKind.REPORTED::contains).isPresent();
		return (reported || priced(rule)) ? Optional.empty() : because(Reason.NO_SUCH_BREACH);
	}

	/**
	 * A cap by the id of a price is about nothing else.
	 */
	private Optional<OutOfReach> whyItsPricesDoNot(RuleListing cap) {
		List<Optional<OutOfReach>> prices = this.rules.stream()
			.filter((rule) -> rule.kind() == Kind.BREACH && rule.pack().equals(cap.pack())
					&& rule.id().equals(cap.id()))
			.map(this::whyPriceDoesNot)
			.toList();
		return prices.stream().allMatch(Optional::isPresent) ? prices.stream().flatMap(Optional::stream).findFirst()
				: Optional.empty();
	}

	private static Optional<OutOfReach> unchosen(RuleListing rule) {
		return Optional.of(rule.scope())
			.filter((scope) -> scope.contains("alternative reading"))
			.map((scope) -> new OutOfReach(Reason.ALTERNATIVE, scope));
	}

	private boolean isTooYoung(RuleListing rule) {
		return rule.earliestLapse().filter((at) -> !at.isBefore(this.last.cutOff())).isPresent();
	}

	private static Optional<OutOfReach> because(Reason reason) {
		return Optional.of(OutOfReach.because(reason));
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
	public record Counted(RuleFirings.Kind kind, Firing firing) {

		private boolean isOf(RuleListing rule) {
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
