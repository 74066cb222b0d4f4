package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A workbook with all rows of one table that is too long for the workbook it belongs to:
 * a page about it, then the rows, sheet after sheet, each with its column titles in the
 * first line.
 */
final class DetailWorkbook implements AutoCloseable {

	private static final int HEADER_ROW = 0;

	private final StreamedBook book;

	private final TableSheet table;

	private final String belongsTo;

	private final StreamedTable rows;

	/**
	 * A workbook without rows.
	 * @param belongsTo file name of the workbook that shows the first rows
	 */
	DetailWorkbook(StreamedBook book, TableSheet table, String belongsTo, int onSheet) {
		this.book = book;
		this.table = table;
		this.belongsTo = belongsTo;
		book.newSheet(book.labels().text("beyond.about"));
		this.rows = new StreamedTable(book, name(), table.columns(), HEADER_ROW, onSheet);
	}

	/**
	 * Sheets of that capacity.
	 */
	static DetailWorkbook of(TableSheet table, String belongsTo, StreamedBook of, Capacity capacity) {
		return new DetailWorkbook(new StreamedBook(of.date(), of.labels()), table, belongsTo,
				capacity.below(HEADER_ROW));
	}

	void row(@Nullable Object[] values) {
		this.rows.row(values);
	}

	/**
	 * Writes everything around the rows; none may be added afterwards.
	 */
	void finish() {
		Labels labels = this.book.labels();
		this.rows.frame(new TableFrame(labels, this.table.key(), this.table.columns()));
		String title = labels.text("beyond.title", name(), this.belongsTo, this.book.date());
		for (TablePart part : this.rows.parts()) {
			this.book.page(part.sheetName()).sheet().getHeader().setLeft(title.replace("&", "&&"));
		}
		this.book.entitle(title, List.of());
		new AboutSheet(this.book.page(labels.text("beyond.about")), labels).write(title, List.of(
				labels.text(this.table.key() + ".note", this.book.date().zone()),
				labels.text("beyond.rows", labels.count(this.rows.parts().stream().mapToLong(TablePart::rows).sum()),
						this.rows.parts().size()),
				labels.text("beyond.see", this.belongsTo)), this.table.columns(), this.book.text());
	}

	void write(OutputStream out) throws IOException {
		this.book.write(out);
	}

	@Override
	public void close() throws IOException {
		this.book.close();
	}

	private String name() {
		return this.book.labels().text(this.table.key() + ".sheet");
	}

}
