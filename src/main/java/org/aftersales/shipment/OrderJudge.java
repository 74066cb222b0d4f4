package org.aftersales.shipment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.decision.Break;
import org.aftersales.decision.Contradictions;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.Outcome;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.CurrentNight;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/**
 * Asks every clock of an order as of the cut-off; what cannot be judged is set aside,
 * never guessed. Touches no database.
 */
@Component
class OrderJudge implements ItemProcessor<OrderFacts, OrderVerdict> {

	private final OrderClocks clocks;

	private final OrderRules rules;

	private final CurrentNight night;

	OrderJudge(OrderClocks clocks, OrderRules rules, CurrentNight night) {
		this.rules = rules;
		this.clocks = clocks;
		this.night = night;
	}

	@Override
	public OrderVerdict process(OrderFacts order) {
		return judge(order, this.night.night().cutOff());
	}

	OrderVerdict judge(OrderFacts order, Instant cutOff) {
		Optional<String> goods = this.rules.unknownGoods(order);
		if (goods.isPresent()) {
			return aside(order, "GOODS_CLASS_UNKNOWN",
					"Order %s has the class of goods '%s', of which no policy pack speaks. Correct shop_order.goods_class, or add the class to a rule in jobs/policies, then release the order."
						.formatted(order.orderNo(), goods.get()));
		}
		try {
			List<Finding> findings = this.clocks.all().stream().map((clock) -> clock.find(order, cutOff)).toList();
			List<Decision> decisions = findings.stream().flatMap((finding) -> finding.lapses().stream()).toList();
			List<Break> breaks = new ArrayList<>(
					Contradictions.between(order.recorded(), decisions, order.id(), cutOff));
			formedAfterCancellation(order, decisions).ifPresent(breaks::add);
			Optional<Instant> dueAt = Stream
				.concat(findings.stream().flatMap((finding) -> finding.lookAgainAt().stream()),
						order.firstUnseen().stream())
				.min(Instant::compareTo);
			return new OrderVerdict.Judged(order, dueAt, decisions, breaks);
		}
		catch (PackMissing missing) {
			return aside(order, "PACK_MISSING", String.valueOf(missing.getMessage()));
		}
	}

	private static OrderVerdict aside(OrderFacts order, String reason, String message) {
		return new OrderVerdict.Aside(order,
				new SetAside(SetAside.Subject.ORDER, String.valueOf(order.id()), reason, message, Optional.empty()));
	}

	private static Optional<Break> formedAfterCancellation(OrderFacts order, List<Decision> decisions) {
		boolean cancelled = decisions.stream()
			.anyMatch((decision) -> decision.outcome().equals(Outcome.CANCELLED.name()));
		return order.groupFormedAt()
			.filter((at) -> cancelled)
			.map((at) -> new Break(SubjectKind.ORDER, order.id(), order.id(), Break.Kind.FACT_AFTER_END, at,
					"The night had cancelled the order because its group did not fill in time, but the platform says that it formed at %s."
						.formatted(at)));
	}

}
