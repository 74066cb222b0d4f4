package org.aftersales.penalty;

import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.ShippingBreakdown.Part;
import org.aftersales.penalty.ShippingPlaces.Place;
import org.aftersales.penalty.ShippingWorkbook.Tables;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Kpi;
import org.aftersales.report.Labels;
import org.aftersales.report.Polarity;
import org.aftersales.report.Ranking;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;

/**
 * What stands on the first page: the headline, the key figures of the window against the
 * window before, and who breaks most.
 */
final class ShippingSummary {

	private final Labels labels;

	private final BusinessDate date;

	private final ShippingCounts now;

	private final ShippingCounts before;

	private final ShippingCounts soFar;

	ShippingSummary(ShippingQueries queries, BusinessDate date, Labels labels) {
		this.labels = labels;
		this.date = date;
		this.now = queries.counts(date);
		this.before = queries.previousCounts(date);
		this.soFar = queries.totals(date);
	}

	String headline(List<Part> shops) {
		return new ShippingHeadline(this.labels).of(this.date, this.now, this.before, this.soFar, shops);
	}

	/**
	 * The key figures; owed, reversed and net each on a line of its own.
	 */
	List<Kpi> kpis(Tables tables, ShippingTally tally) {
		TableSheet detail = tables.detail();
		TableSheet rates = tables.spread().rates();
		return List.of(
				new Kpi("shipping.kpi.late", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.LATE, ShippingDetail.IN_WINDOW), Total.of(this.before.late())),
				new Kpi("shipping.kpi.in48", ColumnKind.RATE, Polarity.MORE_IS_BETTER,
						rates.sum(ShippingRates.WITHIN_48).share(rates.sum(ShippingRates.DUE_48)),
						Total.of(tally.share48Before())),
				new Kpi("shipping.kpi.traceMissing", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.TRACE_MISSING, ShippingDetail.IN_WINDOW),
						Total.of(this.before.traceMissing())),
				new Kpi("shipping.kpi.cancelled", ColumnKind.COUNT, Polarity.LESS_IS_BETTER,
						tables.groups().sum(ShippingBreakdown.CANCELLED_IN_WINDOW), Total.of(this.before.cancelled())),
				new Kpi("shipping.kpi.owed", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.OWED, ShippingDetail.IN_WINDOW), Total.of(this.before.owed())),
				new Kpi("shipping.kpi.reversed", ColumnKind.MONEY, Polarity.NEUTRAL,
						detail.sumWhere(ShippingDetail.REVERSED, ShippingDetail.IN_WINDOW),
						Total.of(this.before.reversed())),
				new Kpi("shipping.kpi.net", ColumnKind.MONEY, Polarity.LESS_IS_BETTER,
						detail.sumWhere(ShippingDetail.NET, ShippingDetail.IN_WINDOW), Total.of(this.before.net())));
	}

	List<Ranking> rankings(List<Part> shops, List<Part> rules, List<Place> carriers, List<Place> regions) {
		ShippingWords words = new ShippingWords(this.labels);
		long whole = shops.stream().mapToLong(Part::inWindow).sum();
		return List.of(
				new Ranking("shipping.topShops", whole,
						shops.stream().map((shop) -> shop.entry(shop.second(), shop.third())).toList()),
				new Ranking("shipping.topRules", whole,
						rules.stream()
							.map((rule) -> rule.entry(rule.first() + " · " + words.breach(rule.third()), rule.second()))
							.toList()),
				ShippingPlaces.worst("shipping.topCarriers", carriers, this.labels),
				ShippingPlaces.worst("shipping.topRegions", regions, this.labels));
	}

}
