package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.aftersales.calendar.BusinessDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What {@code reports/README.md} says about one workbook, read from the workbook itself:
 * its Definitions sheet, its tables, its chart and its checks. So the words cannot differ
 * from those that a reader of the workbook finds, and a new table, column or key figure
 * stands here without being asked for.
 */
final class ReadmeSection {

	private static final String NONE = "–";

	private final XSSFWorkbook workbook;

	private final Labels labels;

	private final BusinessDate date;

	private final List<String> lines = new ArrayList<>();

	private ReadmeSection(XSSFWorkbook workbook, Labels labels, BusinessDate date) {
		this.workbook = workbook;
		this.labels = labels;
		this.date = date;
	}

	static String of(Path file, Labels labels, BusinessDate date) throws IOException {
		try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
			return new ReadmeSection(workbook, labels, date).written();
		}
	}

	private String written() {
		line("Tabs: " + StreamSupport.stream(this.workbook.spliterator(), false)
			.map((sheet) -> sheet.getSheetName())
			.collect(Collectors.joining(" · ")));
		Map<String, List<List<String>>> definitions = blocks(sheet("sheet.definitions"), 3);
		List<List<String>> columns = definitions.remove(this.labels.text("definitions.columns"));
		definitions.computeIfPresent(this.labels.text("definitions.kpis"), (title, kpis) -> withUnits(kpis));
		definitions.remove(this.labels.text("definitions.namedRules"));
		definitions.forEach(this::block);
		chart();
		this.workbook.forEach((sheet) -> table((XSSFSheet) sheet, columns));
		heading(this.labels.text("sheet.checks"));
		blocks(sheet("sheet.checks"), 3).values()
			.iterator()
			.next()
			.forEach((check) -> this.lines.add("* " + check.get(0)));
		return String.join("\n", this.lines) + "\n";
	}

	private void block(String title, List<List<String>> rows) {
		heading(title);
		if (rows.get(0).size() == 1) {
			rows.forEach((row) -> this.lines.add("* " + row.get(0)));
		}
		else {
			table(rows);
		}
	}

	/**
	 * The units stand on the summary.
	 */
	private List<List<String>> withUnits(List<List<String>> kpis) {
		Map<String, String> units = new HashMap<>();
		sheet("sheet.summary").forEach(
				(row) -> units.putIfAbsent(ReadWorkbook.value(row.getCell(0)), ReadWorkbook.value(row.getCell(1))));
		units.put(kpis.get(0).get(0), this.labels.text("summary.unit"));
		return kpis.stream()
			.map((kpi) -> Stream.concat(Stream.of(kpi.get(0), units.get(kpi.get(0))), kpi.stream().skip(1)).toList())
			.toList();
	}

	private void chart() {
		Row titles = sheet("sheet.trend").getRow(2);
		heading(ReadWorkbook.value(sheet("sheet.trend").getRow(0).getCell(0)).replace('\u00a0', ' '));
		line("Bars: %s. Line: %s.".formatted(titles.getCell(1), titles.getCell(2)));
	}

	private void table(XSSFSheet sheet, List<List<String>> columns) {
		for (XSSFTable table : sheet.getTables()) {
			String key = table.getName().replaceFirst("^tbl_", "").replace('_', '.');
			heading(sheet.getSheetName());
			line(sentence(this.labels.text(key + ".note", this.date.zone())));
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of(columns.get(0).get(0), columns.get(0).get(3), columns.get(0).get(1)));
			for (Cell title : sheet.getRow(table.getStartRowIndex())) {
				columns.stream()
					.filter((column) -> column.get(0).equals(title.getStringCellValue())
							&& List.of(column.get(2).split(" · ", -1)).contains(sheet.getSheetName()))
					.forEach((column) -> rows.add(List.of(column.get(0), column.get(3), column.get(1))));
			}
			table(rows);
		}
	}

	/**
	 * Markdown of a table; columns without any words are left out.
	 */
	private void table(List<List<String>> rows) {
		int[] filled = IntStream.range(0, rows.get(0).size())
			.filter((column) -> rows.stream().skip(1).anyMatch((row) -> !at(row, column).equals(NONE)))
			.toArray();
		for (int row = 0; row < rows.size(); row++) {
			List<String> cells = rows.get(row);
			this.lines.add(IntStream.of(filled)
				.mapToObj((column) -> at(cells, column).replace("|", "\\|"))
				.collect(Collectors.joining(" | ", "| ", " |")));
			if (row == 0) {
				this.lines.add("|" + "---|".repeat(filled.length));
			}
		}
		this.lines.add("");
	}

	private void heading(String words) {
		if (!this.lines.get(this.lines.size() - 1).isEmpty()) {
			this.lines.add("");
		}
		line("### " + words);
	}

	private void line(String words) {
		this.lines.add(words);
		this.lines.add("");
	}

	private XSSFSheet sheet(String key) {
		return this.workbook.getSheet(this.labels.text(key));
	}

	/**
	 * The blocks of a sheet: a title, and below it rows up to one that is empty.
	 */
	private static Map<String, List<List<String>>> blocks(XSSFSheet sheet, int first) {
		Map<String, List<List<String>>> blocks = new LinkedHashMap<>();
		List<List<String>> open = new ArrayList<>();
		boolean titleNext = true;
		for (int row = first; row <= sheet.getLastRowNum(); row++) {
			List<String> cells = cells(sheet.getRow(row));
			if (titleNext && !cells.isEmpty()) {
				open = new ArrayList<>();
				blocks.put(cells.get(0), open);
			}
			else if (!cells.isEmpty()) {
				open.add(cells);
			}
			titleNext = cells.isEmpty();
		}
		return blocks;
	}

	/**
	 * Without the empty ones at its end.
	 */
	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
			cells.add(ReadWorkbook.value(row.getCell(column)));
		}
		while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
			cells.remove(cells.size() - 1);
		}
		return cells;
	}

	private static String at(List<String> row, int column) {
		return (column < row.size()) ? row.get(column) : NONE;
	}

	private static String sentence(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
	}

}
