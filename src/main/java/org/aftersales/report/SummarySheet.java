package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The first page: one printed A4 page with the headline, the key figures, the chart and
 * who contributes most.
 */
final class SummarySheet {

	private static final int COLUMNS = 6;

	/** Where a key figure has a limit: the limit and where it stands. */
	private static final int COLUMNS_OF_LIMIT = 2;

	private static final int CHART_ROWS = 16;

	private static final int NAME_WIDTH = 38;

	private static final int NOTE_WIDTH = 18;

	private static final int[] WIDTHS = { NAME_WIDTH, NOTE_WIDTH, 14, 14, 14, 14, 12, 20 };

	/** Characters of the headline on one line across all columns, in its larger type. */
	private static final int HEADLINE_WIDTH = 80;

	private static final int HEADLINE_LINES = 3;

	private static final int HEADLINE_HEIGHT = 20;

	private final Page page;

	private final Labels labels;

	private final String key;

	private final BusinessDate date;

	private int columns = COLUMNS;

	private int row;

	SummarySheet(Page page, Labels labels, String key, BusinessDate date) {
		this.page = page;
		this.labels = labels;
		this.key = key;
		this.date = date;
	}

	void write(Summary summary, MasterCheck master, TrendSheet trend) {
		boolean limited = summary.kpis().stream().anyMatch((kpi) -> kpi.limit().isPresent());
		this.columns = limited ? COLUMNS + COLUMNS_OF_LIMIT : COLUMNS;
		this.page.widths(Arrays.copyOf(WIDTHS, this.columns));
		this.page.sheet().setDefaultRowHeightInPoints(18);
		head(summary, master);
		this.row++;
		kpis(summary);
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, trend.title());
		new TrendChart(trend).drawOn(this.page, this.row, this.row + CHART_ROWS, this.columns);
		this.row += CHART_ROWS + 1;
		for (Ranking ranking : summary.rankings()) {
			ranking(ranking);
			this.row++;
		}
		for (String note : summary.notes()) {
			this.page.text(this.row++, 0, Look.NOTE, note);
		}
		print();
	}

	private void head(Summary summary, MasterCheck master) {
		this.page.text(this.row++, 0, Look.TITLE, this.labels.text(this.key + ".title") + " · " + this.date);
		this.page.text(this.row++, 0, Look.SUBTITLE, this.labels.text(own("summary.period"), this.date.minusDays(29),
				this.date, this.date.zone(), this.date.minusDays(-1)));
		master.on(this.page, this.row++, 0);
		this.row++;
		for (int column = 0; column < this.columns; column++) {
			this.page.text(this.row, column, Look.HEADLINE, (column == 0) ? summary.headline() : "");
		}
		this.page.sheet().addMergedRegion(new CellRangeAddress(this.row, this.row, 0, this.columns - 1));
		int lines = Math.max(HEADLINE_LINES, TextWidth.lines(summary.headline(), HEADLINE_WIDTH));
		this.page.row(this.row++).setHeightInPoints(HEADLINE_HEIGHT * lines + 2f);
	}

	private void kpis(Summary summary) {
		headers(Stream
			.of("summary.kpi", "summary.unit", own("summary.current"), own("summary.previous"), "summary.change",
					"summary.verdict", "summary.limit", "summary.status")
			.limit(this.columns)
			.toArray(String[]::new));
		for (Kpi kpi : summary.kpis()) {
			this.page.text(this.row, 0, Look.PLAIN, this.labels.text(kpi.key()));
			this.page.text(this.row, 1, Look.PLAIN, this.labels.text("unit." + kpi.kind()));
			this.page.figure(this.row, 2, kpi.kind(), kpi.current());
			this.page.figure(this.row, 3, kpi.kind(), kpi.previous());
			Optional<BigDecimal> change = kpi.current()
				.value()
				.flatMap((now) -> kpi.previous().value().map(now::subtract));
			this.page.change(this.row, 4, kpi.kind(), change(kpi.kind(), change));
			this.page.text(this.row, 5, change.map(kpi.polarity()::lookOf).orElse(Look.VERDICT_NEUTRAL),
					this.labels.text(change.map(kpi.polarity()::wordOf).orElse("verdict.none")));
			kpi.limit().ifPresent((limit) -> {
				this.page.figure(this.row, COLUMNS, kpi.kind(), limit.value());
				this.page.text(this.row, COLUMNS + 1, Look.of(limit.status()), limit.status());
			});
			this.row++;
		}
	}

	private Total change(ColumnKind kind, Optional<BigDecimal> change) {
		int line = this.row + 1;
		if (kind == ColumnKind.RATE) {
			return new Total(Optional.of("ROUND((C%s-D%s)*100,2)".formatted(line, line)),
					change.map((share) -> share.movePointRight(2)));
		}
		return new Total(Optional.of("ROUND(C%s-D%s,2)".formatted(line, line)), change);
	}

	private void ranking(Ranking ranking) {
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text(ranking.key()));
		headers(ranking.key() + ".name", ranking.key() + ".note", ranking.key() + ".count", "summary.share",
				own("summary.previous"), "summary.change");
		if (ranking.entries().isEmpty()) {
			this.page.text(this.row++, 0, Look.NOTE, this.labels.text(own("ranking.empty")));
		}
		for (Ranking.Entry entry : ranking.entries()) {
			int line = this.row + 1;
			String name = this.labels.abbreviated(entry.name(), NAME_WIDTH - 2);
			entry.place()
				.ifPresentOrElse((place) -> this.page.link(this.row, 0, name, place),
						() -> this.page.foreignText(this.row, 0, name));
			this.page.foreignText(this.row, 1, this.labels.abbreviated(entry.note(), NOTE_WIDTH - 2));
			this.page.figure(this.row, 2, ranking.kind(), Total.of(entry.current()));
			this.page.figure(this.row, 3, ColumnKind.RATE, Total.of(entry.current()).share(Total.of(ranking.whole())));
			this.page.figure(this.row, 4, ranking.kind(), Total.of(entry.previous()));
			this.page.change(this.row, 5, ranking.kind(), Total.formula("ROUND(C%s-E%s,2)".formatted(line, line),
					entry.current().subtract(entry.previous())));
			this.row++;
		}
	}

	/**
	 * The workbook's own words where it has some, else those of all workbooks.
	 */
	private String own(String name) {
		return this.labels.firstKnown(this.key + "." + name, name);
	}

	private void headers(String... keys) {
		int lines = 1;
		for (int column = 0; column < keys.length; column++) {
			String title = this.labels.text(keys[column]);
			this.page.text(this.row, column, (column < 2) ? Look.HEADER : Look.HEADER_RIGHT, title);
			lines = Math.max(lines, TextWidth.lines(title, WIDTHS[column]));
		}
		if (lines > 1) {
			this.page.linesOf(this.row, lines);
		}
		this.row++;
	}

	private void print() {
		this.page.onePageWide(false, 0);
		this.page.sheet().getPrintSetup().setFitHeight((short) 1);
		this.page.sheet().setHorizontallyCenter(true);
		XSSFWorkbook workbook = this.page.sheet().getWorkbook();
		workbook.setPrintArea(workbook.getSheetIndex(this.page.sheet()), 0, this.columns - 1, 0, this.row);
	}

}
