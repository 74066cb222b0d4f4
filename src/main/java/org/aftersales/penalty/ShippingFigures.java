package org.aftersales.penalty;

import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightFigures;

import org.springframework.stereotype.Component;

/**
 * Broken shipping promises among the figures of a night: late orders so far, those whose
 * promise lapsed in the thirty days that end with the business date, and all that is owed
 * so far in yuan.
 */
@Component
class ShippingFigures implements NightFigures {

	private final ShippingQueries queries;

	ShippingFigures(ShippingQueries queries) {
		this.queries = queries;
	}

	@Override
	public String section() {
		return "shipping";
	}

	@Override
	public Map<String, Object> of(BusinessDate businessDate) {
		ShippingCounts totals = this.queries.totals(businessDate);
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("lateTotal", totals.late());
		figures.put("lateInWindow", this.queries.counts(businessDate).late());
		figures.put("owed", totals.owed());
		return figures;
	}

}
