package org.aftersales.operate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Moments;
import org.aftersales.console.NightFile;
import org.aftersales.console.Surroundings;
import org.aftersales.run.DatabaseAway;

/**
 * Answers why while the database does not: as far as this machine knows.
 */
final class WhyAway {

	private final Surroundings surroundings;

	WhyAway(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * Of the night of that date, or the last closed one.
	 */
	Answer of(Optional<LocalDate> asked, DatabaseAway away) {
		ZoneId zone = NightFile.read(this.surroundings.places().settings()).night().zone();
		BusinessDate date = asked.map((day) -> new BusinessDate(day, zone))
			.orElseGet(() -> BusinessDate.lastClosed(this.surroundings.clock(), zone));
		Optional<RefusedCall> call = new RefusedCalls(this.surroundings.places().logs()).last(date, Instant.EPOCH);
		String facts = call
			.map((last) -> "The last call for %s that this machine knows of was refused at %s with exit code %d."
				.formatted(date, new Moments(zone).read(last.at()), last.exitCode()))
			.orElse("No call for %s was refused on this machine.".formatted(date));
		return new Answer(
				"How the night of %s stands cannot be said now: %s"
					.formatted(date, String.valueOf(away.getMessage()).replaceFirst(" Nothing was changed;.*$", "")),
				List.of(facts),
				RunPage.DATABASE_AWAY
					.then(call.map(RefusedCall::command).orElse("jobs/recon night --business-date " + date)),
				Optional.of(RunPage.DATABASE_AWAY));
	}

}
