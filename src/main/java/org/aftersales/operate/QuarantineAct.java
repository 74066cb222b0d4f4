package org.aftersales.operate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.aftersales.console.NothingFound;
import org.aftersales.console.Surroundings;
import org.aftersales.run.Locks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * An act of a person on entries of the quarantine: for all of them or, if one does not
 * exist, for none, and between two nights.
 */
abstract class QuarantineAct implements Callable<Integer> {

	private final Surroundings surroundings;

	/** For what is done, for example {@code released}. */
	private final String word;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Parameters(paramLabel = "ID", arity = "1..*", description = "The entries, as 'quarantine list' names them.")
	@SuppressWarnings("NullAway.Init")
	private List<Long> ids;

	QuarantineAct(Surroundings surroundings, String word) {
		this.surroundings = surroundings;
		this.word = word;
	}

	/**
	 * Does it to one of them; false if there was nothing to change.
	 * @param note why
	 * @param date the next business date
	 */
	abstract boolean change(SetAsides asides, long id, String note, LocalDate date);

	@Override
	public final Integer call() {
		try (NightRecords records = this.deciding.open(this.surroundings)) {
			String names = this.ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
			Deciding.Done done = this.deciding.perform(records, "quarantine " + names, Optional.empty(), (jdbc) -> {
				new Locks(jdbc).holdForThisTransaction();
				SetAsides asides = new SetAsides(jdbc);
				LocalDate date = asides.nextDate(records.lastClosed().date());
				this.ids.stream().filter((id) -> asides.find(id).isEmpty()).findFirst().ifPresent((id) -> {
					throw new NothingFound("entry " + id + " in quarantine", List.of());
				});
				long changed = this.ids.stream()
					.filter((id) -> change(asides, id, this.deciding.reason(), date))
					.count();
				return new Deciding.Done(changed > 0, sentence(changed), "jobs/recon quarantine list");
			});
			return this.deciding.say(this.surroundings, done);
		}
	}

	private String sentence(long changed) {
		return (changed == this.ids.size()) ? "%d of quarantine %s.".formatted(changed, this.word)
				: "%d of quarantine %s; %d had been so before, or judged since.".formatted(changed, this.word,
						this.ids.size() - changed);
	}

}
