package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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

	static final int COLUMNS = 6;

	/** Where a key figure has a limit: the limit and where it stands. */
	private static final int COLUMNS_OF_LIMIT = 2;

	private static final int CHART_ROWS = 16;

	static final int NAME_WIDTH = 46;

	static final int NOTE_WIDTH = 18;

	private static final int[] WIDTHS = { NAME_WIDTH, NOTE_WIDTH, 14, 14, 14, 14, 14, 20 };

	/** How much more room a character of the headline takes, in its larger type. */
	private static final int HEADLINE_PERCENT = 140;

	private static final int HEADLINE_LINES = 3;

	private static final int HEADLINE_HEIGHT = 20;

	private final Page page;

	private final Labels labels;

	private final String key;

	private final String title;

	private final BusinessDate date;

	private int columns = COLUMNS;

	private int row;

	/**
	 * A first page.
	 * @param title what it is about, whose orders, and when
	 */
	SummarySheet(Page page, Labels labels, String key, String title, BusinessDate date) {
		this.title = title;
		this.page = page;
		this.labels = labels;
		this.key = key;
		this.date = date;
	}

	void write(Summary summary, MasterCheck master, TrendSheet trend) {
		boolean costly = summary.rankings().stream().anyMatch(Ranking::hasMoney);
		this.columns = (summary.hasLimits() || !summary.comparisons().isEmpty()) ? COLUMNS + COLUMNS_OF_LIMIT
				: costly ? COLUMNS + 1 : COLUMNS;
		this.page.widths(Arrays.copyOf(WIDTHS, this.columns));
		this.page.sheet().setDefaultRowHeightInPoints(18);
		head(summary, master);
		this.row++;
		kpis(summary);
		this.row++;
		summary.comparisons().forEach(this::comparison);
		notes(summary.calls());
		this.page.text(this.row++, 0, Look.SECTION, trend.title());
		new TrendChart(trend).drawOn(this.page, this.row, this.row + CHART_ROWS, this.columns);
		this.row += CHART_ROWS + 1;
		RankingBlock block = new RankingBlock(this.page, this.labels, heads(), this::own, this.columns);
		summary.rankings().forEach((ranking) -> this.row = block.write(ranking, this.row) + 1);
		notes(summary.remarks());
		print();
	}

	private void head(Summary summary, MasterCheck master) {
		this.page.text(this.row++, 0, Look.TITLE, this.title);
		this.page.text(this.row++, 0, Look.SUBTITLE, this.labels.text(own("summary.period"), this.date.minusDays(29),
				this.date, this.date.zone(), this.date.minusDays(-1)));
		master.on(this.page, this.row, 0);
		if (!summary.calls().isEmpty()) {
			this.page.text(this.row, 1, Look.CALL,
					this.labels.text("summary.calls", this.labels.count(summary.calls().size())));
		}
		this.row += 2;
		for (int column = 0; column < this.columns; column++) {
			this.page.text(this.row, column, Look.HEADLINE, (column == 0) ? summary.headline() : "");
		}
		this.page.sheet().addMergedRegion(new CellRangeAddress(this.row, this.row, 0, this.columns - 1));
		int width = Arrays.stream(WIDTHS, 0, this.columns).sum() * 100 / HEADLINE_PERCENT;
		int lines = Math.max(HEADLINE_LINES, TextWidth.lines(summary.headline(), width));
		this.page.row(this.row++).setHeightInPoints(HEADLINE_HEIGHT * lines + 2f);
		summary.news().ifPresent((news) -> this.page.across(this.row++, this.columns, Look.NEWS, news));
	}

	private void kpis(Summary summary) {
		heads(2, Stream
			.of("summary.kpi", "summary.unit", own("summary.current"), own("summary.previous"), "summary.change",
					"summary.verdict", "summary.limit", "summary.status")
			.limit(summary.hasLimits() ? COLUMNS + COLUMNS_OF_LIMIT : COLUMNS)
			.toArray(String[]::new));
		for (Kpi kpi : summary.kpis()) {
			this.page.text(this.row, 0, Look.PLAIN, this.labels.text(kpi.key()));
			this.page.text(this.row, 1, Look.PLAIN, this.labels.text("unit." + kpi.kind()));
			compared(kpi.kind(), kpi.polarity(), kpi.current(), kpi.previous());
			kpi.limit().ifPresent((limit) -> {
				String status = limit.standing(kpi.current().value());
				this.page.figure(this.row, COLUMNS, kpi.kind(), Total.formula(limit.name(), limit.value()));
				this.page.textFormula(this.row, COLUMNS + 1, Look.of(status), limit.formula("C" + (this.row + 1)),
						status);
				this.page.colouredBySymbol(this.row, COLUMNS + 1);
			});
			this.row++;
		}
	}

	/**
	 * A figure of this period, of the one before, and whether that is good news.
	 */
	private void compared(ColumnKind kind, Polarity polarity, Total current, Total previous) {
		figureOrDash(2, kind, current);
		figureOrDash(3, kind, previous);
		Optional<BigDecimal> change = current.value().flatMap((now) -> previous.value().map(now::subtract));
		this.page.change(this.row, 4, kind, change(kind, change));
		this.page.text(this.row, 5, change.map(polarity::lookOf).orElse(Look.VERDICT_NEUTRAL),
				this.labels.text(change.map(polarity::wordOf).orElse("verdict.none")));
	}

	private void figureOrDash(int column, ColumnKind kind, Total figure) {
		this.page.figure(this.row, column, kind, figure);
		if (figure.value().isEmpty()) {
			this.page.text(this.row, column, Look.PLAIN_RIGHT, this.labels.text("summary.unknown"));
		}
	}

	private void comparison(Comparison comparison) {
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text(comparison.key()));
		heads(2, comparison.key() + ".name", comparison.key() + ".note", own("summary.current"),
				own("summary.previous"), "summary.change", "summary.verdict", comparison.key() + ".remark",
				"summary.nothing");
		for (Comparison.Line line : comparison.lines()) {
			this.page.foreignText(this.row, 0, this.labels.abbreviated(line.name(), NAME_WIDTH - 2));
			this.page.foreignText(this.row, 1, this.labels.abbreviated(line.note(), NOTE_WIDTH - 2));
			compared(line.kind(), line.polarity(), line.current(), line.previous());
			// The remark goes on in the next column.
			this.page.text(this.row, COLUMNS, Look.REMARK, line.remark());
			this.row++;
		}
		this.row++;
	}

	private void notes(List<String> notes) {
		notes.forEach((note) -> this.page.across(this.row++, this.columns, Look.ofNote(note), note));
		if (!notes.isEmpty()) {
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

	/**
	 * The workbook's own words where it has some, else those of all workbooks.
	 */
	private String own(String name) {
		return this.labels.firstKnown(this.key + "." + name, name);
	}

	private SummaryHeads heads() {
		return new SummaryHeads(this.page, this.labels, Arrays.stream(WIDTHS).boxed().toList());
	}

	private void heads(int left, String... keys) {
		heads().write(this.row++, left, keys);
	}

	private void print() {
		this.page.onePageWide(false, 0);
		this.page.sheet().getPrintSetup().setFitHeight((short) 1);
		this.page.sheet().setHorizontallyCenter(true);
		XSSFWorkbook workbook = this.page.sheet().getWorkbook();
		workbook.setPrintArea(workbook.getSheetIndex(this.page.sheet()), 0, this.columns - 1, 0, this.row);
	}

}
