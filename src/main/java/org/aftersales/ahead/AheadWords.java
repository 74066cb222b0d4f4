package org.aftersales.ahead;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;
import org.aftersales.report.Labels;

/**
 * What a clock waits for, what its lapse does and what prevents it, in words. The
 * narrowest label wins: of the node in its flow, of the node with its outcome, of the
 * node.
 */
final class AheadWords {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	private final Labels labels;

	private final ZoneId zone;

	AheadWords(Labels labels, ZoneId zone) {
		this.labels = labels;
		this.zone = zone;
	}

	/**
	 * What the clock waits for, in two or three words.
	 */
	String node(Node node) {
		return this.labels.text(this.labels.firstKnown("ahead.node." + node.code(), "ahead.node"), node.says());
	}

	/**
	 * What happens if nobody acts.
	 */
	String outcome(Optional<Outcome> outcome) {
		String code = outcome.map(Outcome::code).orElse("none");
		return this.labels.text(this.labels.firstKnown("ahead.outcome." + code, "ahead.outcome"), code);
	}

	/**
	 * What to do by when.
	 */
	String toDo(Lapse lapse) {
		ClockRule rule = lapse.rule();
		String key = "ahead.do." + rule.node().code();
		Flow flow = rule.flow();
		return this.labels.text(
				this.labels.firstKnown(key + "." + flow.code(),
						key + "." + rule.outcome().map(Outcome::code).orElse("none"), key, "ahead.do"),
				at(lapse.deadline()));
	}

	String span(Span span) {
		return this.labels.text("ahead.span." + span);
	}

	/**
	 * What the amount is; empty where there is none.
	 */
	String basis(Optional<Stake> stake) {
		return this.labels.text("ahead.basis." + stake.map((found) -> found.basis().name()).orElse("NONE"));
	}

	/**
	 * That instant to the minute in the shop's zone.
	 */
	String at(Instant at) {
		return MINUTE.withZone(this.zone).format(at);
	}

}
