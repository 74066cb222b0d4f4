package org.aftersales.report;

import java.util.List;

/**
 * What a rerun changed: every total and key figure that differs from the revision before.
 */
final class ChangedSheet {

	private static final int FIRST_ROW = 5;

	private static final int[] WIDTHS = { 64, 18, 18, 18 };

	private final Page page;

	private final Labels labels;

	ChangedSheet(Page page, Labels labels) {
		this.page = page;
		this.labels = labels;
	}

	void write(Rerun rerun, List<Change> changes, MasterCheck master) {
		this.page.text(0, 0, Look.TITLE, this.labels.text("sheet.changed"));
		master.on(this.page, 1, 0);
		this.page.text(2, 0, Look.NOTE, this.labels.text("changed.stands", rerun.revision(), rerun.fileBefore()));
		this.page.text(3, 0, Look.NOTE, remark(rerun, changes));
		String[] headers = { "figure", "before", "after", "difference" };
		for (int column = 0; column < headers.length; column++) {
			this.page.text(FIRST_ROW - 1, column, (column == 0) ? Look.HEADER : Look.HEADER_RIGHT,
					this.labels.text("changed." + headers[column]));
		}
		if (!rerun.figuresBefore().isEmpty()) {
			int row = FIRST_ROW;
			for (Change change : changes) {
				line(row++, change);
			}
		}
		this.page.widths(WIDTHS);
		this.page.sheet().createFreezePane(0, FIRST_ROW);
		this.page.onePageWide(true, FIRST_ROW);
	}

	private String remark(Rerun rerun, List<Change> changes) {
		if (rerun.figuresBefore().isEmpty()) {
			return this.labels.text("changed.unrecorded");
		}
		return changes.isEmpty() ? this.labels.text("changed.none")
				: this.labels.text("changed.some", this.labels.count(changes.size()));
	}

	private void line(int row, Change change) {
		int line = row + 1;
		this.page.text(row, 0, Look.WRAPPED, change.name());
		this.page.linesOf(row, TextWidth.lines(change.name(), WIDTHS[0]));
		this.page.figure(row, 1, change.kind(), Total.of(change.before()));
		this.page.figure(row, 2, change.kind(), Total.of(change.after()));
		this.page.figure(row, 3, change.kind(),
				Total.formula("ROUND(C%s-B%s,4)".formatted(line, line), change.difference()));
	}

}
