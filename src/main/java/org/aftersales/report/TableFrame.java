package org.aftersales.report;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * What stands around the rows of a streamed table: column titles, filter, frozen and
 * repeated header. Written after the rows, through the sheet underneath the stream.
 */
final class TableFrame {

	/**
	 * Room for the button of the filter. A title wraps before it, and a column is widened
	 * for a word that would not fit: which one that is, depends on the language.
	 */
	private static final int FILTER = 2;

	/** Higher than the type, so that no row touches the line under the titles. */
	private static final int ROW_HEIGHT = 16;

	/** Characters that can be read on one printed page. */
	private static final int PAGE_WIDTH = 200;

	/** Among so many columns an id is the key of a row. */
	private static final int KEYS = 3;

	private final Labels labels;

	private final String tableKey;

	private final List<Column> columns;

	TableFrame(Labels labels, String tableKey, List<Column> columns) {
		this.labels = labels;
		this.tableKey = tableKey;
		this.columns = columns;
	}

	/**
	 * Frames one sheet of the table.
	 * @param index which of its sheets, from zero
	 */
	void write(Page page, TablePart part, int index) {
		int headerRow = part.headerRow();
		int lines = 1;
		int total = 0;
		for (int column = 0; column < this.columns.size(); column++) {
			ColumnKind kind = this.columns.get(column).kind();
			String title = this.labels.text(this.columns.get(column).key());
			int width = Math.max(this.columns.get(column).width(), TextWidth.ofLongestWord(title) + FILTER);
			lines = Math.max(lines, TextWidth.lines(title, width - FILTER));
			page.text(headerRow, column, kind.isText() ? Look.HEADER_INDENTED : Look.HEADER_RIGHT, title);
			page.sheet().setColumnWidth(column, width * 256);
			total += width;
		}
		page.linesOf(headerRow, lines);
		page.sheet().createFreezePane(1, headerRow + 1);
		page.sheet().setDefaultRowHeightInPoints(ROW_HEIGHT);
		page.pagesWide(Math.max(1, (total + PAGE_WIDTH / 2) / PAGE_WIDTH), headerRow + 1, lastKey());
		filter(page, part, index);
		page.sheet()
			.addIgnoredErrors(new CellRangeAddress(headerRow + 1, part.lastRow(), 0, this.columns.size() - 1),
					IgnoredErrorType.NUMBER_STORED_AS_TEXT);
	}

	/**
	 * The last of the columns by which a reader knows a row: its id, where that is one of
	 * the first.
	 */
	private int lastKey() {
		return IntStream.range(0, Math.min(KEYS, this.columns.size()))
			.filter((column) -> this.columns.get(column).kind() == ColumnKind.ID)
			.findFirst()
			.orElse(0);
	}

	private void filter(Page page, TablePart part, int index) {
		XSSFTable area = page.sheet()
			.createTable(new AreaReference(new CellReference(part.headerRow(), 0),
					new CellReference(part.lastRow(), this.columns.size() - 1), SpreadsheetVersion.EXCEL2007));
		String name = "tbl_" + this.tableKey.replace('.', '_') + ((index == 0) ? "" : "_" + (index + 1));
		area.setName(name);
		area.setDisplayName(name);
		area.getCTTable().addNewAutoFilter().setRef(area.getCTTable().getRef());
	}

}
