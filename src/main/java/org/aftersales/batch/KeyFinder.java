package org.aftersales.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the keys of what is due. Eight bytes a key are all that it costs in memory.
 */
@Component
class KeyFinder {

	private static final int FETCH = 10_000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	KeyFinder(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Those in the range, ascending.
	 */
	long[] within(DueKeys keys, KeyRange range) {
		LongStream.Builder found = LongStream.builder();
		// The driver reads through a cursor only within a transaction.
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("select key from (%s) as due (key) where key > ? and key <= ? order by key".formatted(keys.sql()))
			.params(keys.parameters())
			.params(range.above(), range.upTo())
			.withFetchSize(FETCH)
			.query((row) -> {
				found.add(row.getLong(1));
			}));
		return found.build().toArray();
	}

	/**
	 * All keys in parts, so that each has about as many due ones. The keys are found once
	 * and parted as finely as may be needed; parts that turn out too small are joined.
	 * @param most into how many parts at most
	 * @param parts into how many, given how many keys are due
	 */
	List<Partition> split(DueKeys keys, int most, LongToIntFunction parts) {
		List<Partition> split = this.jdbc.sql("""
				select part, max(key) as last, count(*) as due
				  from (select key, ntile(?) over (order by key) as part from (%s) as due (key)) as parted
				 group by part order by part""".formatted(keys.sql()))
			.param(most)
			.params(keys.parameters())
			.query((row, index) -> new Partition(row.getInt("part"), new KeyRange(0, row.getLong("last")),
					row.getLong("due")))
			.list();
		long due = split.stream().mapToLong(Partition::due).sum();
		return withoutGaps(joined(split, Math.max(1, parts.applyAsInt(due))), due);
	}

	/**
	 * How many of the range there are.
	 */
	long count(DueKeys keys, KeyRange range) {
		return this.jdbc.sql("select count(*) from (%s) as due (key) where key > ? and key <= ?".formatted(keys.sql()))
			.params(keys.parameters())
			.params(range.above(), range.upTo())
			.query(Long.class)
			.single();
	}

	/** So many of them as there are to be, each made of neighbours. */
	private static List<Partition> joined(List<Partition> split, int number) {
		if (number >= split.size()) {
			return split;
		}
		List<Partition> joined = new ArrayList<>();
		for (int part = 0; part < number; part++) {
			List<Partition> some = split.subList(part * split.size() / number, (part + 1) * split.size() / number);
			joined.add(new Partition(part + 1, some.get(some.size() - 1).range(),
					some.stream().mapToLong(Partition::due).sum()));
		}
		return joined;
	}

	private static List<Partition> withoutGaps(List<Partition> split, long due) {
		if (split.size() < 2) {
			return List.of(new Partition(1, KeyRange.ALL, due));
		}
		List<Partition> partitions = new ArrayList<>();
		long above = KeyRange.ALL.above();
		for (Partition part : split) {
			long upTo = (part.number() == split.size()) ? KeyRange.ALL.upTo() : part.range().upTo();
			partitions.add(new Partition(part.number(), new KeyRange(above, upTo), part.due()));
			above = upTo;
		}
		return partitions;
	}

}
