package org.aftersales.quality;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightFigures;

import org.springframework.stereotype.Component;

/**
 * The quality refund rate among the figures of a night. Without an order that formed in
 * the window the rate is null and its text says so.
 */
@Component
class QualityRefundFigures implements NightFigures {

	private final QualityRefundQueries queries;

	QualityRefundFigures(QualityRefundQueries queries) {
		this.queries = queries;
	}

	@Override
	public String section() {
		return "qualityRefund";
	}

	@Override
	@SuppressWarnings("NullAway")
	public Map<String, Object> of(BusinessDate businessDate) {
		QualityRefundCounts counts = this.queries.counts(businessDate);
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("ordersFormed", counts.formed());
		figures.put("qualityOrders", counts.qualityOrders());
		figures.put("rate", counts.rate().orElse(null));
		figures.put("rateText",
				counts.rate()
					.map((rate) -> String.format(Locale.ROOT, "%.2f %%", rate.movePointRight(2)))
					.orElse("no orders"));
		return figures;
	}

}
