package org.aftersales.compensation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.aftersales.money.Yuan;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.BreachRule;
import org.aftersales.policy.Exemption;
import org.aftersales.policy.PriceFacts;
import org.aftersales.policy.Tariff;

/**
 * Prices one broken promise by the tariff of its pack, within the bounds of that tariff
 * and without a look at others. Pure.
 *
 * @param alternatives the named readings that are chosen
 */
record PenaltyPricing(Set<String> alternatives) {

	PenaltyPricing {
		alternatives = Set.copyOf(alternatives);
	}

	/**
	 * The price.
	 * @throws PenaltyUndecided if the pack has none, or if a fact is missing
	 */
	Penalty price(PenalizedOrder order, BrokenPromise broken) {
		String kind = pricedKind(order, broken);
		BreachRule rule = order.pack()
			.breach(kind, this.alternatives)
			.orElseThrow(() -> PenaltyUndecided.noTariff(order, kind));
		requireValid(order, broken, rule);
		PriceFacts facts = new PriceFacts(order.goods(), broken.part(), order.promised(), order.goodsClass(),
				broken.serious());
		Tariff.Price price = rule.price(facts).orElseThrow(() -> PenaltyUndecided.missing(order, rule, facts));
		return broken.excuse()
			.map((excuse) -> excused(order, broken, rule, price, excuse))
			.orElseGet(() -> new Penalty(order, broken, kind, rule, Optional.empty(), price.amount(),
					price.arithmetic() + told(order, broken, kind), Optional.empty()));
	}

	/**
	 * A stock-out that the seller admitted at or before the first deadline has a price of
	 * its own, where the pack has one.
	 */
	private String pricedKind(PenalizedOrder order, BrokenPromise broken) {
		String admittedKind = BreachKind.OUT_OF_STOCK_ADMITTED.code();
		if (broken.admittedAt().isEmpty() || !broken.kind().equals(BreachKind.OUT_OF_STOCK.code())
				|| order.pack().breach(admittedKind, this.alternatives).isEmpty()) {
			return broken.kind();
		}
		Instant due = order.due().orElseThrow(() -> PenaltyUndecided.promiseOfAdmission(order));
		return broken.admittedAt().get().isAfter(due) ? broken.kind() : admittedKind;
	}

	private static String told(PenalizedOrder order, BrokenPromise broken, String kind) {
		if (broken.admittedAt().isEmpty() || order.due().isEmpty()) {
			return "";
		}
		return kind.equals(broken.kind()) ? "; admitted after the deadline" : "; admitted by the deadline";
	}

	private static void requireValid(PenalizedOrder order, BrokenPromise broken, BreachRule rule) {
		Optional<Instant> from = rule.start(order.pack().zone());
		if (from.isEmpty() || !order.paidAt().isBefore(from.get())) {
			return;
		}
		if (broken.at().isEmpty()) {
			throw PenaltyUndecided.timeOfBreach(order, rule);
		}
		if (broken.at().get().isBefore(from.get())) {
			throw PenaltyUndecided.tooEarly(order, rule);
		}
	}

	private static Penalty excused(PenalizedOrder order, BrokenPromise broken, BreachRule rule, Tariff.Price price,
			Excuse excuse) {
		Exemption exemption = order.pack()
			.exemption(excuse.reason())
			.filter((known) -> known.excuses(rule.breach()))
			.orElseThrow(() -> PenaltyUndecided.noExcuse(order, rule.breach(), excuse));
		return new Penalty(order, broken, rule.breach(), rule, Optional.of(exemption), Yuan.ZERO,
				"excused by %s (%s); otherwise %s".formatted(excuse.reason(), exemption.id(), price.arithmetic()),
				Optional.empty());
	}

}
