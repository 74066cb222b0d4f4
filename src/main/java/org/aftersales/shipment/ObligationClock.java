package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.BreachRule;
import org.aftersales.policy.PolicyPack;

/**
 * A promise to the buyer that is not kept by its day: a discount, postage or price
 * difference (TB-P13), or a gift (TB-P14). Kept at that very instant is in time. It stays
 * open: the price is owed beside it. Where no price holds for it nothing is decided.
 */
class ObligationClock implements OrderClock {

	/** Outcome of such a decision. */
	static final String PROMISE_BROKEN = "PROMISE_BROKEN";

	private static final String STAGE = "PROMISED_";

	private final OrderRules rules;

	ObligationClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		List<Finding> findings = order.obligations().stream().map((each) -> find(order, each, cutOff)).toList();
		return new Finding(findings.stream().flatMap((finding) -> finding.lapses().stream()).toList(), List.of(),
				findings.stream().flatMap((finding) -> finding.promises().stream()).toList());
	}

	private Finding find(OrderFacts order, Obligation obligation, Instant cutOff) {
		if (obligation.keptInTime()) {
			return Finding.NOTHING;
		}
		Optional<BreachRule> rule = obligation.kind()
			.breach()
			.flatMap((kind) -> this.rules.price(order, kind, obligation.dueAt()));
		if (rule.isEmpty()) {
			return Finding.NOTHING;
		}
		String stage = STAGE + obligation.kind().name();
		return obligation.dueAt().isBefore(cutOff) ? Finding.lapsed(broken(order, obligation, rule.get(), stage))
				: Finding.promised(obligation.dueAt());
	}

	private Decision broken(OrderFacts order, Obligation obligation, BreachRule rule, String stage) {
		PolicyPack pack = this.rules.pricing(order, obligation.kind().breach().orElseThrow());
		return new Decision(new Decision.Key(SubjectKind.ORDER, order.id(), rule.id(), stage, obligation.promisedAt()),
				order.id(), pack.name(), obligation.dueAt(), PROMISE_BROKEN, PROMISE_BROKEN, Optional.of(rule.breach()),
				Optional.empty(), "promised by %s at %s: %s; to be kept by %s".formatted(obligation.by(),
						pack.told(obligation.promisedAt()), obligation.promise(), pack.told(obligation.dueAt())));
	}

}
