package org.aftersales.compensation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.aftersales.money.Yuan;

/**
 * What the breaches of some orders of one shop cost: each within the bounds of its
 * tariff, then together within the joint caps. Pure.
 *
 * @param penalties each breach, in the order of its order and report
 * @param caps the joint caps that cut something, in the order in which they did
 */
public record PenaltyBill(List<Penalty> penalties, List<AppliedCap> caps) {

	public PenaltyBill {
		penalties = List.copyOf(penalties);
		caps = List.copyOf(caps);
	}

	/**
	 * The bill of these orders of one shop.
	 * @param shopZone the zone of natural days
	 * @param alternatives the named readings that are chosen
	 * @throws PenaltyUndecided if a price would be a guess
	 */
	public static PenaltyBill of(List<PenalizedOrder> orders, ZoneId shopZone, Set<String> alternatives) {
		PenaltyPricing pricing = new PenaltyPricing(alternatives);
		List<Penalty> alone = orders.stream()
			.flatMap((order) -> order.broken().stream().map((broken) -> pricing.price(order, broken)))
			.toList();
		List<Charge> charges = alone.stream().map(Penalty::charge).toList();
		return new JointCaps(shopZone, alternatives)
			.apply(alone.stream().map((penalty) -> penalty.inPlaceOf(charges)).toList());
	}

	/**
	 * What all of them cost.
	 */
	public Yuan total() {
		return total((penalty) -> true);
	}

	/**
	 * What the breaches of one order cost.
	 */
	public Yuan totalOf(PenalizedOrder order) {
		return total((penalty) -> penalty.order().equals(order));
	}

	/**
	 * What all of them cost, by who is owed.
	 */
	public Map<String, Yuan> byBeneficiary() {
		Map<String, Yuan> owed = new TreeMap<>();
		this.penalties.forEach((penalty) -> owed.merge(penalty.rule().beneficiary(), penalty.amount(), Yuan::plus));
		return owed;
	}

	private Yuan total(Predicate<Penalty> counted) {
		return this.penalties.stream().filter(counted).map(Penalty::amount).reduce(Yuan.ZERO, Yuan::plus);
	}

}
