package org.aftersales.report;

import java.util.List;

/**
 * The titles above a block of the first page.
 *
 * @param page the page
 * @param labels the words
 * @param widths of its columns, in characters
 */
record SummaryHeads(Page page, Labels labels, List<Integer> widths) {

	/**
	 * Writes them into a row, as high as they need.
	 * @param left how many of the first columns have words, not numbers
	 */
	void write(int row, int left, String... keys) {
		int lines = 1;
		for (int column = 0; column < keys.length; column++) {
			String title = this.labels.text(keys[column]);
			this.page.text(row, column, keys[column].endsWith(".remark") ? Look.HEADER_INDENTED
					: (column < left) ? Look.HEADER : Look.HEADER_RIGHT, title);
			lines = Math.max(lines, TextWidth.lines(title, this.widths.get(column)));
		}
		if (lines > 1) {
			this.page.linesOf(row, lines);
		}
	}

}
