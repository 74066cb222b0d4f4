package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.Traits;

/**
 * A parcel that stands still on its way (TB-P05, TB-P06, PD-P03): the time from one trace
 * to the next. The first standstill of a parcel counts, whatever comes after it. A trace
 * at or before a deadline ends it.
 */
class StandstillClock extends ParcelClock {

	/** The word of the packs for a parcel that has not moved since its pickup. */
	private static final String AFTER_PICKUP = "after-pickup";

	private final OrderRules rules;

	private final Node node;

	private final Outcome outcome;

	/**
	 * The clock of that node, as far as it lapses into that.
	 */
	StandstillClock(OrderRules rules, Node node, Outcome outcome) {
		this.rules = rules;
		this.node = node;
		this.outcome = outcome;
	}

	@Override
	Finding find(OrderFacts order, Parcel parcel, Instant cutOff) {
		if (!traced(order, parcel)) {
			return Finding.NOTHING;
		}
		Finding last = Finding.NOTHING;
		List<Instant> way = parcel.way();
		for (int i = 0; i < way.size() && last.lapses().isEmpty(); i++) {
			Instant trace = way.get(i);
			Optional<Instant> next = (i + 1 < way.size()) ? Optional.of(way.get(i + 1)) : parcel.arrivedAt();
			last = rule(order, trace, i).map((rule) -> waiting(rule, order, parcel, trace, next, cutOff))
				.orElse(Finding.NOTHING);
		}
		return last;
	}

	/**
	 * When it first stood still for too long, if it did before the cut-off.
	 */
	Optional<Instant> breached(OrderFacts order, Parcel parcel, Instant cutOff) {
		return find(order, parcel, cutOff).lapses().stream().map(Decision::effectiveAt).findFirst();
	}

	/**
	 * The rule after that trace. Where the way is not judged at all, neither is its
	 * beginning; where the first trace has a rule of its own, the pickup is its business.
	 * False shipping is about the beginning of the way: there the gap after the first
	 * trace counts and no other.
	 */
	private Optional<ClockRule> rule(OrderFacts order, Instant trace, int number) {
		Optional<ClockRule> onTheWay = this.rules.rule(order, this.node, trace, order.traits())
			.filter((rule) -> rule.outcome().filter(this.outcome::equals).isPresent());
		if (number == 0) {
			return onTheWay.filter((rule) -> this.rules.rule(order, Node.FIRST_TRACE).isEmpty())
				.flatMap((rule) -> this.rules.rule(order, this.node, trace,
						new Traits(order.traits().goods(), Set.of(AFTER_PICKUP))));
		}
		return onTheWay.filter((rule) -> number == 1 || this.outcome != Outcome.FALSE_SHIPPING);
	}

}
