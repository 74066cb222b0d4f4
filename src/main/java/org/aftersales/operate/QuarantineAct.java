package org.aftersales.operate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.console.NothingFound;
import org.aftersales.console.Surroundings;
import org.aftersales.run.Locks;

/**
 * An act of a person on entries of the quarantine: for all of them or, if one does not
 * exist, for none, and between two nights.
 */
final class QuarantineAct {

	private final Surroundings surroundings;

	private final Deciding deciding;

	QuarantineAct(Surroundings surroundings, Deciding deciding) {
		this.surroundings = surroundings;
		this.deciding = deciding;
	}

	/**
	 * Does it and says so.
	 * @param word for what is done, for example {@code released}
	 */
	int perform(List<Long> ids, String word, Change change) {
		try (NightRecords records = this.deciding.open(this.surroundings)) {
			String names = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
			Deciding.Done done = this.deciding.perform(records, "quarantine " + names, Optional.empty(), (jdbc) -> {
				new Locks(jdbc).holdForThisTransaction();
				SetAsides asides = new SetAsides(jdbc);
				LocalDate date = asides.nextDate(records.lastClosed().date());
				ids.stream().filter((id) -> asides.find(id).isEmpty()).findFirst().ifPresent((id) -> {
					throw new NothingFound("entry " + id + " in quarantine", List.of());
				});
				long changed = ids.stream()
					.filter((id) -> change.apply(asides, id, this.deciding.reason(), date))
					.count();
				return new Deciding.Done(changed > 0, sentence(ids.size(), changed, word),
						"jobs/recon quarantine list");
			});
			return this.deciding.say(this.surroundings, done);
		}
	}

	private static String sentence(int asked, long changed, String word) {
		return (changed == asked) ? "%d of quarantine %s.".formatted(changed, word)
				: "%d of quarantine %s; %d had been so before, or judged since.".formatted(changed, word,
						asked - changed);
	}

	/**
	 * What is done to one of them.
	 */
	@FunctionalInterface
	interface Change {

		/**
		 * Does it; false if there was nothing to change.
		 */
		boolean apply(SetAsides asides, long id, String note, LocalDate date);

	}

}
