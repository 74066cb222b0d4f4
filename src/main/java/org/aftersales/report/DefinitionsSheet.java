package org.aftersales.report;

import java.util.List;

/**
 * What every key figure and every column means.
 */
final class DefinitionsSheet {

	private static final List<String> PARTS = List.of("words", "numerator", "denominator", "window", "source");

	private final Page page;

	private final Labels labels;

	private int row;

	DefinitionsSheet(Page page, Labels labels) {
		this.page = page;
		this.labels = labels;
	}

	void write(String key, List<Kpi> kpis, List<TableSheet> tables, MasterCheck master) {
		this.page.text(this.row++, 0, Look.TITLE, this.labels.text("sheet.definitions"));
		master.on(this.page, this.row++, 0);
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.kpis"));
		line(Look.HEADER, "definitions.kpi", PARTS.stream().map("definitions."::concat).toList());
		for (Kpi kpi : kpis) {
			line(Look.WRAPPED, kpi.key(), PARTS.stream().map((part) -> kpi.key() + "." + part).toList());
		}
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.rules"));
		this.labels.text(key + ".rules").lines().forEach((rule) -> this.page.text(this.row++, 0, Look.NOTE, rule));
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.columns"));
		line(Look.HEADER, "definitions.column",
				List.of("definitions.meaning", "definitions.sheet", "definitions.unit"));
		tables.forEach(this::columns);
		this.page.widths(34, 46, 34, 34, 26, 34);
		this.page.sheet().createFreezePane(0, 2);
		this.page.onePageWide(true, 2);
	}

	private void columns(TableSheet table) {
		for (Column column : table.columns()) {
			this.page.text(this.row, 0, Look.WRAPPED, this.labels.text(column.key()));
			this.page.text(this.row, 1, Look.WRAPPED, this.labels.text(column.key() + ".means"));
			this.page.text(this.row, 2, Look.WRAPPED, this.labels.text(table.key() + ".sheet"));
			this.page.text(this.row++, 3, Look.WRAPPED, this.labels.text("unit." + column.kind()));
		}
	}

	private void line(Look look, String first, List<String> others) {
		this.page.text(this.row, 0, look, this.labels.text(first));
		for (int index = 0; index < others.size(); index++) {
			this.page.text(this.row, index + 1, look, this.labels.find(others.get(index)).orElse("–"));
		}
		this.row++;
	}

}
