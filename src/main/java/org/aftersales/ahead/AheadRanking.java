package org.aftersales.ahead;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.aftersales.ahead.Outlook.RuleKey;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.Ranking;

/**
 * Which rules hold the most money of 72 hours, against the day before.
 */
final class AheadRanking {

	private final AheadSheets sheets;

	private final AheadWords words;

	private final Labels labels;

	AheadRanking(AheadSheets sheets, AheadWords words, Labels labels) {
		this.sheets = sheets;
		this.words = words;
		this.labels = labels;
	}

	Ranking of(Outlook now, Outlook before) {
		Map<RuleKey, Line> was = lines(before);
		Comparator<Map.Entry<RuleKey, Line>> byMoney = Map.Entry
			.comparingByValue(Comparator.comparing(Line::money).thenComparing(Line::clocks).reversed());
		return new Ranking("ahead.topRules", ColumnKind.MONEY, now.all().nearMoney(),
				lines(now).entrySet()
					.stream()
					.sorted(byMoney.thenComparing(
							Map.Entry.comparingByKey(Comparator.comparing(RuleKey::rule).thenComparing(RuleKey::node))))
					.limit(Ranking.LONGEST)
					.map((line) -> entry(line.getKey(), line.getValue(), was.getOrDefault(line.getKey(), Line.NONE)))
					.toList());
	}

	private Ranking.Entry entry(RuleKey rule, Line now, Line was) {
		return new Ranking.Entry(rule.rule() + " · " + this.words.node(rule.node()), this.labels.count(now.clocks()),
				now.money(), was.money(), this.sheets.place(rule));
	}

	private static Map<RuleKey, Line> lines(Outlook outlook) {
		Map<RuleKey, Line> lines = new HashMap<>();
		outlook.rules().forEach((rule, share) -> {
			if (share.near() > 0) {
				lines.merge(rule.name(), new Line(share.near(), share.nearMoney()), Line::plus);
			}
		});
		return lines;
	}

	/**
	 * The clocks of a rule within 72 hours.
	 */
	private record Line(long clocks, BigDecimal money) {

		private static final Line NONE = new Line(0, BigDecimal.ZERO);

		private Line plus(Line more) {
			return new Line(this.clocks + more.clocks, this.money.add(more.money));
		}

	}

}
