package org.aftersales.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Outcome;
import org.aftersales.refund.ClaimVisit.Happened;
import org.aftersales.run.Explanation.Course;
import org.aftersales.run.Explanation.Happening;
import org.aftersales.run.Explanation.Nothing;
import org.aftersales.run.Explanation.Span;
import org.aftersales.run.Explanation.Value;

/**
 * Puts the course of a claim into words and values.
 */
final class ClaimTale {

	static final List<String> COLUMNS = List.of("stage", "entered", "clock", "paused", "deadline", "what happened",
			"rule", "pack", "source");

	private ClaimTale() {
	}

	/**
	 * One stay.
	 * @param recorded business date of the night that recorded a decision, by its key
	 */
	static List<Value> row(ClaimVisit visit, Map<Decision.Key, LocalDate> recorded) {
		Optional<ClockRule> rule = visit.rule();
		return List.of(Value.of(words(visit.stage().name())), Value.of(Optional.of(visit.enteredAt())),
				Value.of(rule.map(ClaimTale::clock).orElse("")),
				visit.delayed().<Value>map(Span::new).orElseGet(Nothing::new), Value.of(visit.deadline()),
				new Course(visit.happened().stream().map((it) -> happening(it, recorded)).toList()),
				Value.of(rule.map(ClockRule::id).orElse("")), Value.of(rule.map(ClockRule::pack).orElse("")),
				Value.of(rule.map((it) -> it.origin().source()).orElse("")));
	}

	/**
	 * The arithmetic of every lapse.
	 */
	static List<String> arithmetic(List<ClaimVisit> visits) {
		return visits.stream()
			.flatMap((visit) -> visit.happened().stream())
			.flatMap((happened) -> happened.lapse().stream())
			.map((decision) -> "%s: %s".formatted(decision.key().rule(), decision.arithmetic()))
			.toList();
	}

	/**
	 * The name of a clock that still runs beside the stages, for its deadline.
	 */
	static String running(Finding.Running clock) {
		return "%s until (%s)".formatted(words(clock.stage()), clock.rule());
	}

	static Decision.Key key(long id, String rule, String stage, Instant clockStartedAt) {
		return new Decision.Key(SubjectKind.CLAIM, id, rule, stage, clockStartedAt);
	}

	private static String clock(ClockRule rule) {
		return rule.clock().words() + rule.outcome().map(Outcome::code).map(" → "::concat).orElse("");
	}

	private static Happening happening(Happened happened, Map<Decision.Key, LocalDate> recorded) {
		return new Happening(happened.at(),
				happened.lapse()
					.map((decision) -> "lapsed: %s%s; %s".formatted(words(decision.outcome()),
							decision.amount().map((yuan) -> " " + yuan + " yuan").orElse(""),
							Optional.ofNullable(recorded.get(decision.key()))
								.map((night) -> "decided by the night of " + night)
								.orElse("no night has decided it yet")))
					.orElseGet(() -> words(happened.what())));
	}

	private static String words(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
