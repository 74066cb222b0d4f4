package org.aftersales.ahead;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.aftersales.ahead.Outlook.RuleKey;

/**
 * The rules of the nearest span that has any clock, from clocks that pass by, the soonest
 * first.
 */
final class Foremost {

	private final Horizon horizon;

	private final Map<RuleKey, Group> groups = new LinkedHashMap<>();

	private Span span = Span.LATER;

	Foremost(Horizon horizon) {
		this.horizon = horizon;
	}

	void add(Lapse lapse) {
		Span of = Span.of(this.horizon.cutOff(), lapse.deadline());
		if (this.groups.isEmpty()) {
			this.span = of;
		}
		if (of == this.span) {
			this.groups.merge(RuleKey.of(lapse).name(), new Group(lapse, 1, lapse.money()), Group::plus);
		}
	}

	/**
	 * The rule with the most money; of several the one that lapses first.
	 */
	Optional<Group> mostMoney() {
		return this.groups.values()
			.stream()
			.reduce((one, other) -> (other.money().compareTo(one.money()) > 0) ? other : one);
	}

	/**
	 * The clocks of one rule.
	 *
	 * @param first the one that lapses first
	 * @param clocks how many they are
	 * @param money the money in them
	 */
	record Group(Lapse first, long clocks, BigDecimal money) {

		private Group plus(Group later) {
			return new Group(this.first, this.clocks + later.clocks, this.money.add(later.money));
		}

	}

}
