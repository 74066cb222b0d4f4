package org.aftersales.quality;

import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Labels;

/**
 * What happened, better or worse, and what to do, in words.
 */
final class QualityRefundHeadline {

	private final Labels labels;

	QualityRefundHeadline(Labels labels) {
		this.labels = labels;
	}

	/**
	 * The sentences, what to do on a line of its own.
	 * @param worse the rates by which platforms judge and that have become worse
	 * @param waiting claims that wait for the seller
	 * @param exceptions rows of the list of what a person has to do
	 * @param aboveLimit a sentence about a category above its limit, if one is
	 */
	String of(BusinessDate date, QualityRefundCounts now, QualityRefundCounts before, List<String> worse, long waiting,
			long exceptions, List<QualityRefundBreakdown.Part> reasons, List<QualityRefundBreakdown.Part> goods,
			Optional<String> aboveLimit) {
		if (now.qualityOrders() == 0) {
			return this.labels.text("quality.headline.none", date, this.labels.count(now.formed()));
		}
		return happened(date, now) + " " + compared(now, before) + " " + decided(worse)
				+ aboveLimit.map((sentence) -> " " + sentence).orElse("") + "\n"
				+ toDo(now, waiting, exceptions, reasons.get(0), goods.get(0));
	}

	private String decided(List<String> worse) {
		return worse.isEmpty() ? this.labels.text("quality.headline.decidingNone")
				: this.labels.text("quality.headline.deciding", String.join(", ", worse));
	}

	private String toDo(QualityRefundCounts now, long waiting, long exceptions, QualityRefundBreakdown.Part reason,
			QualityRefundBreakdown.Part goods) {
		String claims = (waiting > 0) ? this.labels.text("quality.headline.waiting", this.labels.count(waiting),
				this.labels.count(exceptions)) + " " : "";
		return this.labels.text("quality.headline.do", claims, name(goods), goods.note().isEmpty() ? "–" : goods.note(),
				this.labels.count(goods.orders()), this.labels.count(now.qualityOrders()),
				this.labels.abbreviated(reason.name(), 32), this.labels.count(reason.orders()));
	}

	private String happened(BusinessDate date, QualityRefundCounts now) {
		return now.rate()
			.map((rate) -> this.labels.text("quality.headline.rate", this.labels.count(now.qualityOrders()),
					this.labels.count(now.formed()), this.labels.percent(rate), date))
			.orElseGet(
					() -> this.labels.text("quality.headline.noOrders", this.labels.count(now.qualityOrders()), date));
	}

	/**
	 * With the numbers of the window before, because a rate also moves when fewer orders
	 * form.
	 */
	private String compared(QualityRefundCounts now, QualityRefundCounts before) {
		if (now.rate().isEmpty() || before.rate().isEmpty()) {
			return this.labels.text("quality.headline.noComparison");
		}
		int sign = now.rate().get().compareTo(before.rate().get());
		String key = (sign > 0) ? "quality.headline.worse"
				: (sign < 0) ? "quality.headline.better" : "quality.headline.same";
		return this.labels.text(key, this.labels.percent(before.rate().get()),
				this.labels.count(before.qualityOrders()), this.labels.count(before.formed()));
	}

	private String name(QualityRefundBreakdown.Part goods) {
		return goods.name().isEmpty() ? this.labels.text("quality.goods.unknown")
				: this.labels.abbreviated(goods.name(), 32);
	}

}
