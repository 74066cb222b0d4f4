package org.aftersales.batch;

import java.util.ArrayList;
import java.util.List;

import org.aftersales.run.Counts;
import org.aftersales.run.Fence;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of a night's steps, table {@code run_partition}: their ranges are frozen
 * when a step first begins, so that a start after a crash finds the same ones, and each
 * counts what became of its subjects in a row of its own.
 */
@Component
class Partitions {

	/** A partition of fewer chunks than this is not worth a connection. */
	private static final int CHUNKS = 4;

	private final JdbcTemplate jdbc;

	private final KeyFinder finder;

	private final Fence fence;

	private final TransactionTemplate transaction;

	private final BatchSettings settings;

	private final Workforce workforce;

	Partitions(JdbcTemplate jdbc, KeyFinder finder, Fence fence, PlatformTransactionManager transactions,
			BatchSettings settings, Workforce workforce) {
		this.jdbc = jdbc;
		this.finder = finder;
		this.fence = fence;
		this.transaction = new TransactionTemplate(transactions);
		this.settings = settings;
		this.workforce = workforce;
	}

	/**
	 * Those of the step in which something is due now, by number. The ranges of all of
	 * them together hold every key, whenever they were frozen.
	 */
	List<Partition> due(Night night, String job, String step, DueKeys keys) {
		return this.transaction.execute((status) -> {
			this.fence.check(night);
			List<KeyRange> frozen = frozen(night, step);
			return (frozen.isEmpty() ? freeze(night, job, step, keys) : counted(frozen, keys)).stream()
				.filter((partition) -> partition.due() > 0)
				.toList();
		});
	}

	/**
	 * Claims that partition: waits for the chunk of whoever has it, who cannot write from
	 * then on.
	 */
	Claim claim(Night night, String step, int number) {
		return this.transaction.execute((status) -> {
			this.fence.check(night);
			return this.jdbc
				.query("""
						update run_partition set claim = claim + 1
						 where night_id = ? and step = ? and number = ?
						returning above, up_to, claim""",
						(row, index) -> new Claim(new KeyRange(row.getLong("above"), row.getLong("up_to")),
								row.getInt("claim")),
						night.id(), step, number)
				.get(0);
		});
	}

	/**
	 * Adds to the partition's counts; call it in the transaction whose work is counted.
	 * @throws PartitionTakenOver if there is a later claim
	 */
	void add(Night night, String step, int number, int claim, Counts counts) {
		int counted = this.jdbc.update("""
				update run_partition
				   set scanned = scanned + ?, decided = decided + ?, waiting = waiting + ?,
				       overtaken = overtaken + ?, quarantined = quarantined + ?
				 where night_id = ? and step = ? and number = ? and claim = ?""", counts.scanned(), counts.decided(),
				counts.waiting(), counts.overtaken(), counts.quarantined(), night.id(), step, number, claim);
		if (counted == 0) {
			throw new PartitionTakenOver(night, step, number);
		}
	}

	private List<KeyRange> frozen(Night night, String step) {
		return this.jdbc.query("select above, up_to from run_partition where night_id = ? and step = ? order by number",
				(row, index) -> new KeyRange(row.getLong("above"), row.getLong("up_to")), night.id(), step);
	}

	private List<Partition> counted(List<KeyRange> frozen, DueKeys keys) {
		List<Partition> counted = new ArrayList<>();
		for (KeyRange range : frozen) {
			counted.add(new Partition(counted.size() + 1, range, this.finder.count(keys, range)));
		}
		return counted;
	}

	private List<Partition> freeze(Night night, String job, String step, DueKeys keys) {
		List<Partition> partitions = this.finder.split(keys, this.workforce.parts(), this::parts);
		for (Partition partition : partitions) {
			this.jdbc.update("""
					insert into run_partition (night_id, job, step, number, above, up_to, expected)
					values (?, ?, ?, ?, ?, ?, ?)""", night.id(), job, step, partition.number(),
					partition.range().above(), partition.range().upTo(), partition.due());
		}
		return partitions;
	}

	private int parts(long due) {
		long worthwhile = due / ((long) CHUNKS * this.settings.chunkSize());
		return (int) Math.max(1, Math.min(this.workforce.parts(), worthwhile));
	}

	/**
	 * A partition as somebody has claimed it.
	 *
	 * @param range its keys
	 * @param number of the claim
	 */
	record Claim(KeyRange range, int number) {

	}

}
