package org.aftersales.journal;

import java.util.List;

import org.aftersales.journal.RuleRecord.Line;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each rule: fired by this night, in the thirty days, earlier, or never.
 */
final class RuleSheet {

	static final Column TONIGHT = Column.of("journal.rules.tonight", ColumnKind.COUNT);

	static final Column DECIDES = Column.of("journal.rules.decides", ColumnKind.FLAG);

	private RuleSheet() {
	}

	static TableSheet write(List<Line> lines, WorkbookDraft draft) {
		TableSheet table = draft.table("journal.rules", Column.of("journal.rule", ColumnKind.ID).wide(14),
				Column.of("journal.rules.kind", ColumnKind.TEXT).wide(18),
				Column.of("journal.pack", ColumnKind.ID).wide(24), Column.of("journal.rules.inForce", ColumnKind.FLAG),
				Column.of("journal.rules.standing", ColumnKind.TEXT).wide(48), TONIGHT,
				Column.of("journal.rules.month", ColumnKind.COUNT), Column.of("journal.rules.ever", ColumnKind.COUNT),
				Column.of("journal.rules.last", ColumnKind.INSTANT), DECIDES);
		Labels labels = draft.labels();
		lines.forEach((line) -> table.row(line.rule(),
				labels.text(line.kind().map((kind) -> "journal.ruleKind." + kind).orElse("journal.ruleKind.gone")),
				line.pack(), line.inForce(), standing(line, labels), line.tonight(), line.month(), line.ever(),
				line.lastAt().orElse(null), line.decides()));
		return table;
	}

	private static String standing(Line line, Labels labels) {
		if (line.tonight() > 0) {
			return labels.text("journal.rules.thisNight");
		}
		if (line.month() > 0) {
			return labels.text("journal.rules.thisMonth");
		}
		if (line.ever() > 0) {
			return labels.text("journal.rules.earlier");
		}
		return line.whyNot()
			.map((why) -> labels.text("journal.whyNot." + why.reason(), why.detail()))
			.orElse(labels.text("journal.rules.never"));
	}

}
