package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Comparison;
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
	 * @param deciding the rates by which platforms judge
	 * @param aboveLimit a sentence about a category above its limit, if one is
	 */
	String of(BusinessDate date, QualityRefundCounts now, QualityRefundCounts before, Comparison deciding,
			List<QualityRefundBreakdown.Part> reasons, List<QualityRefundBreakdown.Part> goods,
			Optional<String> aboveLimit) {
		if (now.qualityOrders() == 0) {
			return this.labels.text("quality.headline.none", date, this.labels.count(now.formed()));
		}
		return happened(date, now) + " " + compared(now.rate(), before.rate()) + " " + decided(deciding)
				+ aboveLimit.map((sentence) -> " " + sentence).orElse("") + "\n"
				+ toDo(now, reasons.get(0), goods.get(0));
	}

	/**
	 * Which of the rates by which platforms judge have become worse.
	 */
	private String decided(Comparison deciding) {
		List<String> worse = deciding.lines()
			.stream()
			.filter((line) -> line.current()
				.value()
				.flatMap((now) -> line.previous().value().map((before) -> now.compareTo(before) > 0))
				.orElse(false))
			.map(Comparison.Line::name)
			.toList();
		return worse.isEmpty() ? this.labels.text("quality.headline.decidingNone")
				: this.labels.text("quality.headline.deciding", String.join(", ", worse));
	}

	private String toDo(QualityRefundCounts now, QualityRefundBreakdown.Part reason,
			QualityRefundBreakdown.Part goods) {
		return this.labels.text("quality.headline.do", name(goods), goods.note().isEmpty() ? "–" : goods.note(),
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

	private String compared(Optional<BigDecimal> now, Optional<BigDecimal> before) {
		if (now.isEmpty() || before.isEmpty()) {
			return this.labels.text("quality.headline.noComparison");
		}
		int sign = now.get().compareTo(before.get());
		String key = (sign > 0) ? "quality.headline.worse"
				: (sign < 0) ? "quality.headline.better" : "quality.headline.same";
		return this.labels.text(key, this.labels.percent(before.get()));
	}

	private String name(QualityRefundBreakdown.Part goods) {
		return goods.name().isEmpty() ? this.labels.text("quality.goods.unknown")
				: this.labels.abbreviated(goods.name(), 32);
	}

}
