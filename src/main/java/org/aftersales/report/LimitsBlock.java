package org.aftersales.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The limits of the summary and of the chart, each in a cell that a reader may change to
 * see what would follow. The rule, and what was published, stay as they are.
 */
final class LimitsBlock {

	/** Where the number stands: beside its name and its meaning. */
	private static final int VALUE = 2;

	private final Page page;

	private final Labels labels;

	private final int[] widths;

	private int row;

	LimitsBlock(Page page, Labels labels, int[] widths) {
		this.page = page;
		this.labels = labels;
		this.widths = widths.clone();
	}

	/**
	 * Writes them, if there are any, and returns the row below and a blank one.
	 */
	int write(Summary summary, int firstRow) {
		this.row = firstRow;
		Optional<Trend.Limit> inChart = summary.trend().limit();
		if (!summary.hasLimits() && inChart.isEmpty()) {
			return this.row;
		}
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.limits"));
		heads();
		summary.kpis().forEach((kpi) -> kpi.limit().ifPresent((limit) -> {
			line(limit.key(), kpi.kind(), limit.value(), limit.name());
			line(limit.key() + ".near", kpi.kind(), limit.near(), limit.nameOfNear());
		}));
		inChart.ifPresent((limit) -> line(limit.name(), this.labels.text("limit.chart.means"),
				summary.trend().lineKind(), limit.value(), Trend.Limit.NAME));
		return this.row + 1;
	}

	private void heads() {
		List<String> keys = List.of("definitions.limit", "definitions.words", "definitions.limitValue",
				"definitions.limitName", "definitions.unit");
		for (int column = 0; column < keys.size(); column++) {
			Look look = (column == VALUE) ? Look.HEADER_RIGHT
					: (column == VALUE + 1) ? Look.HEADER_INDENTED : Look.HEADER;
			this.page.text(this.row, column, look, this.labels.text(keys.get(column)));
		}
		this.row++;
	}

	private void line(String key, ColumnKind kind, BigDecimal value, String name) {
		line(this.labels.text(key), this.labels.text(key + ".means"), kind, value, name);
	}

	private void line(String title, String means, ColumnKind kind, BigDecimal value, String name) {
		this.page.text(this.row, 0, Look.WRAPPED, title);
		this.page.text(this.row, 1, Look.WRAPPED, means);
		this.page.input(this.row, VALUE, kind, value, name, this.labels.text("definitions.limitRefused"));
		this.page.text(this.row, VALUE + 1, Look.PLAIN_INDENTED, name);
		this.page.text(this.row, VALUE + 2, Look.WRAPPED, this.labels.text("unit." + kind));
		this.page.linesOf(this.row++,
				Math.max(TextWidth.lines(title, this.widths[0]), TextWidth.lines(means, this.widths[1])));
	}

}
