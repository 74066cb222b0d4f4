package org.aftersales.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file as a list of columns, each with its heading and where its text comes from.
 */
final class CsvTable<T> {

	/**
	 * What the export writes for NULL.
	 */
	static final String NULL = "\\N";

	private final String fileName;

	private final List<String> headings = new ArrayList<>();

	private final List<Function<T, String>> columns = new ArrayList<>();

	CsvTable(String fileName) {
		this.fileName = fileName;
	}

	CsvTable<T> column(String heading, Function<T, String> text) {
		this.headings.add(heading);
		this.columns.add(text);
		return this;
	}

	/**
	 * Columns that say the same in every row.
	 */
	CsvTable<T> always(String text, String... sameHeadings) {
		for (String heading : sameHeadings) {
			column(heading, (row) -> text);
		}
		return this;
	}

	/**
	 * Writes the file in UTF-8 with line feeds, in place of one that is there.
	 */
	void write(Path folder, List<T> rows) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setRecordSeparator('\n')
			.setHeader(this.headings.toArray(String[]::new))
			.get();
		try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(this.fileName), StandardCharsets.UTF_8);
				CSVPrinter printer = new CSVPrinter(writer, format)) {
			for (T row : rows) {
				printer.printRecord(this.columns.stream().map((column) -> column.apply(row)));
			}
		}
	}

}
