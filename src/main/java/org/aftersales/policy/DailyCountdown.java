package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A duration that counts only in a daily window, every day of the year; what is left at
 * the window's end carries over to its next beginning. An end at the very end of a window
 * is not carried over.
 *
 * @param length how long
 * @param start from when on
 * @param window when it counts
 * @param windowWords the window as in the pack, for example {@code within 09:00-18:00}
 */
record DailyCountdown(Length length, Start start, DailyWindow window, String windowWords) implements LapseClock {

	@Override
	public Optional<Deadline> deadline(ClockFacts facts) {
		return this.start.in(facts)
			.flatMap((started) -> this.length.in(facts)
				.map((time) -> new Deadline(end(started.at(), time, facts), () -> "%s + %s counted %s"
					.formatted(started.words().get(), this.length.told(facts), this.windowWords))));
	}

	private Instant end(Instant start, Duration time, ClockFacts facts) {
		Duration left = time;
		LocalDate day = start.atZone(facts.zone()).toLocalDate().minusDays(1);
		Instant end = start;
		while (!left.isZero()) {
			Instant close = this.window.close(day, facts.zone());
			Instant open = Pauses.later(this.window.open(day, facts.zone()), end);
			Pauses.Span free = facts.pauses().firstFree(open, close);
			if (free.isEmpty()) {
				if (facts.pauses().endlessAt(close)) {
					return Deadline.NEVER;
				}
				day = day.plusDays(1);
			}
			else {
				Duration counted = (free.length().compareTo(left) < 0) ? free.length() : left;
				left = left.minus(counted);
				end = free.from().plus(counted);
			}
		}
		return end;
	}

	@Override
	public String words() {
		return this.length.words() + " " + this.windowWords
				+ (this.start.words().isEmpty() ? "" : " from " + this.start.words());
	}

	@Override
	public Set<String> events() {
		return this.start.events();
	}

	@Override
	public Set<String> durations() {
		return this.length.named().map(Set::of).orElse(Set.of());
	}

	@Override
	public Set<String> missing(ClockFacts facts) {
		return (this.start.in(facts).isPresent() && this.length.in(facts).isEmpty()) ? durations() : Set.of();
	}

}
