package org.aftersales.report;

import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * What stands around a streamed table: name, master check, column titles, filter, frozen
 * and repeated header. Written after the rows, through the sheet underneath the stream.
 */
final class TableFrame {

	/**
	 * Room for the button of the filter. A title wraps before it, and a column is widened
	 * for a word that would not fit: which one that is, depends on the language.
	 */
	private static final int FILTER = 2;

	private final WorkbookDraft draft;

	private final TableSheet table;

	TableFrame(WorkbookDraft draft, TableSheet table) {
		this.draft = draft;
		this.table = table;
	}

	void write(MasterCheck master) {
		for (int index = 0; index < this.table.parts().size(); index++) {
			TablePart part = this.table.parts().get(index);
			Page page = this.draft.page(part);
			Labels labels = this.draft.labels();
			page.text(0, 0, Look.SECTION, part.sheetName() + " · " + note(part));
			master.on(page, 1, 0);
			List<Column> columns = this.table.columns();
			int lines = 1;
			for (int column = 0; column < columns.size(); column++) {
				ColumnKind kind = columns.get(column).kind();
				String title = labels.text(columns.get(column).key());
				int width = Math.max(columns.get(column).width(), TextWidth.ofLongestWord(title) + FILTER);
				lines = Math.max(lines, TextWidth.lines(title, width - FILTER));
				page.text(TablePart.HEADER_ROW, column, kind.isText() ? Look.HEADER : Look.HEADER_RIGHT, title);
				page.sheet().setColumnWidth(column, width * 256);
			}
			page.linesOf(TablePart.HEADER_ROW, lines);
			page.sheet().createFreezePane(1, TablePart.HEADER_ROW + 1);
			page.onePageWide(true, TablePart.HEADER_ROW + 1);
			filter(page, part, index);
			page.sheet()
				.addIgnoredErrors(new CellRangeAddress(TablePart.HEADER_ROW + 1, part.lastRow(), 0, columns.size() - 1),
						IgnoredErrorType.NUMBER_STORED_AS_TEXT);
		}
	}

	private String note(TablePart part) {
		Labels labels = this.draft.labels();
		String note = labels.text(this.table.key() + ".note", this.draft.date().zone());
		return (part.rows() == 0)
				? labels.text(labels.firstKnown(this.table.key() + ".empty", "table.empty")) + " " + note : note;
	}

	private void filter(Page page, TablePart part, int index) {
		XSSFTable area = page.sheet()
			.createTable(new AreaReference(new CellReference(TablePart.HEADER_ROW, 0),
					new CellReference(part.lastRow(), this.table.columns().size() - 1), SpreadsheetVersion.EXCEL2007));
		String name = "tbl_" + this.table.key().replace('.', '_') + ((index == 0) ? "" : "_" + (index + 1));
		area.setName(name);
		area.setDisplayName(name);
		area.getCTTable().addNewAutoFilter().setRef(area.getCTTable().getRef());
	}

}
