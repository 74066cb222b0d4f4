package org.aftersales.ahead;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.aftersales.ahead.Outlook.RuleKey;
import org.aftersales.ahead.Outlook.ShopShare;
import org.aftersales.policy.Outcome;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * The seller's clocks by shop and by rule, the most money within 72 hours first.
 */
final class AheadBreakdown {

	static final Column NEAR = Column.of("ahead.part.near", ColumnKind.COUNT);

	static final Column HOLIDAYS = Column.of("ahead.part.holidays", ColumnKind.COUNT);

	private static final Column[] NUMBERS = { Column.of("ahead.part.h24", ColumnKind.COUNT),
			Column.of("ahead.part.h48", ColumnKind.COUNT), Column.of("ahead.part.h72", ColumnKind.COUNT), NEAR,
			Column.of("ahead.part.soonMoney", ColumnKind.MONEY).wide(16),
			Column.of("ahead.part.nearMoney", ColumnKind.MONEY).wide(16), HOLIDAYS,
			Column.of("ahead.part.holidayMoney", ColumnKind.MONEY).wide(16) };

	private static final Comparator<Share> MOST_MONEY_FIRST = Comparator.comparing(Share::nearMoney)
		.thenComparing(Share::near)
		.thenComparing(Share::holidayMoney)
		.thenComparing(Share::onHolidays)
		.reversed();

	private final WorkbookDraft draft;

	private final AheadWords words;

	AheadBreakdown(WorkbookDraft draft, AheadWords words) {
		this.draft = draft;
		this.words = words;
	}

	TableSheet shops(Outlook outlook) {
		TableSheet table = this.draft.table("ahead.shops",
				columns(Column.of("ahead.shops.id", ColumnKind.ID),
						Column.of("ahead.shops.name", ColumnKind.TEXT).wide(28),
						Column.of("ahead.platform", ColumnKind.TEXT).wide(12)));
		outlook.shops()
			.values()
			.stream()
			.filter((shop) -> shop.share().isListed())
			.sorted(Comparator.comparing(ShopShare::share, MOST_MONEY_FIRST).thenComparing(ShopShare::id))
			.forEach((shop) -> row(table, shop.id(), shop.name(), shop.platform(), shop.share()));
		return table;
	}

	TableSheet rules(Outlook outlook) {
		TableSheet table = this.draft.table("ahead.rules",
				columns(Column.of("ahead.rule", ColumnKind.RULE).wide(14),
						Column.of("ahead.node.column", ColumnKind.TEXT).wide(34),
						Column.of("ahead.outcome.column", ColumnKind.TEXT).wide(34)));
		ranked(outlook).forEach((rule) -> row(table, rule.getKey().rule(), this.words.node(rule.getKey().node()),
				this.words.outcome(rule.getKey().outcome()), rule.getValue()));
		return table;
	}

	/**
	 * The rules with a clock within 72 hours or on the holidays, the most money first.
	 */
	static List<Map.Entry<RuleKey, Share>> ranked(Outlook outlook) {
		Comparator<RuleKey> byName = Comparator.comparing(RuleKey::rule)
			.thenComparing(RuleKey::node)
			.thenComparing((key) -> key.outcome().map(Outcome::code).orElse(""));
		return outlook.rules()
			.entrySet()
			.stream()
			.filter((rule) -> rule.getValue().isListed())
			.sorted(Map.Entry.<RuleKey, Share>comparingByValue(MOST_MONEY_FIRST)
				.thenComparing(Map.Entry.comparingByKey(byName)))
			.toList();
	}

	private static Column[] columns(Column first, Column second, Column third) {
		Column[] columns = new Column[3 + NUMBERS.length];
		columns[0] = first;
		columns[1] = second;
		columns[2] = third;
		System.arraycopy(NUMBERS, 0, columns, 3, NUMBERS.length);
		return columns;
	}

	private static void row(TableSheet table, String first, String second, String third, Share share) {
		table.row(first, second, third, share.in(Span.H24), share.in(Span.H48), share.in(Span.H72), share.near(),
				share.soonMoney(), share.nearMoney(), share.onHolidays(), share.holidayMoney());
	}

}
