package org.aftersales.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The numbers of the chart, one line a day.
 */
final class TrendSheet {

	private static final int FIRST_ROW = 3;

	private static final int LINE_WIDTH = 24;

	private static final int[] WIDTHS = { 14, LINE_WIDTH, LINE_WIDTH, 18, LINE_WIDTH };

	/** Where the limit stands, if there is one. */
	private static final int LIMIT = 4;

	/** The chart names every fifth day, the last among them, so that the names fit. */
	private static final int NAMED = 5;

	private final Page page;

	private final Labels labels;

	private final Trend trend;

	TrendSheet(Page page, Labels labels, Trend trend) {
		this.page = page;
		this.labels = labels;
		this.trend = trend;
	}

	/**
	 * The cells of the bars, for a formula.
	 */
	static String bars(String sheetName, Trend trend) {
		return "%s!$B$%s:$B$%s".formatted(FormulaText.sheet(sheetName), FIRST_ROW + 1,
				FIRST_ROW + trend.points().size());
	}

	void write(MasterCheck master) {
		this.page.widths(WIDTHS);
		this.page.titled(0, WIDTHS.length, this.labels.text("sheet.trend"), title());
		master.on(this.page, 1, 0);
		this.page.text(FIRST_ROW - 1, 0, Look.HEADER_RIGHT, this.labels.text("trend.day"));
		this.page.text(FIRST_ROW - 1, 1, Look.HEADER_RIGHT, bars());
		this.page.text(FIRST_ROW - 1, 2, Look.HEADER_RIGHT, line());
		this.page.text(FIRST_ROW - 1, 3, Look.HEADER_INDENTED, this.labels.text("trend.label"));
		this.trend.limit().ifPresent((limit) -> this.page.text(FIRST_ROW - 1, LIMIT, Look.HEADER_RIGHT, limit.name()));
		this.page.linesOf(FIRST_ROW - 1,
				Stream.concat(Stream.of(bars(), line()), this.trend.limit().map(Trend.Limit::name).stream())
					.mapToInt((title) -> TextWidth.lines(title, LINE_WIDTH))
					.max()
					.orElseThrow());
		int row = FIRST_ROW;
		for (Trend.Point point : this.trend.points()) {
			this.page.figure(row, 0, ColumnKind.DAY, Total.of(ExcelTime.serial(point.day())));
			this.page.figure(row, 1, ColumnKind.COUNT, Total.of(point.bars()));
			this.page.figure(row, 2, this.trend.lineKind(), Total.of(point.line()));
			this.page.text(row, 3, Look.PLAIN_INDENTED, inChart(point.day()));
			if (this.trend.limit().isPresent()) {
				this.page.figure(row, LIMIT, this.trend.lineKind(),
						Total.formula(Trend.Limit.NAME, this.trend.limit().get().value()));
			}
			row++;
		}
		this.page.sheet().createFreezePane(0, FIRST_ROW);
		this.page.onePageWide(false, FIRST_ROW);
	}

	String title() {
		return this.labels.text(this.trend.key());
	}

	String bars() {
		return this.labels.text(this.trend.key() + ".bars");
	}

	String line() {
		return this.labels.text(this.trend.key() + ".line");
	}

	/**
	 * The line as the legend of the chart names it.
	 */
	String lineInChart() {
		return this.labels.text("trend.rightAxis", line());
	}

	private String inChart(LocalDate day) {
		LocalDate last = this.trend.points().get(this.trend.points().size() - 1).day();
		boolean named = ChronoUnit.DAYS.between(day, last) % NAMED == 0;
		return named ? String.format(Locale.ROOT, "%02d\u2011%02d", day.getMonthValue(), day.getDayOfMonth()) : "";
	}

	ColumnKind lineKind() {
		return this.trend.lineKind();
	}

	long highestBar() {
		return this.trend.points().stream().mapToLong(Trend.Point::bars).max().orElse(0);
	}

	XSSFSheet sheet() {
		return this.page.sheet();
	}

	CellRangeAddress days() {
		return column(3);
	}

	CellRangeAddress barValues() {
		return column(1);
	}

	CellRangeAddress lineValues() {
		return column(2);
	}

	/**
	 * The limit as the legend of the chart names it.
	 */
	Optional<String> limitInChart() {
		return this.trend.limit().map((limit) -> this.labels.text("trend.rightAxis", limit.name()));
	}

	CellRangeAddress limitValues() {
		return column(LIMIT);
	}

	private CellRangeAddress column(int column) {
		return new CellRangeAddress(FIRST_ROW, FIRST_ROW + this.trend.points().size() - 1, column, column);
	}

}
