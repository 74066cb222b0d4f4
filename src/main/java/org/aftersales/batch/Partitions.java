package org.aftersales.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.aftersales.run.Counts;
import org.aftersales.run.Fence;
import org.aftersales.run.Night;

import org.jspecify.annotations.Nullable;

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
	 * Those of the step in which items of the feed are left, by number. Another source
	 * than before gets partitions of its own, whose numbers follow.
	 */
	List<Partition> left(Night night, String job, String step, Feed<?> feed) {
		return this.transaction.execute((status) -> {
			this.fence.check(night);
			List<Partition> frozen = this.jdbc.query("""
					select number, above, up_to, expected - scanned as due from run_partition
					 where night_id = ? and step = ? and source = ? order by number""",
					(row, index) -> new Partition(row.getInt("number"), range(row), row.getLong("due")), night.id(),
					step, feed.source());
			return (frozen.isEmpty() ? freeze(night, job, step, feed) : frozen).stream()
				.filter((partition) -> partition.due() > 0)
				.toList();
		});
	}

	/**
	 * What became of the items of that source so far.
	 */
	Counts counted(Night night, String job, String source) {
		return this.jdbc.queryForObject("""
				select coalesce(sum(scanned), 0) as scanned, coalesce(sum(decided), 0) as decided,
				       coalesce(sum(waiting), 0) as waiting, coalesce(sum(overtaken), 0) as overtaken,
				       coalesce(sum(quarantined), 0) as quarantined
				  from run_partition where night_id = ? and job = ? and source = ?""",
				(row, index) -> new Counts(row.getLong("scanned"), row.getLong("decided"), row.getLong("waiting"),
						row.getLong("overtaken"), row.getLong("quarantined")),
				night.id(), job, source);
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
						returning above, up_to, scanned, claim""",
						(row, index) -> new Claim(range(row), row.getLong("scanned"), row.getInt("claim")), night.id(),
						step, number)
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
				(row, index) -> range(row), night.id(), step);
	}

	private static KeyRange range(ResultSet row) throws SQLException {
		return new KeyRange(row.getLong("above"), row.getLong("up_to"));
	}

	private List<Partition> counted(List<KeyRange> frozen, DueKeys keys) {
		List<Partition> counted = new ArrayList<>();
		for (KeyRange range : frozen) {
			counted.add(new Partition(counted.size() + 1, range, this.finder.count(keys, range)));
		}
		return counted;
	}

	private List<Partition> freeze(Night night, String job, String step, DueKeys keys) {
		List<Partition> partitions = this.finder.split(keys, this.workforce.parts(),
				(due) -> parts(due, this.workforce.parts()));
		freeze(night, job, step, null, partitions);
		return partitions;
	}

	private List<Partition> freeze(Night night, String job, String step, Feed<?> feed) {
		int last = this.jdbc
			.query("select coalesce(max(number), 0) from run_partition where night_id = ? and step = ?",
					(row, index) -> row.getInt(1), night.id(), step)
			.get(0);
		List<Partition> partitions = feed.buckets()
			.parts(parts(feed.buckets().total(), this.settings.threads()), last + 1);
		freeze(night, job, step, feed.source(), partitions);
		return partitions;
	}

	private void freeze(Night night, String job, String step, @Nullable String source, List<Partition> partitions) {
		for (Partition partition : partitions) {
			this.jdbc.update("""
					insert into run_partition (night_id, job, step, source, number, above, up_to, expected)
					values (?, ?, ?, ?, ?, ?, ?, ?)""", night.id(), job, step, source, partition.number(),
					partition.range().above(), partition.range().upTo(), partition.due());
		}
	}

	private int parts(long due, int most) {
		long worthwhile = due / ((long) CHUNKS * this.settings.chunkSize());
		return (int) Math.max(1, Math.min(most, worthwhile));
	}

	/**
	 * A partition as somebody has claimed it.
	 *
	 * @param range its keys
	 * @param scanned how many of its subjects have been counted
	 * @param number of the claim
	 */
	record Claim(KeyRange range, long scanned, int number) {

	}

}
