package org.aftersales.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The record beside the pictures of the summaries: what drew them, because other fonts
 * draw other pictures, and what each one shows, so that a picture of yesterday's summary
 * is found without drawing it again.
 */
final class SummaryPictures {

	static final Path RECORD = ReportsSampleTests.SAMPLES.resolve("pictures.txt");

	private static final String DRAWN_BY = "drawn by: ";

	private SummaryPictures() {
	}

	/**
	 * Digest of the words and numbers of the summary and of its chart.
	 */
	static String shown(DemoWorkbook workbook) throws IOException {
		StringBuilder words = new StringBuilder();
		try (XSSFWorkbook read = WorkbookFiles.open(workbook.file())) {
			for (String key : List.of("sheet.summary", "sheet.trend")) {
				Sheet sheet = read.getSheet(workbook.labels().text(key));
				for (Row row : sheet) {
					for (Cell cell : row) {
						words.append(cell.getAddress()).append(' ').append(ReadWorkbook.value(cell)).append('\n');
					}
				}
			}
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/**
	 * The same digest as it was when the picture was drawn; "none" if it never was.
	 */
	static String recorded(DemoWorkbook workbook) throws IOException {
		return recorded(workbook.name() + " ");
	}

	/**
	 * Programs and fonts that drew the pictures.
	 */
	static String drawnBy() throws IOException {
		return recorded(DRAWN_BY);
	}

	static void record(String renderer, List<DemoWorkbook> workbooks) throws IOException {
		Stream.Builder<String> lines = Stream.builder();
		lines.add("# Made with the pictures: what drew them, and a digest of the summary that each one shows.");
		lines.add(DRAWN_BY + renderer);
		for (DemoWorkbook workbook : workbooks) {
			lines.add(workbook.name() + " " + shown(workbook));
		}
		Files.writeString(RECORD, lines.build().collect(Collectors.joining("\n", "", "\n")));
	}

	private static String recorded(String first) throws IOException {
		if (!Files.exists(RECORD)) {
			return "none";
		}
		return Files.readAllLines(RECORD)
			.stream()
			.filter((line) -> line.startsWith(first))
			.map((line) -> line.substring(first.length()))
			.findFirst()
			.orElse("none");
	}

}
