package org.aftersales.penalty;

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
				this.labels.count(soFar.late()));
		String traces = (now.traceMissing() == 0) ? ""
				: " " + this.labels.text("shipping.headline.traces", this.labels.count(now.traceMissing()));
		return happened + " " + compared(now.late(), before.late()) + traces + " "
				+ this.labels.text("shipping.headline.do", this.labels.money(now.owed()),
						this.labels.abbreviated(shops.get(0).second(), 32), this.labels.count(shops.get(0).inWindow()));
	}

	private String compared(long now, long before) {
		String key = (now > before) ? "shipping.headline.worse"
				: (now < before) ? "shipping.headline.better" : "shipping.headline.same";
		return this.labels.text(key, this.labels.count(before));
	}

}
