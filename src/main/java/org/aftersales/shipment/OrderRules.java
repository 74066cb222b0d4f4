package org.aftersales.shipment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.decision.Decision;
import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.BreachRule;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Durations;
import org.aftersales.policy.ExtensionRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.Traits;

import org.springframework.stereotype.Component;

/**
 * The rules that bind an order: those of the pack in force when it was paid.
 */
@Component
class OrderRules {

	/** Who asked for more time, as feeds write it. */
	private static final String SELLER = "seller";

	private final PolicyPacks packs;

	OrderRules(PolicyPacks packs) {
		this.packs = packs;
	}

	/**
	 * The rule for that node, if the pack has one, as the calendars of the day of the
	 * payment change it.
	 * @throws PackMissing if no pack was in force
	 */
	Optional<ClockRule> rule(OrderFacts order, Node node) {
		requirePack(order);
		return this.packs.clock(order.platform(), Flow.ORDER, node, order.paidAt(), order.traits());
	}

	/**
	 * The rule for a node that the order enters on its way, as the calendars of that day
	 * change it.
	 * @param traits what makes narrower rules hold at that point of its way
	 * @throws PackMissing if no pack was in force
	 */
	Optional<ClockRule> rule(OrderFacts order, Node node, Instant entered, Traits traits) {
		requirePack(order);
		return this.packs.clock(order.platform(), Flow.ORDER, node, order.paidAt(), entered, traits);
	}

	/**
	 * The pack whose tariffs bind the order for that kind of breach.
	 * @throws PackMissing if no pack was in force
	 */
	PolicyPack pricing(OrderFacts order, BreachKind kind) {
		requirePack(order);
		return this.packs.pricing(order.platform(), kind.code(), order.paidAt()).orElseThrow();
	}

	/**
	 * The rule that prices that kind of breach, if the pack has one.
	 * @throws PackMissing if no pack was in force
	 */
	Optional<BreachRule> price(OrderFacts order, BreachKind kind) {
		return pricing(order, kind).breach(kind.code(), this.packs.alternatives());
	}

	/**
	 * The rule that prices that kind of breach, if the pack has one that held already
	 * when the order was paid or when the promise was broken.
	 * @throws PackMissing if no pack was in force
	 */
	Optional<BreachRule> price(OrderFacts order, BreachKind kind, Instant brokenAt) {
		ZoneId zone = pricing(order, kind).zone();
		return price(order, kind).filter((rule) -> rule.start(zone)
			.map((start) -> !order.paidAt().isBefore(start) || !brokenAt.isBefore(start))
			.orElse(true));
	}

	/**
	 * The first report that the seller has nothing to send, if there is one that the pack
	 * prices: from then on nobody waits for the parcel.
	 */
	Optional<BreachReport> stockOut(OrderFacts order) {
		return order.reports()
			.stream()
			.filter((report) -> report.isStockOut() && price(order, report.kind()).isPresent())
			.findFirst();
	}

	/**
	 * The class of its goods, if no pack and no calendar speaks of it.
	 */
	Optional<String> unknownGoods(OrderFacts order) {
		return this.packs.unknownGoods(order.traits());
	}

	/**
	 * That deadline with the time that was granted before it lapsed, one grant after the
	 * other.
	 * @param paused what a deadline becomes by the pauses of its clock; none: the clock
	 * stands still, and cannot have lapsed
	 */
	Deadline extended(OrderFacts order, Node node, Deadline deadline, Function<Deadline, Optional<Deadline>> paused) {
		Deadline extended = deadline;
		for (Granted more : order.granted()) {
			boolean lapsed = paused.apply(extended).filter((real) -> real.at().isBefore(more.at())).isPresent();
			if (!lapsed) {
				extended = extended(order, node, extended, more);
			}
		}
		return extended;
	}

	/**
	 * More time to ship that the seller asked for moves the clock that a rule of the pack
	 * names, which may be the one that closes the trade (TB-R27). He cannot prolong by
	 * himself what he has promised the buyer.
	 */
	private Deadline extended(OrderFacts order, Node node, Deadline deadline, Granted more) {
		boolean toShip = more.node() == Node.SHIP && (node == Node.SHIP || node == Node.NEVER_SHIPPED);
		if (more.node() != node && !toShip) {
			return deadline;
		}
		Optional<ExtensionRule> rule = this.packs.extension(order.platform(), node, order.paidAt(), more.to(),
				more.added());
		if (rule.isEmpty() && toShip && (node != Node.SHIP || more.to().equals(SELLER))) {
			return (node == Node.SHIP) ? unmoved(deadline, more) : deadline;
		}
		return longer(deadline, more, rule);
	}

	private static Deadline unmoved(Deadline deadline, Granted more) {
		return new Deadline(deadline.at(), "%s (%s more, asked by the seller, do not move what the buyer was promised)"
			.formatted(deadline.arithmetic(), Durations.words(more.added())));
	}

	private static Deadline longer(Deadline deadline, Granted more, Optional<ExtensionRule> rule) {
		String why = rule.map(ExtensionRule::id).orElse("no rule of the pack names it") + ", asked by the " + more.to();
		return new Deadline(deadline.at().plus(more.added()),
				"%s + %s extension (%s)".formatted(deadline.arithmetic(), Durations.words(more.added()), why));
	}

	private void requirePack(OrderFacts order) {
		if (this.packs.inForce(order.platform(), order.paidAt()).isEmpty()) {
			throw new PackMissing(order);
		}
	}

	/**
	 * The deadline of a rule whose clock starts then, if it runs.
	 */
	static Optional<Deadline> deadline(ClockRule rule, Instant start) {
		return rule.deadline(start, (event) -> Optional.empty());
	}

	/**
	 * The decision that a lapsed rule leads to.
	 */
	static Decision lapse(ClockRule rule, SubjectKind subject, long subjectId, OrderFacts order, Instant start,
			Deadline deadline, Optional<Yuan> amount) {
		Outcome outcome = rule.outcome().orElseThrow();
		return new Decision(new Decision.Key(subject, subjectId, rule.id(), rule.node().name(), start), order.id(),
				rule.pack(), deadline.at(), outcome.name(), outcome.name(), outcome.breach(), amount,
				deadline.arithmetic());
	}

}
