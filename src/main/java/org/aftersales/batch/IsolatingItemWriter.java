package org.aftersales.batch;

import java.sql.SQLException;
import java.util.List;

import org.aftersales.run.Counts;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Fence;
import org.aftersales.run.Night;
import org.aftersales.run.NightProgress;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk in one go and, if the database refuses a row, finds it by halving inside
 * savepoints and sets it aside; the others are written, all in the one transaction of the
 * chunk. It checks the fence first and counts last, in the same transaction.
 *
 * @param <T> what is written
 */
public final class IsolatingItemWriter<T> implements ItemWriter<T> {

	/** PostgreSQL's word for: two transactions waited for each other. */
	private static final String DEADLOCK = "40P01";

	private static final int ATTEMPTS = 5;

	/** Class of SQL states. */
	private static final String PROGRAM_LIMIT = "54";

	private final Toolbox tools;

	private final Tally tally;

	private final ChunkEffect<T> effect;

	private final PoisonSink<T> poison;

	IsolatingItemWriter(Toolbox tools, Tally tally, ChunkEffect<T> effect, PoisonSink<T> poison) {
		this.tools = tools;
		this.tally = tally;
		this.effect = effect;
		this.poison = poison;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void write(Chunk<? extends T> chunk) {
		Night night = this.tools.currentNight().night();
		this.tools.fence().check(night);
		Counts counts = writeOrHalve(night, (List<T>) chunk.getItems());
		this.tally.add(night, counts);
		this.tools.progress().advance(chunk.size());
	}

	private Counts writeOrHalve(Night night, List<T> items) {
		try {
			return writeAll(night, items, 1);
		}
		catch (DataIntegrityViolationException refused) {
			return halve(night, items, refused);
		}
		catch (DataAccessResourceFailureException refused) {
			return halve(night, items, tooLarge(refused));
		}
	}

	private Counts halve(Night night, List<T> items, DataIntegrityViolationException refused) {
		if (items.size() == 1) {
			this.poison.setAside(night, items.get(0), refused);
			return Counts.ONE_QUARANTINED;
		}
		int half = items.size() / 2;
		return writeOrHalve(night, items.subList(0, half)).plus(writeOrHalve(night, items.subList(half, items.size())));
	}

	/**
	 * A value that is too large for a row or an index is the row's fault, although Spring
	 * counts it among the resources of the server; whatever else is missing is nobody's
	 * in the chunk.
	 */
	private static DataIntegrityViolationException tooLarge(DataAccessResourceFailureException refused) {
		if (refused.getMostSpecificCause() instanceof SQLException cause
				&& String.valueOf(cause.getSQLState()).startsWith(PROGRAM_LIMIT)) {
			return new DataIntegrityViolationException(String.valueOf(refused.getMessage()), cause);
		}
		throw refused;
	}

	/** Whoever lost a deadlock has let go of what the others wait for. */
	private Counts writeAll(Night night, List<T> items, int attempt) {
		try {
			return this.tools.savepoint().execute((status) -> this.effect.write(night, items));
		}
		catch (PessimisticLockingFailureException lost) {
			if (attempt == ATTEMPTS || !(lost.getMostSpecificCause() instanceof SQLException cause)
					|| !DEADLOCK.equals(cause.getSQLState())) {
				throw lost;
			}
			return writeAll(night, items, attempt + 1);
		}
	}

	/**
	 * Writes items, all or none.
	 *
	 * @param <T> what is written
	 */
	@FunctionalInterface
	public interface ChunkEffect<T> {

		/**
		 * Writes these and says what became of each.
		 */
		Counts write(Night night, List<T> items);

	}

	/**
	 * Sets one item aside that the database refused.
	 *
	 * @param <T> what was to be written
	 */
	@FunctionalInterface
	public interface PoisonSink<T> {

		/**
		 * Sets it aside, with the database's reason.
		 */
		void setAside(Night night, T item, DataIntegrityViolationException refused);

	}

	/**
	 * Keeps the counts.
	 */
	@FunctionalInterface
	interface Tally {

		/**
		 * Adds to them, in the transaction of the chunk.
		 */
		void add(Night night, Counts counts);

	}

	/**
	 * What every writer needs.
	 */
	record Toolbox(CurrentNight currentNight, Fence fence, NightProgress progress, TransactionTemplate savepoint) {

		static Toolbox of(CurrentNight currentNight, Fence fence, NightProgress progress,
				PlatformTransactionManager transactions) {
			TransactionTemplate savepoint = new TransactionTemplate(transactions);
			savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
			return new Toolbox(currentNight, fence, progress, savepoint);
		}

	}

}
