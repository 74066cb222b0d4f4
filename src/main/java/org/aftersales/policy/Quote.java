package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.policy.DeadlineAnswer.Answered;
import org.aftersales.policy.DeadlineAnswer.NoClock;
import org.aftersales.policy.DeadlineAnswer.Unanswerable;

/**
 * What one rule says about one question.
 *
 * @param question the question
 * @param facts its facts
 * @param rule the rule
 * @param extensions the rules by which it can be extended
 */
record Quote(DeadlineQuestion question, QuotedFacts facts, ClockRule rule, List<ExtensionRule> extensions) {

	Quote {
		extensions = List.copyOf(extensions);
	}

	DeadlineAnswer answer() {
		if (this.rule.neverLapses()) {
			return noClock("the rule book gives no duration there: nothing lapses, only facts lead on");
		}
		Set<String> needed = this.rule.clock().events();
		if (this.facts.entered().isEmpty() && needed.contains("entered")) {
			return this.facts.entryMissing();
		}
		ClockFacts known = this.facts.in(this.rule.zone(), Pauses.of(this.question.pauses()));
		Set<String> missing = this.rule.clock().missing(known);
		if (!missing.isEmpty()) {
			return new Unanswerable("%s measures '%s'".formatted(this.rule.id(), this.rule.clock().words()),
					missing.stream().map((name) -> "--event " + name + "=48h").collect(Collectors.joining(" and ")));
		}
		Optional<Deadline> reading = this.rule.reading(known);
		if (reading.isEmpty()) {
			return noClock("'%s' does not run before %s".formatted(this.rule.clock().words(),
					needed.stream().sorted().collect(Collectors.joining(" or "))));
		}
		return reading.get().standsStill() ? noClock(standingStill()) : extended(reading.get());
	}

	private NoClock noClock(String why) {
		return new NoClock(this.rule.id(), this.rule.pack(), why);
	}

	private String standingStill() {
		Instant since = this.question.pauses()
			.stream()
			.filter((pause) -> pause.until().isEmpty())
			.map(Pause::from)
			.min(Instant::compareTo)
			.orElseThrow();
		List<Pause> ended = this.question.pauses().stream().filter((pause) -> pause.until().isPresent()).toList();
		String left = this.rule.reading(this.facts.in(this.rule.zone(), Pauses.of(ended)))
			.map(Deadline::at)
			.filter((deadline) -> !deadline.isBefore(since))
			.map((deadline) -> " with %s left".formatted(Durations.words(Duration.between(since, deadline))))
			.orElse("");
		return "stands still since %s%s; it has a deadline once the pause ends".formatted(this.rule.told(since), left);
	}

	private DeadlineAnswer extended(Deadline unextended) {
		Deadline deadline = unextended;
		Set<ExtensionRule> used = new HashSet<>();
		for (Extension extension : this.question.extensions()) {
			if (this.extensions.isEmpty()) {
				deadline = longer(deadline, extension, "no rule of the pack names it");
				continue;
			}
			Optional<ExtensionRule> fitting = this.extensions.stream()
				.filter((candidate) -> candidate.adds().contains(extension.added()))
				.filter((candidate) -> extension.by().map(candidate.by()::equals).orElse(true))
				.findFirst();
			if (fitting.isEmpty()) {
				return new Unanswerable("no rule extends this clock by " + Durations.words(extension.added()),
						"an extension by one of: "
								+ this.extensions.stream().map(Quote::said).collect(Collectors.joining("; ")));
			}
			Optional<String> hindrance = hindrance(fitting.get(), extension, deadline, !used.add(fitting.get()));
			if (hindrance.isPresent()) {
				return new Unanswerable("%s does not extend it: %s".formatted(fitting.get().id(), hindrance.get()),
						"no extension, or one that " + said(fitting.get()));
			}
			deadline = longer(deadline, extension, fitting.get().id() + ", asked by the " + fitting.get().by());
		}
		return new Answered(deadline.at(), this.rule.zone(), this.rule.outcome().orElseThrow(), this.rule.id(),
				this.rule.pack(), this.rule.origin().source(), deadline.arithmetic(), this.rule.origin().confidence());
	}

	private static Deadline longer(Deadline deadline, Extension extension, String why) {
		return new Deadline(deadline.at().plus(extension.added()), () -> "%s + %s extension (%s)"
			.formatted(deadline.arithmetic(), Durations.words(extension.added()), why));
	}

	private Optional<String> hindrance(ExtensionRule extending, Extension extension, Deadline deadline, boolean again) {
		if (again && extending.once()) {
			return Optional.of("it can be asked for once only");
		}
		if (extension.asked().isEmpty()) {
			return Optional.empty();
		}
		Instant asked = extension.asked().get();
		if (asked.isAfter(deadline.at())) {
			return Optional.of("asked at %s, after the deadline %s".formatted(this.rule.told(asked),
					this.rule.told(deadline.at())));
		}
		if (extending.withinLast().filter((last) -> asked.isBefore(deadline.at().minus(last))).isPresent()) {
			return Optional.of("asked at %s, too early".formatted(this.rule.told(asked)));
		}
		return this.facts.entered()
			.flatMap((entry) -> extending.notBefore().map(entry.getValue()::plus))
			.filter(asked::isBefore)
			.map((first) -> "asked at %s, before %s".formatted(this.rule.told(asked), this.rule.told(first)));
	}

	private static String said(ExtensionRule extending) {
		return extending.id() + " " + extending.words();
	}

}
