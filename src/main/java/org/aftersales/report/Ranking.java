package org.aftersales.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who or what contributes most to the headline. The labels of the key and of the key
 * followed by {@code .name}, {@code .note} and {@code .count} name it.
 *
 * @param key key of its labels
 * @param kind what is ranked: counts or money
 * @param whole what the shares are shares of
 * @param entries the largest first
 * @param all how many there are, of which entries may be the first
 * @param empty what is said where there are none; empty: the usual words
 */
public record Ranking(String key, ColumnKind kind, BigDecimal whole, List<Entry> entries, int all,
		Optional<String> empty) {

	/**
	 * How many entries the summary shows where it has several rankings.
	 */
	public static final int LENGTH = 5;

	/**
	 * How many entries the summary shows of its only ranking, or of its foremost.
	 */
	public static final int LONGEST = 10;

	public Ranking {
		entries = entries.stream().limit(LONGEST).toList();
	}

	/**
	 * A ranking with the usual words where it has no entry.
	 */
	public Ranking(String key, ColumnKind kind, BigDecimal whole, List<Entry> entries) {
		this(key, kind, whole, entries, entries.size(), Optional.empty());
	}

	/**
	 * A ranking of counts, of which the first {@value #LENGTH} are shown.
	 */
	public Ranking(String key, long whole, List<Entry> entries) {
		this(key, ColumnKind.COUNT, BigDecimal.valueOf(whole), entries.stream().limit(LENGTH).toList(), entries.size(),
				Optional.empty());
	}

	/**
	 * A ranking of counts, of which the first {@value #LONGEST} are shown: the one that a
	 * workbook is about.
	 */
	public static Ranking longest(String key, long whole, List<Entry> entries) {
		return new Ranking(key, ColumnKind.COUNT, BigDecimal.valueOf(whole), entries);
	}

	/**
	 * The same with a reason why it has no entry.
	 */
	public Ranking emptyBecause(String reason) {
		return new Ranking(this.key, this.kind, this.whole, this.entries, this.all, Optional.of(reason));
	}

	/**
	 * Whether there are more than are shown.
	 */
	boolean isCut() {
		return this.all > this.entries.size();
	}

	/**
	 * Whether money stands beside the counts, named by the label of the key followed by
	 * {@code .money}.
	 */
	boolean hasMoney() {
		return this.entries.stream().anyMatch((entry) -> entry.money().isPresent());
	}

	/**
	 * Whether a rate stands in place of the notes.
	 */
	boolean hasRates() {
		return this.entries.stream().anyMatch((entry) -> entry.rate().isPresent());
	}

	/**
	 * One of them.
	 *
	 * @param name its name
	 * @param note what else identifies or qualifies it
	 * @param current its count or amount in this period
	 * @param previous its count or amount in the period before
	 * @param place where its first row stands, if the name leads there
	 * @param rate a share that qualifies it, in place of the note
	 * @param money yuan that belong to a count
	 */
	public record Entry(String name, String note, BigDecimal current, BigDecimal previous, Optional<String> place,
			Optional<BigDecimal> rate, Optional<BigDecimal> money) {

		/**
		 * One with a note alone.
		 */
		public Entry(String name, String note, BigDecimal current, BigDecimal previous, Optional<String> place) {
			this(name, note, current, previous, place, Optional.empty(), Optional.empty());
		}

		/**
		 * One that is counted and leads nowhere.
		 */
		public Entry(String name, String note, long current, long previous) {
			this(name, note, BigDecimal.valueOf(current), BigDecimal.valueOf(previous), Optional.empty());
		}

		/**
		 * The same with a share in place of the note; the note stays where there is none.
		 */
		public Entry rated(Optional<BigDecimal> share) {
			return new Entry(this.name, this.note, this.current, this.previous, this.place, share, this.money);
		}

		/**
		 * The same, its name leading to a row.
		 */
		public Entry at(Optional<String> row) {
			return new Entry(this.name, this.note, this.current, this.previous, row, this.rate, this.money);
		}

		/**
		 * The same with the money that belongs to the count.
		 */
		public Entry costing(BigDecimal yuan) {
			return new Entry(this.name, this.note, this.current, this.previous, this.place, this.rate,
					Optional.of(yuan));
		}

	}

}
