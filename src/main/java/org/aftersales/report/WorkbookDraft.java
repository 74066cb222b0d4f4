package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;

/**
 * A workbook while it is filled. The tabs are Summary, the tables in the order in which
 * they are opened, In detail files if a table has more rows than a workbook shows, Trend,
 * Definitions, Checks. Fill one table after the other.
 */
public final class WorkbookDraft implements AutoCloseable {

	private final String key;

	private final Capacity capacity;

	private final DetailFiles details;

	private final StreamedBook book;

	private final Labels labels;

	private final BeyondSheet beyond;

	private final List<TableSheet> tables = new ArrayList<>();

	private final List<Check> checks = new ArrayList<>();

	private final RuleWords rules;

	/** Whose orders it is about, for its title. */
	private final String whose;

	private final List<String> completeness;

	/** Codes of the rules that its tables name. */
	private final Set<String> named = new TreeSet<>();

	/**
	 * One that explains no rule and says nothing of the facts.
	 */
	WorkbookDraft(String key, BusinessDate date, Labels labels, Capacity capacity, DetailFiles details) {
		this(key, date, labels, capacity, details, RuleWords.NONE, "", List.of());
	}

	WorkbookDraft(String key, BusinessDate date, Labels labels, Capacity capacity, DetailFiles details, RuleWords rules,
			String whose, List<String> completeness) {
		this.whose = whose;
		this.completeness = List.copyOf(completeness);
		this.rules = rules;
		this.key = key;
		this.capacity = capacity;
		this.details = details;
		this.labels = labels;
		this.book = new StreamedBook(date, labels);
		this.beyond = new BeyondSheet(labels);
		this.book.newSheet(labels.text("sheet.summary"));
	}

	/**
	 * Opens the next table. The labels of its key followed by {@code .sheet} and
	 * {@code .note} name and explain it.
	 */
	public TableSheet table(String tableKey, Column... columns) {
		this.tables.forEach(TableSheet::complete);
		TableSheet table = new TableSheet(tableKey, List.of(columns), this, this.details);
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
		this.tables.forEach(TableSheet::complete);
		List<Change> changes = rerun
			.map((again) -> Change.between(again.figuresBefore(), figures(summary), this.labels))
			.orElse(List.of());
		newSheets(rerun.isPresent());
		ChecksSheet checksSheet = new ChecksSheet(page("sheet.checks"), this.labels, this.checks);
		MasterCheck master = checksSheet.master();
		// First: what stands on the other sheets refers to the limits by name.
		List<RuleWords.Rule> explained = this.rules.of(this.named, this.book.date());
		new DefinitionsSheet(page("sheet.definitions"), this.labels).write(this.key, summary, this.tables, explained,
				master);
		TrendSheet trend = new TrendSheet(page("sheet.trend"), this.labels, summary.trend());
		trend.write(master);
		this.tables.forEach((table) -> table.frame(master));
		if (!this.beyond.isEmpty()) {
			this.beyond.write(page("sheet.beyond"), master);
		}
		String title = Stream.of(this.labels.text(this.key + ".title"), this.whose, this.book.date().toString())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
		new SummarySheet(page("sheet.summary"), this.labels, this.key, title, this.book.date())
			.write(noted(summary, rerun, changes.size()), master, trend);
		rerun.ifPresent((again) -> new ChangedSheet(page("sheet.changed"), this.labels).write(again, changes, master));
		checksSheet.write(this.book.text());
		this.book.entitle(title,
				explained.stream()
					.flatMap((rule) -> Stream.of(rule.packs().split(RuleWords.PACKS_APART, -1)))
					.distinct()
					.sorted()
					.toList());
	}

	void write(OutputStream out) throws IOException {
		this.book.write(out);
	}

	@Override
	public void close() throws IOException {
		try (this.book) {
			for (TableSheet table : this.tables) {
				table.close();
			}
		}
	}

	StreamedBook book() {
		return this.book;
	}

	/**
	 * That a table names this rule.
	 */
	void names(String ruleCode) {
		this.named.add(ruleCode);
	}

	Capacity capacity() {
		return this.capacity;
	}

	BeyondSheet beyond() {
		return this.beyond;
	}

	private void newSheets(boolean changed) {
		if (!this.beyond.isEmpty()) {
			this.book.newSheet(this.beyond.name());
		}
		List<String> names = new ArrayList<>(List.of("sheet.trend", "sheet.definitions", "sheet.checks"));
		if (changed) {
			names.add("sheet.changed");
		}
		names.forEach((name) -> this.book.newSheet(this.labels.text(name)));
	}

	private Summary noted(Summary summary, Optional<Rerun> rerun, int changes) {
		List<String> notes = new ArrayList<>(summary.notes());
		if (!this.beyond.isEmpty()) {
			notes.add(this.labels.text("beyond.summary", this.beyond.tables(), this.beyond.name()));
		}
		notes.addAll(this.completeness);
		notes.add(this.labels.text("checks.short"));
		rerun.ifPresent((again) -> notes.add(this.labels.text("changed.note", again.revision(),
				this.labels.count(changes), this.labels.text("sheet.changed"))));
		return summary.noting(notes);
	}

	private Page page(String nameKey) {
		return this.book.page(this.labels.text(nameKey));
	}

}
