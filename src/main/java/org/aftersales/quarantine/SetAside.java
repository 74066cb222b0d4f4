package org.aftersales.quarantine;

import java.util.Optional;

/**
 * One subject or row that is set aside.
 *
 * @param subject what it is
 * @param key for a row: file name and the row's own key, so that the same row of another
 * export is the same entry; else our key of the subject as text
 * @param reason code of the reason, upper case with underscores
 * @param message what happened and what to do next
 * @param place where it stands in a file, if it does
 */
public record SetAside(Subject subject, String key, String reason, String message, Optional<Place> place) {

	/**
	 * What can be set aside.
	 */
	public enum Subject {

		/** A row of a file. */
		ROW,
		/** A claim. */
		CLAIM,
		/** An order. */
		ORDER,
		/** A decided breach that could not be priced. */
		BREACH,
		/** The postage of the goods that came back with a claim. */
		RETURN

	}

	/**
	 * Where in a file.
	 *
	 * @param file name of the file
	 * @param line line at which the row begins, from 1
	 * @param column name of the column, or empty if the whole row is meant
	 * @param rawValue the value as found
	 */
	public record Place(String file, long line, String column, String rawValue) {

	}

}
