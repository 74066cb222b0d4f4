package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.compensation.BuyerBreaches.Entered;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.CurrentNight;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/**
 * Prices the breaches towards one buyer by the packs that were in force when his orders
 * were paid, one after the other in the order of time: what is owed already keeps its
 * amount, the next one gets what excuses and joint caps leave of it. So nights one by one
 * come to the same as one late night. Touches no database.
 */
@Component
class BreachPricer implements ItemProcessor<BuyerBreaches, PricedBreach.OfBuyer> {

	private final PolicyPacks packs;

	private final Excuses excuses;

	private final CurrentNight night;

	BreachPricer(PolicyPacks packs, Excuses excuses, CurrentNight night) {
		this.packs = packs;
		this.excuses = excuses;
		this.night = night;
	}

	@Override
	public PricedBreach.OfBuyer process(BuyerBreaches buyer) {
		List<Standing> standing = new ArrayList<>();
		for (Entered entered : buyer.entered()) {
			pack(entered.breach()).map((pack) -> standing(entered, pack)).ifPresent(standing::add);
		}
		List<PricedBreach> priced = new ArrayList<>();
		for (Breach breach : buyer.due()) {
			priced.add(price(breach, standing));
		}
		return new PricedBreach.OfBuyer(priced);
	}

	private PricedBreach price(Breach breach, List<Standing> standing) {
		Optional<PolicyPack> pack = pack(breach);
		if (pack.isEmpty()) {
			return aside(breach, "TARIFF_MISSING", "No pack of %s is in force at %s to price '%s' (order %s)."
				.formatted(breach.platform().code(), breach.paidAt(), breach.kind(), breach.orderNo()));
		}
		Instant endOfDay = this.excuses.endOfDay(breach);
		Optional<GrantedExcuse> granted = Excuses.allowed(breach, pack.get());
		Optional<GrantedExcuse> inTime = granted.filter((excuse) -> excuse.grantedAt().isBefore(endOfDay));
		List<Charge> owed = standing.stream().filter((each) -> each.at(endOfDay)).map(Standing::charge).toList();
		try {
			Penalty alone = new PenaltyPricing(this.packs.alternatives()).price(order(breach, pack.get()),
					promise(breach, pack.get(), inTime.map(GrantedExcuse::excuse)));
			ZoneId zone = this.night.night().businessDate().zone();
			Penalty rest = new JointCaps(zone, this.packs.alternatives()).beside(owed, alone.inPlaceOf(owed));
			standing.add(new Standing(rest.charge(), granted.map(GrantedExcuse::grantedAt)));
			return new PricedBreach.Owed(breach, alone.amount(), rest);
		}
		catch (PenaltyUndecided undecided) {
			boolean noTariff = pack.get().breach(breach.kind(), this.packs.alternatives()).isEmpty();
			return aside(breach, noTariff ? "TARIFF_MISSING" : "PRICE_UNDECIDED",
					"%s. Needed: %s.".formatted(undecided.getMessage(), undecided.give()));
		}
	}

	private Standing standing(Entered entered, PolicyPack pack) {
		Breach breach = entered.breach();
		Charge charge = new Charge(order(breach, pack), promise(breach, pack, Optional.empty()), breach.kind(),
				entered.amount(), entered.excused());
		return new Standing(charge,
				entered.ended() ? Optional.empty() : Excuses.allowed(breach, pack).map(GrantedExcuse::grantedAt));
	}

	private Optional<PolicyPack> pack(Breach breach) {
		return this.packs.pricing(breach.platform(), breach.kind(), breach.paidAt());
	}

	private PenalizedOrder order(Breach breach, PolicyPack pack) {
		Optional<Duration> promised = breach.promised()
			.or(() -> this.packs.clock(breach.platform(), Flow.ORDER, Node.SHIP, breach.paidAt(), breach.traits())
				.flatMap(ClockRule::length));
		return new PenalizedOrder(breach.orderNo(), breach.buyer(), breach.paidAt(), pack, breach.base(), promised,
				breach.traits().goods(), List.of());
	}

	/**
	 * A stock-out that the seller admitted is priced as such only if he did by the first
	 * deadline.
	 */
	private BrokenPromise promise(Breach breach, PolicyPack pack, Optional<Excuse> excuse) {
		Instant at = breach.told().map(Told::at).orElse(breach.effectiveAt());
		boolean admitted = breach.kind().equals(BreachKind.OUT_OF_STOCK_ADMITTED.code())
				&& pack.breach(breach.kind(), this.packs.alternatives()).isPresent();
		return new BrokenPromise(admitted ? BreachKind.OUT_OF_STOCK.code() : breach.kind(), Optional.of(at),
				breach.told().map(Told::serious).orElse(false), breach.told().flatMap(Told::part),
				admitted ? Optional.of(at) : Optional.empty(), breach.claim(), excuse);
	}

	private static PricedBreach aside(Breach breach, String reason, String why) {
		return new PricedBreach.Aside(breach,
				new SetAside(SetAside.Subject.BREACH, String.valueOf(breach.decisionId()), reason,
						why + " Correct the packs in jobs/policies or the facts, then release the breach.",
						Optional.empty()));
	}

	/**
	 * What is owed already.
	 *
	 * @param charge what, and how much
	 * @param excusedAt when it was excused, if it was
	 */
	private record Standing(Charge charge, Optional<Instant> excusedAt) {

		/**
		 * Whether it still stands at that instant.
		 */
		boolean at(Instant instant) {
			return this.excusedAt.map((at) -> !at.isBefore(instant)).orElse(true);
		}

	}

}
