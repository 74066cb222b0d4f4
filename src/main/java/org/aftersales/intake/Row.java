package org.aftersales.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.AmountUnreadable;
import org.aftersales.money.Yuan;
import org.aftersales.quarantine.SetAside;
import org.aftersales.quarantine.SetAside.Place;
import org.aftersales.quarantine.SetAside.Subject;

/**
 * One row with a cell for every column; reads values strictly, and says exactly which one
 * it cannot understand. Empty and {@code \N} are no value.
 *
 * @param file its file
 * @param line line at which it begins, from 1
 * @param header names of the cells
 * @param cells the cells
 * @param key name of the row in the quarantine
 */
record Row(SourceFile file, long line, Header header, List<String> cells, String key) implements ReadRow {

	/**
	 * The text of that column; empty if it has none, or if the file has no such column.
	 */
	Optional<String> text(String column) {
		String text = PlainText.of(cell(column));
		return (text.isEmpty() || text.equals("\\N")) ? Optional.empty() : Optional.of(text);
	}

	/**
	 * The text of that column.
	 * @throws RowNotUnderstood if it has none
	 */
	String needed(String column) {
		return text(column).orElseThrow(() -> missing(column));
	}

	/**
	 * The amount of that column, not negative.
	 * @throws RowNotUnderstood if it is none
	 */
	Yuan amount(String column) {
		return amountIfAny(column).orElseThrow(() -> missing(column));
	}

	/**
	 * The amount of that column, not negative, if it has a value.
	 * @throws RowNotUnderstood if the value is no amount
	 */
	Optional<Yuan> amountIfAny(String column) {
		Optional<Yuan> amount = value(column).map((text) -> parseAmount(column, text));
		if (amount.filter((yuan) -> yuan.compareTo(Yuan.ZERO) < 0).isPresent()) {
			throw problem(column, "AMOUNT_NEGATIVE", "an amount below zero makes no sense here");
		}
		return amount;
	}

	/**
	 * The instant of that column; empty if it is unknown.
	 * @throws RowNotUnderstood if the value is no time
	 */
	Optional<Instant> time(String column, ZoneId zone) {
		try {
			return value(column).flatMap((text) -> SourceTime.parse(text, zone));
		}
		catch (DateTimeException unreadable) {
			throw problem(column, "TIME_UNREADABLE",
					"this is neither epoch seconds (10 digits) nor a time such as 2022-08-15 23:59:59");
		}
	}

	/**
	 * The instant of that column.
	 * @throws RowNotUnderstood if it is unknown or the value is no time
	 */
	Instant neededTime(String column, ZoneId zone) {
		return time(column, zone).orElseThrow(() -> missing(column));
	}

	/**
	 * The first of these columns that the file has.
	 */
	String columnOf(String... candidates) {
		return Arrays.stream(candidates)
			.filter((column) -> this.header.indexOf(column) >= 0)
			.findFirst()
			.orElse(candidates[0]);
	}

	/**
	 * That column of this row as a place.
	 */
	Place place(String column) {
		return new Place(this.file.fileName(), this.line, column, PlainText.raw(cell(column)));
	}

	/**
	 * This row's entry for the quarantine, because of that column.
	 */
	SetAside aside(String column, String reason, String message) {
		return new SetAside(Subject.ROW, this.key, reason,
				"%s line %d, column %s: %s.".formatted(this.file.fileName(), this.line, column, message),
				Optional.of(place(column)));
	}

	/**
	 * To be thrown where that column cannot be understood; says how to go on.
	 */
	RowNotUnderstood problem(String column, String reason, String message) {
		return new RowNotUnderstood(
				aside(column, reason, message + "; correct the row and give the file to a night again"));
	}

	private RowNotUnderstood missing(String column) {
		return problem(column, "VALUE_MISSING", "the row cannot be used without this value");
	}

	/** A value that is read, not shown: control characters inside it are not forgiven. */
	private Optional<String> value(String column) {
		return text(column).map((text) -> cell(column).strip());
	}

	private String cell(String column) {
		int position = this.header.indexOf(column);
		return (position < 0) ? "" : this.cells.get(position);
	}

	private Yuan parseAmount(String column, String text) {
		try {
			return Yuan.parse(text);
		}
		catch (AmountUnreadable unreadable) {
			throw problem(column, "AMOUNT_UNREADABLE", "this is not an amount in yuan such as 19.90");
		}
	}

}
