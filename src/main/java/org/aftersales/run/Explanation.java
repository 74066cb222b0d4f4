package org.aftersales.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One subject explained: what is known of it, what became of it line by line, and what a
 * person has to know besides. Whoever shows it chooses the zone and the form.
 *
 * @param title names the subject
 * @param shop the shop it belongs to
 * @param facts what is known, by name, in order
 * @param columns heads of the table
 * @param rows the table; every row has a value for every column
 * @param notes sentences below the table
 */
public record Explanation(String title, String shop, Map<String, Value> facts, List<String> columns,
		List<List<Value>> rows, List<String> notes) {

	public Explanation {
		facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
		notes = List.copyOf(notes);
		for (List<Value> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException("%d values for %d columns".formatted(row.size(), columns.size()));
			}
		}
	}

	/**
	 * A value of a fact or a cell.
	 */
	public sealed interface Value {

		/**
		 * Words; none if they are absent.
		 */
		static Value of(String words) {
			return new Words(words);
		}

		/**
		 * An instant; nothing if it is absent.
		 */
		static Value of(Optional<Instant> at) {
			return at.<Value>map(At::new).orElse(new Nothing());
		}

	}

	/**
	 * Words.
	 *
	 * @param text the words
	 */
	public record Words(String text) implements Value {

	}

	/**
	 * A moment.
	 *
	 * @param instant when
	 */
	public record At(Instant instant) implements Value {

	}

	/**
	 * A span of time.
	 *
	 * @param duration how long
	 */
	public record Span(Duration duration) implements Value {

	}

	/**
	 * Several things that happened, in order.
	 *
	 * @param happenings moment and words of each
	 */
	public record Course(List<Happening> happenings) implements Value {

		public Course {
			happenings = List.copyOf(happenings);
		}

	}

	/**
	 * Something that happened.
	 *
	 * @param instant when
	 * @param what in words
	 */
	public record Happening(Instant instant, String what) {

	}

	/**
	 * Nothing to say.
	 */
	public record Nothing() implements Value {

	}

}
