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
 * Broken promises that somebody reports: each report is one, from the time of the report
 * on, because that is when it is judged (TB-P12, TB-P13, LW-10). What the pack does not
 * price is decided all the same, so that compensation sets it aside for a person.
 * <p>
 * An order is out of stock once: what the clock has found, or the first report of it.
 */
class ReportedBreaches implements OrderClock {

	/** Outcome, and with the number of the report the stage, of such a decision. */
	static final String REPORTED = "REPORTED";

	/** In place of a rule, where the pack prices no such breach. */
	static final String UNPRICED = "unpriced";

	private final OrderRules rules;

	private final OutOfStockClock outOfStock;

	ReportedBreaches(OrderRules rules, OutOfStockClock outOfStock) {
		this.rules = rules;
		this.outOfStock = outOfStock;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		if (order.reports().isEmpty()) {
			return Finding.NOTHING;
		}
		boolean found = !this.outOfStock.find(order, cutOff).lapses().isEmpty();
		Optional<BreachReport> stockOut = this.rules.stockOut(order);
		return new Finding(order.reports()
			.stream()
			.filter((report) -> !report.isStockOut() || this.rules.price(order, report.kind()).isEmpty()
					|| (!found && stockOut.filter(report::equals).isPresent()))
			.map((report) -> decision(order, report))
			.toList(), List.of());
	}

	private Decision decision(OrderFacts order, BreachReport report) {
		PolicyPack pack = this.rules.pricing(order, report.kind());
		return new Decision(
				new Decision.Key(SubjectKind.ORDER, order.id(),
						this.rules.price(order, report.kind()).map(BreachRule::id).orElse(UNPRICED),
						REPORTED + " " + report.number(), report.happenedAt()),
				order.id(), pack.name(), report.reportedAt(), REPORTED, REPORTED, Optional.of(report.kind().code()),
				Optional.empty(),
				"report %s by %s of %s: it happened at %s; evidence: %s".formatted(report.number(), report.by(),
						pack.told(report.reportedAt()), pack.told(report.happenedAt()), report.evidence()));
	}

}
