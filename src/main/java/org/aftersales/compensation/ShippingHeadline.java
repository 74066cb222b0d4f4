package org.aftersales.compensation;

import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Labels;

/**
 * What happened, better or worse, and what to do, in words.
 */
final class ShippingHeadline {

	private final Labels labels;

	ShippingHeadline(Labels labels) {
		this.labels = labels;
	}

	String of(BusinessDate date, ShippingCounts now, ShippingCounts before, ShippingCounts soFar,
			List<ShippingBreakdown.Part> shops) {
		if (now.late() == 0 && now.traceMissing() == 0) {
			return this.labels.text("shipping.headline.none", date, this.labels.count(soFar.late()));
		}
		String happened = this.labels.text("shipping.headline.late", this.labels.count(now.late()), date,
				this.labels.count(soFar.late()), this.labels.count(now.traceMissing()), this.labels.money(now.owed()));
		return happened + " " + compared(now.late(), before.late()) + " " + this.labels.text("shipping.headline.do",
				shops.get(0).second(), this.labels.count(shops.get(0).inWindow()));
	}

	private String compared(long now, long before) {
		String key = (now > before) ? "shipping.headline.worse"
				: (now < before) ? "shipping.headline.better" : "shipping.headline.same";
		return this.labels.text(key, this.labels.count(before));
	}

}
