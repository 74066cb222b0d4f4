package org.aftersales.report;

import java.util.List;

/**
 * The control sheet: every number that was reached in two ways, and the texts that had to
 * be made harmless.
 */
final class ChecksSheet {

	private static final int FIRST_ROW = 4;

	private static final int[] WIDTHS = { 64, 18, 18, 14, 12 };

	private final Page page;

	private final Labels labels;

	private final List<Check> checks;

	ChecksSheet(Page page, Labels labels, List<Check> checks) {
		this.page = page;
		this.labels = labels;
		this.checks = checks;
	}

	MasterCheck master() {
		boolean good = this.checks.stream().allMatch(Check::ties);
		return new MasterCheck(FormulaText.sheet(this.page.sheet().getSheetName()) + "!$A$2", masterWords(), good);
	}

	/**
	 * Call it last: it counts the texts cleaned until then.
	 */
	void write(CellText text) {
		long unprintable = text.unprintable();
		long escaped = text.escaped();
		long cut = text.cut();
		this.page.text(0, 0, Look.TITLE, this.labels.text("sheet.checks"));
		this.page.textFormula(1, 0, master().good() ? Look.MASTER_GOOD : Look.MASTER_BAD, masterFormula(),
				masterWords());
		this.page.widths(WIDTHS);
		this.page.across(2, WIDTHS.length, Look.NOTE, this.labels.text("checks.meaning"));
		String[] headers = { "check", "workbook", "database", "difference", "result" };
		for (int column = 0; column < headers.length; column++) {
			this.page.text(FIRST_ROW - 1, column, (column == 0) ? Look.HEADER : Look.HEADER_RIGHT,
					this.labels.text("checks." + headers[column]));
		}
		int row = FIRST_ROW;
		for (Check check : this.checks) {
			line(row++, check);
		}
		row++;
		this.page.text(row++, 0, Look.SECTION, this.labels.text("checks.cleaned"));
		cleaned(row++, "checks.unprintable", unprintable);
		cleaned(row++, "checks.escaped", escaped);
		cleaned(row, "checks.cut", cut);
		this.page.sheet().createFreezePane(0, FIRST_ROW);
		this.page.onePageWide(true, FIRST_ROW);
	}

	private void line(int row, Check check) {
		ColumnKind kind = (check.database().scale() > 0) ? ColumnKind.MONEY : ColumnKind.COUNT;
		int line = row + 1;
		words(row, check.key());
		this.page.figure(row, 1, kind, check.workbook());
		this.page.figure(row, 2, kind, Total.of(check.database()));
		this.page.figure(row, 3, kind, Total.formula("ROUND(B%s-C%s,2)".formatted(line, line), check.difference()));
		this.page.textFormula(row, 4, check.ties() ? Look.VERDICT_GOOD : Look.VERDICT_BAD,
				"IF(D%s=0,%s,%s)".formatted(line, FormulaText.literal(this.labels.text("checks.ok")),
						FormulaText.literal(this.labels.text("checks.break"))),
				this.labels.text(check.ties() ? "checks.ok" : "checks.break"));
	}

	private void cleaned(int row, String key, long texts) {
		words(row, key);
		this.page.figure(row, 1, ColumnKind.COUNT, Total.of(texts));
	}

	private void words(int row, String key) {
		String words = this.labels.text(key);
		this.page.text(row, 0, Look.WRAPPED, words);
		this.page.linesOf(row, TextWidth.lines(words, WIDTHS[0]));
	}

	private String masterWords() {
		long broken = this.checks.stream().filter((check) -> !check.ties()).count();
		return (broken == 0) ? this.labels.text("checks.all", this.checks.size())
				: this.labels.text("checks.some", broken);
	}

	/**
	 * Says the same as {@link #masterWords}.
	 */
	private String masterFormula() {
		String results = "$E$%s:$E$%s".formatted(FIRST_ROW + 1, FIRST_ROW + Math.max(1, this.checks.size()));
		String broken = "COUNTIF(%s,%s)".formatted(results, FormulaText.literal(this.labels.text("checks.break")));
		String all = spliced(this.labels.text("checks.all", "\u0000"), "COUNTA(" + results + ")");
		String some = spliced(this.labels.text("checks.some", "\u0000"), broken);
		return "IF(%s=0,%s,%s)".formatted(broken, all, some);
	}

	private static String spliced(String words, String number) {
		int at = words.indexOf('\u0000');
		return FormulaText.literal(words.substring(0, at)) + "&" + number + "&"
				+ FormulaText.literal(words.substring(at + 1));
	}

}
