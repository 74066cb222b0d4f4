package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Optional;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * A sheet that is written cell by cell in memory. Every text passes {@link CellText}.
 */
final class Page {

	private static final int LINE_HEIGHT = 14;

	/** As of shares: ten times the whole. */
	private static final int LARGEST_INPUT = 10;

	private final XSSFSheet sheet;

	private final Styles styles;

	private final CellText text;

	Page(XSSFSheet sheet, Styles styles, CellText text) {
		this.sheet = sheet;
		this.styles = styles;
		this.text = text;
	}

	XSSFSheet sheet() {
		return this.sheet;
	}

	XSSFRow row(int row) {
		XSSFRow existing = this.sheet.getRow(row);
		return (existing != null) ? existing : this.sheet.createRow(row);
	}

	void text(int row, int column, Look look, String value) {
		XSSFCell cell = cell(row, column, this.styles.of(look));
		cell.setCellValue(this.text.clean(value));
	}

	/**
	 * A text of a feed, never taken for a formula.
	 */
	void foreignText(int row, int column, String value) {
		XSSFCell cell = cell(row, column, this.styles.figure(ColumnKind.TEXT));
		cell.setCellValue(this.text.clean(value));
	}

	/**
	 * A text that leads to another cell of the workbook.
	 */
	void link(int row, int column, String value, String place) {
		XSSFCell cell = cell(row, column, this.styles.of(Look.LINK));
		cell.setCellValue(this.text.clean(value));
		XSSFHyperlink link = this.sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		link.setAddress(place);
		cell.setHyperlink(link);
	}

	void textFormula(int row, int column, Look look, String formula, String value) {
		XSSFCell cell = cell(row, column, this.styles.of(look));
		cell.setCellFormula(formula);
		cell.setCellValue(value);
	}

	void figure(int row, int column, ColumnKind kind, Total total) {
		number(cell(row, column, this.styles.figure(kind)), total);
	}

	void change(int row, int column, ColumnKind kind, Total total) {
		number(cell(row, column, this.styles.change(kind)), total);
	}

	void number(int row, int column, XSSFCellStyle style, BigDecimal value) {
		cell(row, column, style).setCellValue(value.doubleValue());
	}

	/**
	 * A bar behind each share, from 0 to 100 %.
	 */
	void dataBars(CellRangeAddress shares) {
		XSSFSheetConditionalFormatting formatting = this.sheet.getSheetConditionalFormatting();
		XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(new XSSFColor(Styles.BARS));
		XSSFDataBarFormatting bars = rule.getDataBarFormatting();
		bars.getMinThreshold().setRangeType(RangeType.NUMBER);
		bars.getMinThreshold().setValue(0d);
		bars.getMaxThreshold().setRangeType(RangeType.NUMBER);
		bars.getMaxThreshold().setValue(1d);
		formatting.addConditionalFormatting(new CellRangeAddress[] { shares }, rule);
	}

	/**
	 * Has the colour of a text follow the symbol that it begins with, whatever a reader
	 * changes.
	 */
	void colouredBySymbol(int row, int column) {
		new SymbolColours(this.sheet, this.styles).follow(new CellRangeAddress(row, row, column, column));
	}

	/**
	 * A number that a reader may change within these bounds; formulas know it by that
	 * name.
	 * @param refusal what he reads who goes beyond them
	 */
	void input(int row, int column, ColumnKind kind, BigDecimal value, String name, String refusal) {
		XSSFCell cell = cell(row, column, this.styles.input(kind));
		cell.setCellValue(value.doubleValue());
		XSSFName named = this.sheet.getWorkbook().createName();
		named.setNameName(name);
		named.setRefersToFormula(FormulaText.sheet(this.sheet.getSheetName()) + "!"
				+ new CellReference(row, column, true, true).formatAsString());
		XSSFDataValidationHelper helper = new XSSFDataValidationHelper(this.sheet);
		DataValidation validation = helper.createValidation(
				helper.createDecimalConstraint(OperatorType.BETWEEN, "0", String.valueOf(LARGEST_INPUT)),
				new CellRangeAddressList(row, row, column, column));
		validation.createErrorBox(name, refusal);
		validation.setShowErrorBox(true);
		this.sheet.addValidationData(validation);
	}

	void widths(int... characters) {
		for (int column = 0; column < characters.length; column++) {
			this.sheet.setColumnWidth(column, characters[column] * 256);
		}
	}

	/**
	 * Gives a row room for that many lines: not every program fits it to wrapped text.
	 */
	void linesOf(int row, int lines) {
		row(row).setHeightInPoints(heightOf(lines));
	}

	/**
	 * The height of that many lines, in points.
	 */
	static float heightOf(int lines) {
		return LINE_HEIGHT * lines + 2f;
	}

	/**
	 * A line of words across the first columns, as many lines high as it needs; call it
	 * once their widths are set.
	 * @param columns across how many
	 */
	void across(int row, int columns, Look look, String value) {
		text(row, 0, look, value);
		int width = 0;
		for (int column = 0; column < columns; column++) {
			width += this.sheet.getColumnWidth(column) / 256;
		}
		if (columns > 1) {
			this.sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
		}
		linesOf(row, TextWidth.lines(value, width));
	}

	/**
	 * Prints a table across so many pages, with its titles and its first columns on each.
	 * @param lastKey the last column that says which row it is
	 */
	void pagesWide(int pages, int titleRows, int lastKey) {
		onePageWide(true, titleRows);
		this.sheet.getPrintSetup().setFitWidth((short) pages);
		if (pages > 1) {
			this.sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, lastKey));
		}
	}

	void onePageWide(boolean landscape, int titleRows) {
		PrintSetup print = this.sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(landscape);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		this.sheet.setFitToPage(true);
		this.sheet.getFooter().setRight("&A · &P / &N");
		this.sheet.setDisplayGridlines(false);
		if (titleRows > 0) {
			this.sheet.setRepeatingRows(new CellRangeAddress(0, titleRows - 1, -1, -1));
		}
	}

	/**
	 * A name in bold and what it is about, across the first columns.
	 * @param columns across how many
	 */
	void titled(int row, int columns, String name, String about) {
		// A blank that begins a part of a text needs a mark that the schema forbids.
		across(row, columns, Look.SHEET_TITLE, name + "\u00a0· " + about);
		XSSFRichTextString words = new XSSFRichTextString(row(row).getCell(0).getStringCellValue());
		words.applyFont(0, name.length(), this.styles.of(Look.SECTION).getFont());
		row(row).getCell(0).setCellValue(words);
	}

	private XSSFCell cell(int row, int column, XSSFCellStyle style) {
		XSSFCell cell = row(row).createCell(column);
		cell.setCellStyle(style);
		return cell;
	}

	private static void number(XSSFCell cell, Total total) {
		Optional<BigDecimal> value = total.value();
		if (value.isPresent()) {
			total.formula().ifPresent(cell::setCellFormula);
			cell.setCellValue(value.get().doubleValue());
		}
	}

}
