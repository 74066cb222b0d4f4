package org.aftersales.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.batch.IsolatingItemWriter.PoisonSink;
import org.aftersales.intake.RowOutcome.Refused;
import org.aftersales.intake.RowOutcome.Understood;
import org.aftersales.intake.RowResult.Aside;
import org.aftersales.intake.RowResult.Loaded;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.quarantine.SetAside;
import org.aftersales.quarantine.SetAside.Subject;
import org.aftersales.run.Counts;
import org.aftersales.run.Night;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes the rows of a chunk: the facts, the entries of the quarantine, and the release
 * of entries whose rows load now. Every row is counted exactly once.
 *
 * @param <F> the facts of the rows
 */
final class RowsEffect<F> implements ChunkEffect<RowOutcome<F>>, PoisonSink<RowOutcome<F>> {

	private final String job;

	private final FactLoader<F> loader;

	private final Quarantine quarantine;

	RowsEffect(String job, FactLoader<F> loader, Quarantine quarantine) {
		this.job = job;
		this.loader = loader;
		this.quarantine = quarantine;
	}

	@Override
	public Counts write(Night night, List<RowOutcome<F>> outcomes) {
		Counts counts = Counts.NONE;
		for (List<RowOutcome<F>> round : rounds(outcomes)) {
			counts = counts.plus(writeRound(night, round));
		}
		return counts;
	}

	private Counts writeRound(Night night, List<RowOutcome<F>> round) {
		List<Understood<F>> understood = new ArrayList<>();
		List<SetAside> asides = new ArrayList<>();
		for (RowOutcome<F> outcome : round) {
			if (outcome instanceof Understood<F> row) {
				understood.add(row);
			}
			else if (outcome instanceof Refused<F> refused) {
				asides.add(refused.setAside());
			}
		}
		long news = 0;
		List<String> loadedKeys = new ArrayList<>();
		List<RowResult> results = understood.isEmpty() ? List.of() : this.loader.load(night, understood);
		for (int position = 0; position < results.size(); position++) {
			RowResult result = results.get(position);
			if (result instanceof Aside aside) {
				asides.add(aside.setAside());
			}
			if (result instanceof Loaded loaded && loaded.news()) {
				news++;
			}
			if (isRowLoaded(result)) {
				loadedKeys.add(understood.get(position).row().key());
			}
		}
		this.quarantine.resolve(this.job, night.businessDate(), Subject.ROW, loadedKeys);
		this.quarantine.setAside(this.job, night.businessDate(), asides);
		return new Counts(round.size(), news, round.size() - news - asides.size(), 0, asides.size());
	}

	@Override
	public void setAside(Night night, RowOutcome<F> outcome, DataIntegrityViolationException refused) {
		if (outcome instanceof Understood<F> understood) {
			String column = understood.row().file().keyColumn();
			String reason = PlainText.raw(String.valueOf(refused.getMostSpecificCause().getMessage()));
			this.quarantine.setAside(this.job, night.businessDate(),
					List.of(understood.row()
						.aside(column, "REFUSED_BY_DATABASE",
								"the database refuses this row (%s); correct it and give the file to a night again"
									.formatted(reason))));
		}
		else {
			throw refused;
		}
	}

	private static boolean isRowLoaded(RowResult result) {
		return !(result instanceof Aside aside && aside.setAside().subject() == Subject.ROW);
	}

	/**
	 * The rows in groups without two of the same key, so that a row sees what became of
	 * the one before: whether chunks part them must not matter.
	 */
	private List<List<RowOutcome<F>>> rounds(List<RowOutcome<F>> outcomes) {
		List<List<RowOutcome<F>>> rounds = new ArrayList<>();
		List<RowOutcome<F>> rest = outcomes;
		while (!rest.isEmpty()) {
			Set<String> keys = new HashSet<>();
			List<RowOutcome<F>> round = new ArrayList<>();
			List<RowOutcome<F>> later = new ArrayList<>();
			for (RowOutcome<F> outcome : rest) {
				boolean first = outcome.key().map(keys::add).orElse(true);
				(first ? round : later).add(outcome);
			}
			rounds.add(round);
			rest = later;
		}
		return rounds;
	}

}
