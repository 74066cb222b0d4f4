package org.aftersales.report;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/**
 * Thirty days at a glance: bars on the left axis, a line and its limit on the right one,
 * both from zero.
 */
final class TrendChart {

	/** Almost the width of the last column, so that the frame stays on the page. */
	private static final int LAST_COLUMN = 1_000_000;

	private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";

	private final TrendSheet trend;

	TrendChart(TrendSheet trend) {
		this.trend = trend;
	}

	void drawOn(Page page, int fromRow, int toRow, int columns) {
		XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
		XSSFChart chart = drawing
			.createChart(new XSSFClientAnchor(0, 0, LAST_COLUMN, 0, 0, fromRow, columns - 1, toRow));
		chart.getOrAddLegend().setPosition(LegendPosition.TOP);
		chart.displayBlanksAs(DisplayBlanks.GAP);
		XDDFCategoryDataSource days = XDDFDataSourcesFactory.fromStringCellRange(this.trend.sheet(), this.trend.days());
		bars(chart, days);
		line(chart, days);
		numberSeries(chart.getCTChart().getPlotArea());
		chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
	}

	private void bars(XSSFChart chart, XDDFCategoryDataSource days) {
		XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
		XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
		left.setMinimum(0);
		left.setNumberFormat("#,##0");
		left.setMajorUnit(countUnit());
		left.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(Styles.RULE)));
		left.setCrosses(AxisCrosses.AUTO_ZERO);
		labelEach(chart.getCTChart().getPlotArea().getCatAxArray(0));
		XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
		data.setBarDirection(BarDirection.COL);
		data.setBarGrouping(BarGrouping.CLUSTERED);
		data.setGapWidth(40);
		data.setVaryColors(false);
		XDDFChartData.Series series = data.addSeries(days,
				XDDFDataSourcesFactory.fromNumericCellRange(this.trend.sheet(), this.trend.barValues()));
		series.setTitle(this.trend.bars(), null);
		series.setFillProperties(fill(Styles.BARS));
		chart.plot(data);
	}

	private void line(XSSFChart chart, XDDFCategoryDataSource days) {
		XDDFCategoryAxis hidden = chart.createCategoryAxis(AxisPosition.BOTTOM);
		hidden.setVisible(false);
		XDDFValueAxis right = chart.createValueAxis(AxisPosition.RIGHT);
		right.setMinimum(0);
		right.setNumberFormat((this.trend.lineKind() == ColumnKind.RATE) ? "0.0%" : "#,##0");
		right.setCrosses(AxisCrosses.MAX);
		hidden.crossAxis(right);
		right.crossAxis(hidden);
		XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, hidden, right);
		data.setGrouping(Grouping.STANDARD);
		data.setVaryColors(false);
		XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(days,
				XDDFDataSourcesFactory.fromNumericCellRange(this.trend.sheet(), this.trend.lineValues()));
		look(series, this.trend.lineInChart(), new XDDFLineProperties(fill(Styles.BAD)), 2.0);
		this.trend.limitInChart().ifPresent((name) -> {
			XDDFLineProperties dashes = new XDDFLineProperties(fill(Styles.WARN));
			dashes.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
			look((XDDFLineChartData.Series) data.addSeries(days,
					XDDFDataSourcesFactory.fromNumericCellRange(this.trend.sheet(), this.trend.limitValues())), name,
					dashes, 1.5);
		});
		chart.plot(data);
	}

	private static void look(XDDFLineChartData.Series series, String name, XDDFLineProperties line, double width) {
		series.setTitle(name, null);
		series.setSmooth(false);
		series.setMarkerStyle(MarkerStyle.NONE);
		line.setWidth(width);
		series.setLineProperties(line);
	}

	/**
	 * The sheet leaves most names empty, so a program must not leave out others. POI's
	 * small schema jar has no type for this element, so it is put in by hand where the
	 * schema wants it.
	 */
	private static void labelEach(CTCatAx axis) {
		try (XmlCursor cursor = axis.newCursor()) {
			if (!cursor.toChild(CHARTS, "noMultiLvlLbl")) {
				cursor.toEndToken();
			}
			cursor.beginElement("tickLblSkip", CHARTS);
			cursor.insertAttributeWithValue("val", "1");
		}
	}

	/**
	 * Whole steps, so that a quiet month shows no half orders.
	 */
	private double countUnit() {
		return Math.max(1, Math.ceil(this.trend.highestBar() / 5.0));
	}

	/**
	 * Both plots number their series from zero; the file wants them unique in the chart.
	 */
	private static void numberSeries(CTPlotArea plots) {
		long number = 0;
		for (CTBarSer series : plots.getBarChartArray(0).getSerList()) {
			series.getIdx().setVal(number);
			series.getOrder().setVal(number++);
		}
		for (CTLineSer series : plots.getLineChartArray(0).getSerList()) {
			series.getIdx().setVal(number);
			series.getOrder().setVal(number++);
		}
	}

	private static XDDFSolidFillProperties fill(byte[] colour) {
		return new XDDFSolidFillProperties(XDDFColor.from(new byte[] { colour[1], colour[2], colour[3] }));
	}

}
