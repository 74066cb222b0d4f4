package org.aftersales.ahead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;

/**
 * What the clocks as of one cut-off add up to: those of the seller in all, by shop, by
 * rule and by day, and how many of the buyer lapse within 72 hours.
 */
final class Outlook {

	private final Horizon horizon;

	private final Share all = new Share();

	private final Map<String, ShopShare> shops = new TreeMap<>();

	private final Map<RuleKey, Share> rules = new HashMap<>();

	private final Map<LocalDate, Day> days = new HashMap<>();

	private long buyersNear;

	Outlook(Horizon horizon) {
		this.horizon = horizon;
	}

	void add(Lapse lapse) {
		if (lapse.move() == Move.BUYER) {
			this.buyersNear += Span.of(this.horizon.cutOff(), lapse.deadline()).isNear() ? 1 : 0;
			return;
		}
		Lapse.OrderName order = lapse.order();
		this.all.add(lapse, this.horizon);
		this.shops
			.computeIfAbsent(order.shopId(), (id) -> new ShopShare(id, order.shop(), order.platform(), new Share()))
			.share()
			.add(lapse, this.horizon);
		this.rules.computeIfAbsent(RuleKey.of(lapse), (key) -> new Share()).add(lapse, this.horizon);
		this.days.merge(this.horizon.day(lapse.deadline()), new Day(1, lapse.money()), Day::plus);
	}

	Horizon horizon() {
		return this.horizon;
	}

	/**
	 * Those of the seller.
	 */
	Share all() {
		return this.all;
	}

	/**
	 * By our name of the shop.
	 */
	Map<String, ShopShare> shops() {
		return this.shops;
	}

	/**
	 * By rule, node and outcome.
	 */
	Map<RuleKey, Share> rules() {
		return this.rules;
	}

	/**
	 * What lapses on that day in the shop's zone.
	 */
	Day on(LocalDate day) {
		return this.days.getOrDefault(day, Day.QUIET);
	}

	/**
	 * How many clocks of buyers lapse within 72 hours.
	 */
	long buyersNear() {
		return this.buyersNear;
	}

	/**
	 * A shop with its clocks.
	 */
	record ShopShare(String id, String name, String platform, Share share) {

	}

	/**
	 * A rule at one node, with what its lapse leads to.
	 */
	record RuleKey(String rule, Node node, Optional<Outcome> outcome) {

		static RuleKey of(Lapse lapse) {
			return new RuleKey(lapse.rule().id(), lapse.rule().node(), lapse.rule().outcome());
		}

		/**
		 * The rule at that node, whatever its lapse leads to.
		 */
		RuleKey name() {
			return new RuleKey(this.rule, this.node, Optional.empty());
		}

	}

	/**
	 * What lapses on one day.
	 */
	record Day(long clocks, BigDecimal money) {

		private static final Day QUIET = new Day(0, BigDecimal.ZERO);

		private Day plus(Day more) {
			return new Day(this.clocks + more.clocks, this.money.add(more.money));
		}

	}

}
