package org.aftersales.report;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Who contributes most, on the first page: a row for each, with share and change.
 */
final class RankingBlock {

	private static final int SHARE = 3;

	private final Page page;

	private final Labels labels;

	private final SummaryHeads heads;

	private final UnaryOperator<String> own;

	private final int columns;

	private int row;

	/**
	 * One for all rankings of a page.
	 * @param own the workbook's own key for a common one, where it has words of its own
	 * @param columns how many the page has
	 */
	RankingBlock(Page page, Labels labels, SummaryHeads heads, UnaryOperator<String> own, int columns) {
		this.page = page;
		this.labels = labels;
		this.heads = heads;
		this.own = own;
		this.columns = columns;
	}

	/**
	 * Writes one, and returns the row below it.
	 */
	int write(Ranking ranking, int firstRow) {
		this.row = firstRow;
		String title = this.labels.text(ranking.key());
		this.page.text(this.row++, 0, Look.SECTION, ranking.isCut() ? this.labels.text("summary.first", title,
				this.labels.count(ranking.entries().size()), this.labels.count(ranking.all())) : title);
		Stream<String> titles = Stream.of(ranking.key() + ".name", ranking.key() + ".note", ranking.key() + ".count",
				"summary.share", this.own.apply("summary.previous"), "summary.change");
		this.heads.write(this.row++, ranking.hasRates() ? 1 : 2,
				(ranking.hasMoney() ? Stream.concat(titles, Stream.of(ranking.key() + ".money")) : titles)
					.toArray(String[]::new));
		if (ranking.entries().isEmpty()) {
			this.page.across(this.row++, this.columns, Look.NOTE,
					ranking.empty().orElseGet(() -> this.labels.text(this.own.apply("ranking.empty"))));
			return this.row;
		}
		int first = this.row;
		ranking.entries().forEach((entry) -> entry(ranking, entry));
		this.page.dataBars(new CellRangeAddress(first, this.row - 1, SHARE, SHARE));
		return this.row;
	}

	private void entry(Ranking ranking, Ranking.Entry entry) {
		int line = this.row + 1;
		String name = this.labels.abbreviated(entry.name(), SummarySheet.NAME_WIDTH - 2);
		entry.place()
			.ifPresentOrElse((place) -> this.page.link(this.row, 0, name, place),
					() -> this.page.foreignText(this.row, 0, name));
		entry.rate()
			.ifPresentOrElse((rate) -> this.page.figure(this.row, 1, ColumnKind.RATE, Total.of(rate)),
					() -> note(ranking, entry));
		this.page.figure(this.row, 2, ranking.kind(), Total.of(entry.current()));
		this.page.figure(this.row, SHARE, ColumnKind.RATE, Total.of(entry.current()).share(Total.of(ranking.whole())));
		this.page.figure(this.row, 4, ranking.kind(), Total.of(entry.previous()));
		this.page.change(this.row, 5, ranking.kind(),
				Total.formula("ROUND(C%s-E%s,2)".formatted(line, line), entry.current().subtract(entry.previous())));
		entry.money()
			.ifPresent((yuan) -> this.page.figure(this.row, SummarySheet.COLUMNS, ColumnKind.MONEY, Total.of(yuan)));
		this.row++;
	}

	private void note(Ranking ranking, Ranking.Entry entry) {
		String note = this.labels.abbreviated(entry.note(), SummarySheet.NOTE_WIDTH - 2);
		if (ranking.hasRates()) {
			this.page.text(this.row, 1, Look.PLAIN_RIGHT, note);
		}
		else {
			this.page.foreignText(this.row, 1, note);
		}
	}

}
