package org.aftersales.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One record of comma-separated values, cut on its own, so that a broken one cannot take
 * its neighbours along.
 */
final class CsvLine {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180;

	private static final char QUOTE = '"';

	private static final String DELIMITER = ",";

	private CsvLine() {
	}

	/**
	 * The cells; a line without quotes is cut at its commas, which is most of them. Empty
	 * if a quote is never closed or stands where none may.
	 */
	static Optional<List<String>> cells(String text) {
		if (text.indexOf(QUOTE) < 0 && !text.isEmpty()) {
			return Optional.of(List.of(text.split(DELIMITER, -1)));
		}
		try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
			List<CSVRecord> records = parser.getRecords();
			return (records.size() == 1) ? Optional.of(records.get(0).toList()) : Optional.empty();
		}
		catch (IOException | UncheckedIOException quotesUnbalanced) {
			return Optional.empty();
		}
	}

}
