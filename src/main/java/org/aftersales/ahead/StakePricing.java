package org.aftersales.ahead;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.compensation.BrokenPromise;
import org.aftersales.compensation.PenalizedOrder;
import org.aftersales.compensation.PenaltyBill;
import org.aftersales.compensation.PenaltyUndecided;
import org.aftersales.decision.UpcomingLapse.Basis;
import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.Traits;

import org.springframework.stereotype.Component;

/**
 * What a breach to come would add to what its order owes: the tariff of the pack in force
 * when the order was paid, less the breaches in whose place it comes, under the caps that
 * look at one order. Caps over several orders of a buyer and excuses are left to the
 * night.
 */
@Component
class StakePricing {

	private final PolicyPacks packs;

	StakePricing(PolicyPacks packs) {
		this.packs = packs;
	}

	/**
	 * The price of each of the breaches to come, in their order; empty where none can be
	 * given without guessing.
	 * @param coming breaches to come, the soonest first
	 */
	List<Optional<Stake>> of(OrderFile order, List<BrokenPromise> coming, ZoneId zone) {
		List<BrokenPromise> all = new ArrayList<>(order.broken());
		all.addAll(coming);
		return bill(order, all, zone)
			.map((bill) -> bill.penalties()
				.subList(order.broken().size(), all.size())
				.stream()
				.map((penalty) -> Optional.of(new Stake(penalty.amount(), Basis.TARIFF)))
				.toList())
			.orElseGet(() -> coming.stream().map((one) -> alone(order, one, zone)).toList());
	}

	private Optional<Stake> alone(OrderFile order, BrokenPromise one, ZoneId zone) {
		return bill(order, List.of(one), zone).map((bill) -> new Stake(bill.total(), Basis.TARIFF));
	}

	private Optional<PenaltyBill> bill(OrderFile order, List<BrokenPromise> broken, ZoneId zone) {
		Optional<PolicyPack> pack = this.packs.inForce(order.platform(), order.paidAt());
		if (pack.isEmpty()) {
			return Optional.empty();
		}
		PenalizedOrder penalized = new PenalizedOrder(order.name().orderNo(), order.name().orderNo(), order.paidAt(),
				pack.get(), order.goods(), promised(order), order.goodsClass(), broken);
		try {
			return Optional.of(PenaltyBill.of(List.of(penalized), zone, this.packs.alternatives()));
		}
		catch (PenaltyUndecided undecided) {
			return Optional.empty();
		}
	}

	private Optional<Duration> promised(OrderFile order) {
		return order.promised()
			.or(() -> this.packs
				.clock(order.platform(), Flow.ORDER, Node.SHIP, order.paidAt(),
						new Traits(order.goodsClass(), Set.of()))
				.flatMap(ClockRule::length));
	}

}
