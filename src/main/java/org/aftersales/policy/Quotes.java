package org.aftersales.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.policy.DeadlineAnswer.Unanswerable;

/**
 * Finds the rule for a question about a deadline, or says what to give instead.
 */
final class Quotes {

	private final PolicyLibrary library;

	private final RuleChoice choice;

	private final Set<String> alternatives;

	Quotes(PolicyLibrary library, Set<String> alternatives) {
		this.library = library;
		this.choice = new RuleChoice(library.calendars());
		this.alternatives = alternatives;
	}

	DeadlineAnswer answer(DeadlineQuestion question) {
		QuotedFacts facts = QuotedFacts.of(question);
		Optional<Instant> version = facts.version();
		if (version.isEmpty()) {
			return facts.entryMissing();
		}
		Optional<Unanswerable> unheard = unheardOf(question);
		if (unheard.isPresent()) {
			return unheard.get();
		}
		Optional<PolicyPack> pack = pack(question, version.get());
		if (pack.isEmpty()) {
			return noPack(question, version.get());
		}
		Subject subject = subject(question);
		return rule(pack.get(), question, version.get(), subject)
			.map((rule) -> new Quote(question, facts, rule, extensions(pack.get(), subject, rule)).answer())
			.orElseGet(() -> noRule(pack.get(), question));
	}

	private Subject subject(DeadlineQuestion question) {
		Set<String> chosen = new HashSet<>(this.alternatives);
		question.alternative().ifPresent(chosen::add);
		return new Subject(new Traits(question.goods(), question.region().map(Set::of).orElse(Set.of())), chosen);
	}

	private Optional<PolicyPack> pack(DeadlineQuestion question, Instant version) {
		if (question.pack().isPresent()) {
			return Optional.ofNullable(this.library.packs().get(question.pack().get()))
				.filter((pack) -> pack.platform().equals(question.platform()) || pack.platform().isEmpty());
		}
		return inForce(question.platform(), version);
	}

	private Optional<PolicyPack> inForce(Optional<Platform> platform, Instant at) {
		return this.library.chosen()
			.stream()
			.filter((pack) -> pack.platform().equals(platform) && pack.inForceAt(at))
			.findFirst();
	}

	/**
	 * The pack's rule; where the platform has none for the node, that of the law.
	 */
	private Optional<ClockRule> rule(PolicyPack pack, DeadlineQuestion question, Instant version, Subject subject) {
		Optional<ClockRule> own = this.choice.choose(pack, question.platform(), question.flow(), question.node(),
				version, subject);
		if (own.isPresent() || pack.timed(question.flow(), question.node()).findAny().isPresent()) {
			return own;
		}
		return inForce(Optional.empty(), version).flatMap(
				(law) -> this.choice.choose(law, Optional.empty(), question.flow(), question.node(), version, subject));
	}

	private static List<ExtensionRule> extensions(PolicyPack pack, Subject subject, ClockRule rule) {
		return pack.extensions()
			.stream()
			.filter((extension) -> extension.flow() == rule.flow() && extension.node() == rule.node()
					&& extension.scope().holds(subject))
			.toList();
	}

	private DeadlineAnswer noPack(DeadlineQuestion question, Instant version) {
		List<PolicyPack> own = this.library.packs()
			.values()
			.stream()
			.filter((pack) -> pack.platform().equals(question.platform()))
			.sorted(Comparator.comparing(PolicyPack::validFrom))
			.toList();
		String platform = question.platform().map(Platform::code).orElse(PolicyPack.LAW);
		String known = own.stream()
			.map((pack) -> "%s (%s to %s)".formatted(pack.name(), pack.validFrom(),
					pack.validUntil().map(Object::toString).orElse("open")))
			.collect(Collectors.joining(", "));
		String why = question.pack()
			.map((name) -> "there is no pack '%s' of %s".formatted(name, platform))
			.orElseGet(() -> "no pack of %s in use is in force at %s".formatted(platform, version));
		return new Unanswerable(why, known.isEmpty() ? "a platform that has a pack: " + platforms()
				: "the name of a pack with --pack: " + known);
	}

	private String platforms() {
		return this.library.packs()
			.values()
			.stream()
			.map(PolicyPack::platformCode)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private static DeadlineAnswer noRule(PolicyPack pack, DeadlineQuestion question) {
		String node = "node %s of flow %s".formatted(question.node().code(), question.flow().code());
		List<ClockRule> narrower = pack.timed(question.flow(), question.node()).toList();
		if (!narrower.isEmpty()) {
			return new Unanswerable("pack %s has no rule for %s that holds for everything".formatted(pack.name(), node),
					"--goods, --shop-region or --alternative for one of: " + narrower.stream()
						.map((rule) -> "%s (%s)".formatted(rule.id(), rule.scope().words()))
						.collect(Collectors.joining(", ")));
		}
		return new Unanswerable("pack %s has no rule for %s".formatted(pack.name(), node),
				"another node of that flow: " + Stream.concat(pack.clocks().stream(), pack.windows().stream())
					.filter((rule) -> rule.flow() == question.flow())
					.map((rule) -> rule.node().code())
					.distinct()
					.sorted()
					.collect(Collectors.joining(", ")));
	}

	/**
	 * Refuses goods, regions and readings that no pack and no calendar has ever heard of:
	 * a misspelt one would silently get the default.
	 */
	private Optional<Unanswerable> unheardOf(DeadlineQuestion question) {
		KnownNames known = KnownNames.of(this.library);
		return known.refuse("goods", question.goods(), known.goods())
			.or(() -> known.refuse("region", question.region(), known.regions()))
			.or(() -> known.refuse("alternative", question.alternative(), known.alternatives()));
	}

}
