package org.aftersales.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbookDraftTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	private static final Column ORDER = Column.of("quality.detail.order", ColumnKind.ID);

	private static final Column GOODS = Column.of("quality.detail.goods", ColumnKind.TEXT);

	private static final Column APPLIED = Column.of("quality.detail.applied", ColumnKind.INSTANT);

	private static final Column ASKED = Column.of("quality.detail.asked", ColumnKind.MONEY);

	private static final Column COUNTED = Column.of("quality.detail.counted", ColumnKind.FLAG);

	@TempDir
	Path folder;

	@Test
	void idsAreTextTimesAreInTheShopsZoneAmountsAreNumbers() throws IOException {
		Path file = workbook(10, (table) -> table.row("610000000000000123", "x", Instant.parse("2022-08-15T15:59:59Z"),
				new BigDecimal("19.90"), true));

		try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
			Row row = workbook.getSheet("Detail").getRow(3);
			assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(0).getStringCellValue()).isEqualTo("610000000000000123");
			assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
			assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2022, 8, 15, 23, 59, 59));
			assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
			assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(19.9);
			assertThat(workbook.getSheet("Detail").getRow(0).getCell(0).getStringCellValue()).contains("Asia/Shanghai");
		}
	}

	@Test
	void hostileTextsStayTextsAndAreCounted() throws IOException {
		Path file = workbook(10, (table) -> {
			for (String hostile : List.of("=cmd|' /C calc'!A0", "bell\u0007", "_x0041_", "y".repeat(40_000), "+1",
					"@x")) {
				table.row(hostile, hostile, null, null, false);
			}
		});

		assertThat(SchemaGate.violations(file)).isEmpty();
		try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
			XSSFSheet detail = workbook.getSheet("Detail");
			Cell formula = detail.getRow(3).getCell(1);
			assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
			assertThat(formula.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
			assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(detail.getRow(4).getCell(1).getStringCellValue()).isEqualTo("bell\uFFFD");
			assertThat(detail.getRow(5).getCell(1).getStringCellValue()).isEqualTo("_x0041_");
			assertThat(detail.getRow(6).getCell(1).getStringCellValue()).hasSizeLessThan(32_100).contains("(cut");
			assertThat(valueOf(workbook.getSheet("Checks"), "With characters that a workbook cannot hold"))
				.isEqualTo(2);
			assertThat(valueOf(workbook.getSheet("Checks"), "That look like an escape")).isEqualTo(2);
			assertThat(valueOf(workbook.getSheet("Checks"), "Longer than 32,000")).isEqualTo(2);
		}
	}

	@Test
	void aFullSheetContinuesOnAnotherAndTotalsSpanBoth() throws IOException {
		try (WorkbookDraft draft = WorkbookFiles.draft(DATE, 3)) {
			TableSheet table = draft.table("quality.detail", ORDER, ASKED, COUNTED);
			for (int row = 1; row <= 7; row++) {
				table.row("o" + row, new BigDecimal(row + ".10"), row % 2 == 0);
			}

			assertThat(table.count().value()).contains(new BigDecimal("7"));
			assertThat(table.count().formula())
				.contains("COUNTA('Detail'!$A$4:$A$6)+COUNTA('Detail 2'!$A$4:$A$6)+COUNTA('Detail 3'!$A$4:$A$4)");
			assertThat(table.sum(ASKED).value()).contains(new BigDecimal("28.70"));
			assertThat(table.sumWhere(ASKED, COUNTED).value()).contains(new BigDecimal("12.30"));
			draft.check("quality.check.asked", table.sum(ASKED), new BigDecimal("28.70"));
			draft.finish(WorkbookFiles.summary(DATE, "x"));
			Path file = WorkbookFiles.pack(draft, this.folder);

			assertThat(SchemaGate.violations(file)).isEmpty();
			try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
				assertThat(workbook).extracting(Sheet::getSheetName)
					.containsExactly("Summary", "Detail", "Detail 2", "Detail 3", "Trend", "Definitions", "Checks");
			}
		}
	}

	@Test
	void aBrokenCheckIsSeenInEveryHeader() throws IOException {
		try (WorkbookDraft draft = WorkbookFiles.draft(DATE, 10)) {
			TableSheet table = draft.table("quality.detail", ORDER, ASKED, COUNTED);
			draft.check("quality.check.claims", table.count(), 1);
			draft.check("quality.check.orders", table.sum(COUNTED), 0);

			assertThat(draft.broken()).extracting(Check::key).containsExactly("quality.check.claims");
			draft.finish(WorkbookFiles.summary(DATE, "x"));
			try (XSSFWorkbook workbook = WorkbookFiles.open(WorkbookFiles.pack(draft, this.folder))) {
				assertThat(workbook.getSheet("Detail").getRow(1).getCell(0).getStringCellValue())
					.isEqualTo("▲ 1 checks do not tie");
				assertThat(workbook.getSheet("Checks").getRow(4).getCell(4).getStringCellValue()).isEqualTo("BREAK");
				assertThat(workbook.getSheet("Checks").getRow(5).getCell(4).getStringCellValue()).isEqualTo("OK");
			}
		}
	}

	private Path workbook(int rowsPerSheet, java.util.function.Consumer<TableSheet> rows) throws IOException {
		try (WorkbookDraft draft = WorkbookFiles.draft(DATE, rowsPerSheet)) {
			TableSheet table = draft.table("quality.detail", ORDER, GOODS, APPLIED, ASKED, COUNTED);
			rows.accept(table);
			draft.check("quality.check.orders", table.sum(COUNTED), table.sum(COUNTED).value().orElseThrow());
			draft.finish(WorkbookFiles.summary(DATE, "x"));
			return WorkbookFiles.pack(draft, this.folder);
		}
	}

	private static double valueOf(XSSFSheet sheet, String label) {
		for (Row row : sheet) {
			Cell first = row.getCell(0);
			if (first != null && first.getCellType() == CellType.STRING
					&& first.getStringCellValue().startsWith(label)) {
				return row.getCell(1).getNumericCellValue();
			}
		}
		throw new AssertionError("no row " + label);
	}

}
