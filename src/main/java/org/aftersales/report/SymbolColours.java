package org.aftersales.report;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * Rules of a sheet by which the colour of a text follows the symbol that it begins with,
 * so that colour and word stay together when a formula yields another one.
 *
 * @param sheet the sheet
 * @param styles where the colours come from
 */
record SymbolColours(XSSFSheet sheet, Styles styles) {

	/**
	 * Adds them for that cell.
	 */
	void follow(CellRangeAddress cell) {
		XSSFSheetConditionalFormatting formatting = this.sheet.getSheetConditionalFormatting();
		for (Look look : Look.STANDINGS) {
			XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
					"LEFT(%s,1)=%s".formatted(cell.formatAsString(), FormulaText.literal(look.symbol())));
			colour(rule, look);
			formatting.addConditionalFormatting(new CellRangeAddress[] { cell }, rule);
		}
	}

	/**
	 * The library writes three bytes of a colour here, where the schema wants four.
	 */
	private void colour(XSSFConditionalFormattingRule justMade, Look look) {
		XSSFColor colour = this.styles.of(look).getFont().getXSSFColor();
		justMade.createFontFormatting().setFontColor(colour);
		StylesTable table = this.sheet.getWorkbook().getStylesSource();
		table.getDxfAt(table._getDXfsSize() - 1).getFont().getColorArray(0).setRgb(colour.getARGB());
	}

}
