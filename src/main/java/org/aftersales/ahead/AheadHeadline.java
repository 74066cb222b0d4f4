package org.aftersales.ahead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.aftersales.ahead.Outlook.RuleKey;
import org.aftersales.report.Labels;

/**
 * How much lapses next and where to begin, in words.
 */
final class AheadHeadline {

	private final Labels labels;

	private final AheadWords words;

	AheadHeadline(Labels labels, AheadWords words) {
		this.labels = labels;
		this.words = words;
	}

	/**
	 * The sentence.
	 * @param near the seller's clocks within 72 hours, the soonest first
	 */
	String of(Outlook now, List<Lapse> near) {
		Share all = now.all();
		String from = this.words.at(now.horizon().cutOff());
		if (all.near() == 0) {
			return this.labels.text("ahead.headline.none", from) + holidays(now);
		}
		String first = (all.in(Span.H24) == 0) ? this.labels.text("ahead.headline.later", from) : this.labels
			.text("ahead.headline.soon", this.labels.count(all.in(Span.H24)), from, this.labels.money(all.soonMoney()));
		return first + " " + begin(now, near) + " " + this.labels.text("ahead.headline.near",
				this.labels.count(all.near()), this.labels.money(all.nearMoney())) + holidays(now);
	}

	/**
	 * The rule with the most money in the nearest span that has any clock; of several the
	 * one that lapses first.
	 */
	private String begin(Outlook now, List<Lapse> near) {
		Span span = Span.of(now.horizon().cutOff(), near.get(0).deadline());
		Map<RuleKey, List<Lapse>> soonest = near.stream()
			.filter((lapse) -> Span.of(now.horizon().cutOff(), lapse.deadline()) == span)
			.collect(Collectors.groupingBy((lapse) -> RuleKey.of(lapse).name(), LinkedHashMap::new,
					Collectors.toList()));
		List<Lapse> most = soonest.values()
			.stream()
			.reduce((one, other) -> (money(other).compareTo(money(one)) > 0) ? other : one)
			.orElse(near);
		Lapse first = most.get(0);
		return this.labels.text("ahead.headline.begin",
				first.rule().id() + " · " + this.words.node(first.rule().node()), this.labels.count(most.size()),
				this.labels.money(money(most)), this.words.at(first.deadline()));
	}

	private String holidays(Outlook now) {
		return now.horizon().holidays().filter((days) -> now.all().onHolidays() > 0).map((days) -> {
			LocalDate begin = now.horizon().day(days.from());
			return " " + this.labels.text("ahead.headline.holidays", this.labels.count(now.all().onHolidays()), begin,
					this.labels.money(now.all().holidayMoney()));
		}).orElse("");
	}

	private static BigDecimal money(List<Lapse> lapses) {
		return lapses.stream().map(Lapse::money).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
