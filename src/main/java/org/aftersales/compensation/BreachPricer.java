package org.aftersales.compensation;

import java.util.Optional;

import org.aftersales.policy.PolicyPacks;
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
			.flatMap((rule) -> rule.price(breach.base(), breach.promised())
				.<PricedBreach>map((price) -> new PricedBreach.Owed(breach, rule, price)))
			.orElseGet(() -> aside(breach));
	}

	private static PricedBreach aside(Breach breach) {
		return new PricedBreach.Aside(breach, new SetAside(SetAside.Subject.BREACH, String.valueOf(breach.decisionId()),
				"TARIFF_MISSING",
				"No pack of %s in force at %s prices '%s' (order %s). Add a tariff to the pack in jobs/policies, then release the breach."
					.formatted(breach.platform().code(), breach.paidAt(), breach.kind(), breach.orderNo()),
				Optional.empty()));
	}

}
