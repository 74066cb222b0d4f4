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

	/**
	 * The sentences, what to do on a line of its own.
	 * @param exempt how many of the late orders are exempt
	 * @param dueBefore orders due in the window before: without any it is no comparison
	 * @param exceptions rows of the list of what a person has to do
	 * @param shops those that owe most first
	 * @param rules those that cost most first
	 */
	String of(BusinessDate date, ShippingCounts now, ShippingCounts before, long exempt, long dueBefore,
			Unshipped unshipped, long exceptions, List<ShippingBreakdown.Part> shops,
			List<ShippingBreakdown.Part> rules) {
		if (now.breaches() == 0) {
			return this.labels.text("shipping.headline.none", date);
		}
		return this.labels.text("shipping.headline.late", this.labels.count(now.late()), this.labels.count(exempt),
				date)
				+ " " + compared(now.late(), before.late(), dueBefore) + " "
				+ this.labels.text("shipping.headline.breaches", this.labels.count(now.breaches()),
						this.labels.count(now.orders()), this.labels.money(now.owed()))
				+ "\n" + toDo(unshipped, exceptions, shops.get(0), rules.get(0));
	}

	private String toDo(Unshipped unshipped, long exceptions, ShippingBreakdown.Part shop,
			ShippingBreakdown.Part rule) {
		String first = (unshipped.waiting() > 0)
				? this.labels.text("shipping.headline.ship", this.labels.count(unshipped.waiting()),
						this.labels.count(unshipped.late()), this.labels.count(unshipped.hours()))
				: this.labels.text("shipping.headline.allShipped");
		String older = (unshipped.older() > 0)
				? " " + this.labels.text("shipping.headline.older", this.labels.count(unshipped.older())) : "";
		String rest = (exceptions > unshipped.waiting() + unshipped.older())
				? " " + this.labels.text("shipping.headline.exceptions", this.labels.count(exceptions)) : "";
		return first + older + rest + " "
				+ this.labels.text("shipping.headline.do", rule.first(),
						new ShippingWords(this.labels).breach(rule.third()), this.labels.money(rule.owedInWindow()),
						this.labels.abbreviated(shop.second(), 32), this.labels.money(shop.owedInWindow()));
	}

	private String compared(long now, long before, long dueBefore) {
		if (dueBefore == 0 && before == 0) {
			return this.labels.text("shipping.headline.noComparison");
		}
		String key = (now > before) ? "shipping.headline.worse"
				: (now < before) ? "shipping.headline.better" : "shipping.headline.same";
		return this.labels.text(key, this.labels.count(before));
	}

}
