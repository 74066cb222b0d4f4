package org.aftersales.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.ShippingBreakdown.Part;
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

	private final Unshipped unshipped;

	ShippingSummary(ShippingQueries queries, Unshipped unshipped, BusinessDate date, Labels labels) {
		this.labels = labels;
		this.date = date;
		this.now = queries.counts(date);
		this.before = queries.previousCounts(date);
		this.unshipped = unshipped;
	}

	/**
	 * What happened and what to do.
	 * @param exempt late orders that are exempt
	 * @param exceptions rows of the list of what a person has to do
	 */
	String headline(long exempt, long exceptions, ShippingTally tally, List<Part> shops, List<Part> rules) {
		return new ShippingHeadline(this.labels).of(this.date, this.now, this.before, exempt, tally.dueBefore(),
				this.unshipped, exceptions, ShippingBreakdown.dearest(shops), ShippingBreakdown.dearest(rules));
	}

	/**
	 * The key figures; owed, reversed and net each on a line of its own. Without an order
	 * due or a breach in the window before there is nothing to compare with.
	 */
	List<Kpi> kpis(Tables tables, ShippingTally tally) {
		TableSheet detail = tables.detail();
		TableSheet rates = tables.spread().rates();
		return List.of(
				kpi("late", ColumnKind.COUNT, detail.sumWhere(ShippingDetail.LATE, ShippingDetail.IN_WINDOW),
						Total.of(this.before.late()), tally),
				kpi("breaches", ColumnKind.COUNT, tables.rules().sum(ShippingBreakdown.IN_WINDOW),
						Total.of(this.before.breaches()), tally),
				kpi("orders", ColumnKind.COUNT, detail.sum(ShippingDetail.ORDER), Total.of(this.before.orders()),
						tally),
				new Kpi("shipping.kpi.in48", ColumnKind.RATE, Polarity.MORE_IS_BETTER,
						rates.sum(ShippingRates.WITHIN_48).share(rates.sum(ShippingRates.DUE_48)),
						Total.of(tally.share48Before())),
				kpi("owed", ColumnKind.MONEY, detail.sumWhere(ShippingDetail.OWED, ShippingDetail.IN_WINDOW),
						Total.of(this.before.owed()), tally),
				new Kpi("shipping.kpi.reversed", ColumnKind.MONEY, Polarity.NEUTRAL,
						detail.sumWhere(ShippingDetail.REVERSED, ShippingDetail.IN_WINDOW),
						compared(Total.of(this.before.reversed()), tally)),
				kpi("net", ColumnKind.MONEY, detail.sumWhere(ShippingDetail.NET, ShippingDetail.IN_WINDOW),
						Total.of(this.before.net()), tally));
	}

	private Kpi kpi(String name, ColumnKind kind, Total current, Total previous, ShippingTally tally) {
		return new Kpi("shipping.kpi." + name, kind, Polarity.LESS_IS_BETTER, current, compared(previous, tally));
	}

	private Total compared(Total previous, ShippingTally tally) {
		return (tally.dueBefore() == 0 && this.before.breaches() == 0) ? Total.of(Optional.empty()) : previous;
	}

	/**
	 * Who breaks most, each name leading to its row; shops, those that pay, have most
	 * room.
	 */
	List<Ranking> rankings(ShippingBreakdown breakdown, List<Part> shops, List<Part> rules, List<Ranking> places) {
		ShippingWords words = new ShippingWords(this.labels);
		long whole = shops.stream().mapToLong(Part::inWindow).sum();
		List<Ranking> rankings = new ArrayList<>();
		rankings.add(Ranking.longest("shipping.topShops", whole,
				ShippingBreakdown.dearest(shops)
					.stream()
					.map((shop) -> breakdown.entry(shop, shop.second(), shop.third()))
					.toList()));
		rankings.add(new Ranking("shipping.topRules", whole, ShippingBreakdown.dearest(rules)
			.stream()
			.map((rule) -> breakdown.entry(rule, rule.first() + " · " + words.breach(rule.third()), rule.second()))
			.toList()));
		rankings.addAll(places);
		return rankings;
	}

}
