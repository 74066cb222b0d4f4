package org.aftersales.ahead;

import java.time.LocalDate;

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
	 * @param foremost the seller's clocks within 72 hours by rule
	 */
	String of(Outlook now, Foremost foremost) {
		Share all = now.all();
		String from = this.words.at(now.horizon().cutOff());
		if (all.near() == 0) {
			return this.labels.text("ahead.headline.none", from) + holidays(now);
		}
		String first = (all.in(Span.H24) == 0) ? this.labels.text("ahead.headline.later", from) : this.labels
			.text("ahead.headline.soon", this.labels.count(all.in(Span.H24)), from, this.labels.money(all.soonMoney()));
		return first + " " + begin(foremost) + " " + this.labels.text("ahead.headline.near",
				this.labels.count(all.near()), this.labels.money(all.nearMoney())) + holidays(now);
	}

	private String begin(Foremost foremost) {
		return foremost.mostMoney()
			.map((most) -> this.labels.text("ahead.headline.begin",
					most.first().rule().id() + " · " + this.words.node(most.first().rule().node()),
					this.labels.count(most.clocks()), this.labels.money(most.money()),
					this.words.at(most.first().deadline())))
			.orElse("");
	}

	private String holidays(Outlook now) {
		return now.horizon().holidays().filter((days) -> now.all().onHolidays() > 0).map((days) -> {
			LocalDate begin = now.horizon().day(days.from());
			return " " + this.labels.text("ahead.headline.holidays", this.labels.count(now.all().onHolidays()), begin,
					this.labels.money(now.all().holidayMoney()));
		}).orElse("");
	}

}
