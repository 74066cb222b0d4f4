package org.aftersales.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What every key figure and every column means.
 */
final class DefinitionsSheet {

	private static final List<String> PARTS = List.of("words", "numerator", "denominator", "window", "source", "owner");

	/** What the columns hold in any of the blocks, in a head that is on every page. */
	private static final List<String> PRINTED = List.of("name", "words", "where", "with", "window", "source", "owner");

	private static final int HEAD = 3;

	/** Between the sheets that share a column. */
	private static final String SHEETS_APART = " · ";

	private static final int[] WIDTHS = { 34, 46, 34, 34, 26, 34, 22 };

	private final Page page;

	private final Labels labels;

	private int row;

	DefinitionsSheet(Page page, Labels labels) {
		this.page = page;
		this.labels = labels;
	}

	void write(String key, Summary summary, List<TableSheet> tables, List<RuleWords.Rule> rules, MasterCheck master) {
		this.page.widths(WIDTHS);
		this.page.text(this.row++, 0, Look.TITLE, this.labels.text("sheet.definitions"));
		master.on(this.page, this.row++, 0);
		cells(Look.HEADER, PRINTED.stream().map((part) -> this.labels.text("definitions.printed." + part)).toList());
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.kpis"));
		line(Look.HEADER, "definitions.kpi", PARTS.stream().map("definitions."::concat).toList());
		for (Kpi kpi : summary.kpis()) {
			line(Look.WRAPPED, kpi.key(), PARTS.stream().map((part) -> kpi.key() + "." + part).toList());
		}
		this.row++;
		this.row = new LimitsBlock(this.page, this.labels, WIDTHS).write(summary, this.row);
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.rules"));
		notes(this.labels.text(key + ".rules"));
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.columns"));
		line(Look.HEADER, "definitions.column",
				List.of("definitions.meaning", "definitions.sheet", "definitions.unit"));
		columns(tables);
		rules(rules);
		changes(key);
		this.page.sheet().createFreezePane(0, HEAD);
		this.page.onePageWide(true, HEAD);
	}

	/**
	 * A column that several sheets share is explained once.
	 */
	private void columns(List<TableSheet> tables) {
		Map<List<String>, List<String>> sheets = new LinkedHashMap<>();
		for (TableSheet table : tables) {
			for (Column column : table.columns()) {
				sheets
					.computeIfAbsent(List.of(this.labels.text(column.key()), this.labels.text(column.key() + ".means"),
							this.labels.text("unit." + column.kind())), (meaning) -> new ArrayList<>())
					.add(this.labels.text(table.key() + ".sheet"));
			}
		}
		sheets.forEach((column, names) -> cells(Look.WRAPPED,
				List.of(column.get(0), column.get(1), String.join(SHEETS_APART, names), column.get(2))));
	}

	private void rules(List<RuleWords.Rule> rules) {
		if (rules.isEmpty()) {
			return;
		}
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.namedRules"));
		line(Look.HEADER, "definitions.rule",
				List.of("definitions.ruleSays", "definitions.rulePacks", "definitions.source"));
		rules.forEach((rule) -> cells(Look.WRAPPED, List.of(rule.code(), rule.says(), rule.packs(), rule.source())));
	}

	/**
	 * What a reader of older workbooks would not know.
	 */
	private void changes(String key) {
		this.labels.find(key + ".changes").ifPresent((changes) -> {
			this.row++;
			this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.changes"));
			notes(changes);
		});
	}

	private void notes(String notes) {
		notes.lines().forEach((note) -> this.page.across(this.row++, WIDTHS.length, Look.NOTE, note));
	}

	private void line(Look look, String first, List<String> others) {
		cells(look,
				Stream
					.concat(Stream.of(this.labels.text(first)),
							others.stream().map((other) -> this.labels.find(other).orElse("–")))
					.toList());
	}

	private void cells(Look look, List<String> texts) {
		int lines = 1;
		for (int column = 0; column < texts.size(); column++) {
			this.page.text(this.row, column, look, texts.get(column));
			lines = Math.max(lines, TextWidth.lines(texts.get(column), WIDTHS[column]));
		}
		this.page.linesOf(this.row++, lines);
	}

}
