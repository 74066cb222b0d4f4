package org.aftersales.operate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.aftersales.console.Database;
import org.aftersales.console.Moments;
import org.aftersales.console.NightFile;
import org.aftersales.console.Surroundings;

/**
 * What {@code recon why} says about a night, for those who have to be told without
 * asking.
 *
 * @param fault what a repetition is known by; empty if nothing failed
 * @param sentence what happened, to which night, where
 * @param facts what supports it
 * @param next the next command, or words if there is none
 * @param page the page of the run book, if one is needed
 */
public record Account(String fault, String sentence, List<String> facts, String next, Optional<String> page) {

	/**
	 * Of that night, by the records of a database that is open.
	 * @throws org.aftersales.run.DatabaseAway if it does not answer
	 */
	public static Account ofNight(Surroundings surroundings, NightFile file, Database database, LocalDate date) {
		try (NightRecords records = NightRecords.of(surroundings, file, database)) {
			Answer answer = new Why(records).ofDate(date);
			String fault = records.history()
				.lastOf(date)
				.flatMap(PastRun::failure)
				.map((failure) -> failure.fault() + " in " + failure.job())
				.orElse("");
			return new Account(fault, answer.sentence(), answer.facts(), answer.next(),
					answer.page().map(RunPage::path));
		}
	}

	/**
	 * Of a call that left no record, or whose record cannot be read.
	 */
	public static Account ofCall(LocalDate date, RefusedCall call, ZoneId zone) {
		return new Account(call.fault(),
				"The night of %s is not done: the call at %s ended with exit code %d: %s".formatted(date,
						new Moments(zone).read(call.at()), call.exitCode(), call.message()),
				List.of(), RunPage.of(call.fault()).then(call.command()), Optional.of(RunPage.of(call.fault()).path()));
	}

}
