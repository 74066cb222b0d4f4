package org.aftersales.compensation;

import java.time.Duration;
import java.util.Optional;

import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PriceFacts;
import org.aftersales.quarantine.SetAside;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/**
 * Prices one breach by the pack that was in force when its order was paid. Touches no
 * database.
 */
@Component
class BreachPricer implements ItemProcessor<Breach, PricedBreach> {

	private final PolicyPacks packs;

	BreachPricer(PolicyPacks packs) {
		this.packs = packs;
	}

	@Override
	public PricedBreach process(Breach breach) {
		return this.packs.breach(breach.platform(), breach.kind(), breach.paidAt())
			.flatMap((rule) -> rule.price(facts(breach))
				.<PricedBreach>map((price) -> new PricedBreach.Owed(breach, rule, price)))
			.orElseGet(() -> aside(breach));
	}

	private PriceFacts facts(Breach breach) {
		Optional<Duration> promised = breach.promised()
			.or(() -> this.packs.clock(breach.platform(), Flow.ORDER, Node.SHIP, breach.paidAt(), breach.traits())
				.flatMap(ClockRule::length));
		return new PriceFacts(breach.base(), Optional.empty(), promised, breach.traits().goods(), false);
	}

	private static PricedBreach aside(Breach breach) {
		return new PricedBreach.Aside(breach, new SetAside(SetAside.Subject.BREACH, String.valueOf(breach.decisionId()),
				"TARIFF_MISSING",
				"No pack of %s in force at %s prices '%s' (order %s). Add a tariff to the pack in jobs/policies, then release the breach."
					.formatted(breach.platform().code(), breach.paidAt(), breach.kind(), breach.orderNo()),
				Optional.empty()));
	}

}
