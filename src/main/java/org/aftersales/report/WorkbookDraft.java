package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook while it is filled. The tabs are Summary, the tables in the order in which
 * they are opened, Trend, Definitions, Checks. Fill one table after the other.
 */
public final class WorkbookDraft implements AutoCloseable {

	private static final int ROWS_IN_MEMORY = 200;

	private static final int ROWS_PER_SHEET = 1_048_576 - TablePart.HEADER_ROW - 1;

	private final String key;

	private final BusinessDate date;

	private final Labels labels;

	private final int rowsPerSheet;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, false);

	private final Styles styles = new Styles(this.workbook.getXSSFWorkbook());

	private final CellText text;

	private final List<TableSheet> tables = new ArrayList<>();

	private final List<Check> checks = new ArrayList<>();

	WorkbookDraft(String key, BusinessDate date, Labels labels) {
		this(key, date, labels, ROWS_PER_SHEET);
	}

	WorkbookDraft(String key, BusinessDate date, Labels labels, int rowsPerSheet) {
		this.key = key;
		this.date = date;
		this.labels = labels;
		this.rowsPerSheet = rowsPerSheet;
		this.text = new CellText(labels.text("text.cut"));
		this.workbook.setZip64Mode(Zip64Mode.AsNeeded);
		this.workbook.createSheet(labels.text("sheet.summary"));
	}

	/**
	 * Opens the next table. The labels of its key followed by {@code .sheet} and
	 * {@code .note} name and explain it.
	 */
	public TableSheet table(String tableKey, Column... columns) {
		TableSheet table = new TableSheet(tableKey, List.of(columns), this);
		this.tables.add(table);
		return table;
	}

	/**
	 * Asks that a number of this workbook be the one that another statement over the
	 * tables yields; the workbook is published only if it is.
	 */
	public void check(String checkKey, Total workbookTotal, BigDecimal databaseTotal) {
		this.checks.add(new Check(checkKey, workbookTotal, databaseTotal));
	}

	/**
	 * The same for a count.
	 */
	public void check(String checkKey, Total workbookTotal, long databaseTotal) {
		check(checkKey, workbookTotal, BigDecimal.valueOf(databaseTotal));
	}

	/**
	 * The sum of the trend's bars, to be checked.
	 */
	public Total bars(Trend trend) {
		return Total.formula("SUM(%s)".formatted(TrendSheet.bars(this.labels.text("sheet.trend"), trend)),
				trend.points().stream().mapToLong(Trend.Point::bars).sum());
	}

	/**
	 * The words of the workbook.
	 */
	public Labels labels() {
		return this.labels;
	}

	List<Check> broken() {
		return this.checks.stream().filter((check) -> !check.ties()).toList();
	}

	/**
	 * What this workbook shows: key figures, totals that were checked, and how many rows
	 * each table has.
	 */
	List<Figure> figures(Summary summary) {
		Map<String, Figure> figures = new LinkedHashMap<>();
		for (Kpi kpi : summary.kpis()) {
			figures.put(kpi.key(),
					new Figure(kpi.key(), this.labels.text(kpi.key()), kpi.kind(), kpi.current().value()));
		}
		for (TableSheet table : this.tables) {
			String sheet = table.key() + ".sheet";
			figures.put(sheet, new Figure(sheet, this.labels.text("changed.rows", this.labels.text(sheet)),
					ColumnKind.COUNT, table.count().value()));
		}
		for (Check check : this.checks) {
			figures.put(check.key(), new Figure(check.key(), this.labels.text(check.key()),
					Change.kindOf(check.database()), check.workbook().value()));
		}
		return List.copyOf(figures.values());
	}

	/**
	 * Writes everything around the tables; nothing may be added afterwards.
	 */
	void finish(Summary summary) {
		finish(summary, Optional.empty());
	}

	/**
	 * The same with a sheet that says what a rerun changed, if it is one.
	 */
	void finish(Summary summary, Optional<Rerun> rerun) {
		List<Change> changes = rerun
			.map((again) -> Change.between(again.figuresBefore(), figures(summary), this.labels))
			.orElse(List.of());
		for (String name : List.of("sheet.trend", "sheet.definitions", "sheet.checks")) {
			this.workbook.createSheet(this.labels.text(name));
		}
		rerun.ifPresent((again) -> this.workbook.createSheet(this.labels.text("sheet.changed")));
		ChecksSheet checksSheet = new ChecksSheet(page("sheet.checks"), this.labels, this.checks);
		TrendSheet trend = new TrendSheet(page("sheet.trend"), this.labels, summary.trend());
		trend.write(checksSheet.master());
		for (TableSheet table : this.tables) {
			new TableFrame(this, table).write(checksSheet.master());
		}
		new SummarySheet(page("sheet.summary"), this.labels, this.key, this.date).write(
				rerun.map((again) -> noted(summary, again, changes.size())).orElse(summary), checksSheet.master(),
				trend);
		new DefinitionsSheet(page("sheet.definitions"), this.labels).write(this.key, summary.kpis(), this.tables,
				checksSheet.master());
		rerun.ifPresent((again) -> new ChangedSheet(page("sheet.changed"), this.labels).write(again, changes,
				checksSheet.master()));
		checksSheet.write(this.text);
		properties();
	}

	void write(OutputStream out) throws IOException {
		this.workbook.write(out);
	}

	/**
	 * Flushes first, because closing a stream with rows in memory complains.
	 */
	@Override
	public void close() throws IOException {
		try (this.workbook) {
			for (int sheet = 0; sheet < this.workbook.getNumberOfSheets(); sheet++) {
				this.workbook.getSheetAt(sheet).flushRows();
			}
		}
	}

	SXSSFSheet newSheet(String tableKey, int part) {
		String name = this.labels.text(tableKey + ".sheet");
		return this.workbook.createSheet((part == 1) ? name : name + " " + part);
	}

	Page page(TablePart part) {
		return new Page(xssf().getSheet(part.sheetName()), this.styles, this.text);
	}

	XSSFWorkbook xssf() {
		return this.workbook.getXSSFWorkbook();
	}

	Styles styles() {
		return this.styles;
	}

	CellText text() {
		return this.text;
	}

	BusinessDate date() {
		return this.date;
	}

	int rowsPerSheet() {
		return this.rowsPerSheet;
	}

	private Summary noted(Summary summary, Rerun rerun, int changes) {
		List<String> notes = new ArrayList<>(summary.notes());
		notes.add(this.labels.text("changed.note", rerun.revision(), this.labels.count(changes),
				this.labels.text("sheet.changed")));
		return new Summary(summary.headline(), summary.kpis(), summary.trend(), summary.rankings(), notes);
	}

	private Page page(String nameKey) {
		return new Page(xssf().getSheet(this.labels.text(nameKey)), this.styles, this.text);
	}

	private void properties() {
		CoreProperties core = xssf().getProperties().getCoreProperties();
		core.setTitle(this.labels.text(this.key + ".title"));
		core.setSubjectProperty(this.date.toString());
		core.setCreator(this.labels.text("creator"));
		Optional<Date> cutOff = Optional.of(Date.from(this.date.cutOff()));
		core.setCreated(cutOff);
		core.setModified(cutOff);
	}

}
