package org.aftersales.payable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Labels;

/**
 * What is owed and what to do about it, in words.
 */
final class PayableHeadline {

	private final Labels labels;

	PayableHeadline(Labels labels) {
		this.labels = labels;
	}

	String of(BusinessDate date, PayableTotals now) {
		if (now.cases() == 0 && now.promises() == 0) {
			return this.labels.text("payable.headline.none", date);
		}
		String owed = this.labels.text("payable.headline.owed", this.labels.money(now.owed()),
				this.labels.count(now.cases()), date, this.labels.money(now.entered()),
				this.labels.money(now.paid().negate()));
		return owed + " " + todo(now, date.zone()) + promises(now);
	}

	private String todo(PayableTotals now, ZoneId zone) {
		if (now.overdueCases() > 0) {
			return this.labels.text("payable.headline.overdue", this.labels.money(now.overdue()),
					this.labels.count(now.overdueCases()));
		}
		return now.nextPayBy()
			.map((payBy) -> this.labels.text("payable.headline.next",
					DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone).format(payBy)))
			.orElse(this.labels.text("payable.headline.nothingDue"));
	}

	private String promises(PayableTotals now) {
		return (now.promises() == 0) ? "" : " " + this.labels.text("payable.headline.promises",
				this.labels.count(now.promises()), this.labels.count(now.promisesOverdue()));
	}

}
