package org.aftersales.quality;

import java.math.BigDecimal;
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

	String of(BusinessDate date, QualityRefundCounts now, QualityRefundCounts before,
			List<QualityRefundBreakdown.Part> reasons, List<QualityRefundBreakdown.Part> goods,
			Optional<String> aboveLimit) {
		if (now.qualityOrders() == 0) {
			return this.labels.text("quality.headline.none", date, this.labels.count(now.formed()));
		}
		return happened(date, now) + " " + compared(now.rate(), before.rate()) + " "
				+ aboveLimit.map((sentence) -> sentence + " ").orElse("")
				+ this.labels.text("quality.headline.do", this.labels.abbreviated(reasons.get(0).name(), 32),
						this.labels.count(reasons.get(0).orders()), this.labels.count(now.qualityOrders()),
						name(goods.get(0)), this.labels.count(goods.get(0).orders()));
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
