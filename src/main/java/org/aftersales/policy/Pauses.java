package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pauses of one clock in time order, overlapping ones merged.
 */
final class Pauses {

	static final Pauses NONE = new Pauses(List.of());

	private final List<Span> spans;

	private Pauses(List<Span> spans) {
		this.spans = spans;
	}

	static Pauses of(List<Pause> pauses) {
		if (pauses.isEmpty()) {
			return NONE;
		}
		List<Span> merged = new ArrayList<>();
		for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
			Instant until = pause.until().orElse(Deadline.NEVER);
			int last = merged.size() - 1;
			if (last >= 0 && !pause.from().isAfter(merged.get(last).until())) {
				Span before = merged.get(last);
				merged.set(last, new Span(before.from(), later(before.until(), until)));
			}
			else {
				merged.add(new Span(pause.from(), until));
			}
		}
		return new Pauses(List.copyOf(merged));
	}

	/**
	 * When that much time has run since the start, outside the pauses;
	 * {@link Deadline#NEVER} if a pause that has not ended comes first. A pause that
	 * begins at the very end still holds it.
	 */
	Instant end(Instant start, Duration length) {
		Instant running = start;
		Duration left = length;
		for (Span span : this.spans) {
			if (!span.until().isAfter(running)) {
				continue;
			}
			if (span.from().isAfter(running)) {
				Duration run = Duration.between(running, span.from());
				if (run.compareTo(left) > 0) {
					break;
				}
				left = left.minus(run);
			}
			if (span.until().equals(Deadline.NEVER)) {
				return Deadline.NEVER;
			}
			running = span.until();
		}
		return running.plus(left);
	}

	/**
	 * The part of a span that begins at or after its start where no pause holds; empty if
	 * there is none.
	 */
	Span firstFree(Instant from, Instant until) {
		Instant begin = from;
		for (Span span : this.spans) {
			if (!span.until().isAfter(begin)) {
				continue;
			}
			if (span.from().isAfter(begin)) {
				return new Span(begin, earlier(span.from(), until));
			}
			begin = span.until();
		}
		return new Span(earlier(begin, until), until);
	}

	/**
	 * Whether a pause that has not ended holds that instant.
	 */
	boolean endlessAt(Instant at) {
		return this.spans.stream().anyMatch((span) -> span.until().equals(Deadline.NEVER) && !span.from().isAfter(at));
	}

	boolean isEmpty() {
		return this.spans.isEmpty();
	}

	static Instant later(Instant first, Instant second) {
		return first.isAfter(second) ? first : second;
	}

	private static Instant earlier(Instant first, Instant second) {
		return first.isBefore(second) ? first : second;
	}

	/**
	 * From when until when.
	 *
	 * @param from inclusive
	 * @param until exclusive
	 */
	record Span(Instant from, Instant until) {

		boolean isEmpty() {
			return !this.until.isAfter(this.from);
		}

		Duration length() {
			return Duration.between(this.from, this.until);
		}

	}

}
