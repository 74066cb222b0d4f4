package org.aftersales.journal;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.journal.Remedy.Owner;
import org.aftersales.report.Labels;

/**
 * What the night did and what needs a person, in words.
 */
final class NightHeadline {

	private final Labels labels;

	NightHeadline(Labels labels) {
		this.labels = labels;
	}

	String of(BusinessDate date, NightTotals now, OpenQuarantine quarantine) {
		return did(date, now) + " " + this.labels.text("journal.headline.ties") + " " + todo(now, quarantine);
	}

	private String did(BusinessDate date, NightTotals now) {
		if (now.decisions() == 0) {
			return this.labels.text("journal.headline.none", date);
		}
		String moved = this.labels.text("journal.headline.decided", date, this.labels.count(now.decisions()),
				this.labels.money(now.toBuyers()), this.labels.money(now.toShops()));
		return (now.broken() == 0) ? moved : moved + " " + this.labels.text("journal.headline.broken",
				this.labels.count(now.broken()), this.labels.money(now.owed()));
	}

	private String todo(NightTotals now, OpenQuarantine quarantine) {
		if (now.quarantined() == 0 && now.breaks() == 0 && now.held() == 0) {
			return this.labels.text("journal.headline.nothing");
		}
		String aside = (now.quarantined() == 0) ? "" : this.labels.text("journal.headline.quarantine",
				this.labels.count(now.quarantined()), this.labels.count(now.oldest()), owners(quarantine)) + " ";
		String breaks = (now.breaks() == 0) ? ""
				: this.labels.text("journal.headline.breaks", this.labels.count(now.breaks())) + " ";
		String held = (now.held() == 0) ? "" : this.labels.text("journal.headline.held", this.labels.count(now.held()),
				this.labels.money(now.heldMoney()));
		return (aside + breaks + held).strip();
	}

	private String owners(OpenQuarantine quarantine) {
		return Arrays.stream(Owner.values())
			.filter((owner) -> quarantine.of(owner) > 0)
			.map((owner) -> this.labels.text("journal.owner." + owner) + ": " + this.labels.count(quarantine.of(owner)))
			.collect(Collectors.joining(", "));
	}

}
