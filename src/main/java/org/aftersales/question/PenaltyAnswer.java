package org.aftersales.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.compensation.AppliedCap;
import org.aftersales.compensation.PenalizedOrder;
import org.aftersales.compensation.Penalty;
import org.aftersales.compensation.PenaltyBill;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;

/**
 * Gives the bill of broken promises; scripts rely on its shape.
 *
 * @param surroundings where it goes
 * @param orders the orders in the order in which they were asked for
 * @param bill what their breaches cost
 */
record PenaltyAnswer(Surroundings surroundings, List<PenalizedOrder> orders, PenaltyBill bill) {

	/**
	 * One JSON object on one line.
	 */
	void json() {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("orders", this.orders.stream().map(this::json).toList());
		answer.put("total", this.bill.total().toString());
		answer.put("caps", this.bill.caps().stream().map(PenaltyAnswer::json).toList());
		Map<String, Object> owed = new LinkedHashMap<>();
		this.bill.byBeneficiary().forEach((beneficiary, amount) -> owed.put(beneficiary, amount.toString()));
		answer.put("owed", owed);
		new JsonAnswer(this.surroundings.out()).line(answer);
	}

	/**
	 * A table and what was cut.
	 */
	void text() {
		TextTable table = TextTable.of("order", "breach", "yuan", "rule", "pack", "source", "cut by", "arithmetic");
		for (Penalty penalty : this.bill.penalties()) {
			table.add(List.of(penalty.order().id(), penalty.kind(), penalty.amount().toString(), rule(penalty),
					penalty.rule().pack(), source(penalty), penalty.cutBy().map((cap) -> cap.id()).orElse(""),
					penalty.arithmetic() + penalty.rule().also().map("; also: "::concat).orElse("")));
		}
		table.print(this.surroundings.out());
		this.bill.caps()
			.forEach((cap) -> this.surroundings.out()
				.printf("%s takes together (%s) %s: %s cut to %s.%n", cap.cap().id(), cap.cap().together().code(),
						String.join(", ", cap.orders()), cap.before(), cap.limit()));
		this.surroundings.out().printf("Total: %s yuan.%n", this.bill.total());
		this.surroundings.out().flush();
	}

	private Map<String, Object> json(PenalizedOrder order) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", order.id());
		line.put("breaches",
				this.bill.penalties()
					.stream()
					.filter((penalty) -> penalty.order().equals(order))
					.map(PenaltyAnswer::json)
					.toList());
		line.put("total", this.bill.totalOf(order).toString());
		return line;
	}

	private static Map<String, Object> json(Penalty penalty) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("kind", penalty.kind());
		line.put("amount", penalty.amount().toString());
		line.put("rule", rule(penalty));
		line.put("pack", penalty.rule().pack());
		line.put("source", source(penalty));
		line.put("payer", penalty.rule().payer());
		line.put("beneficiary", penalty.rule().beneficiary());
		line.put("arithmetic", penalty.arithmetic());
		penalty.cutBy().ifPresent((cap) -> line.put("cutBy", cap.id()));
		penalty.rule().also().ifPresent((also) -> line.put("also", also));
		penalty.broken().excuse().ifPresent((excuse) -> {
			Map<String, Object> exempt = new LinkedHashMap<>();
			exempt.put("reason", excuse.reason());
			exempt.put("evidence", excuse.evidence());
			exempt.put("grantedBy", excuse.grantedBy());
			line.put("exempt", exempt);
		});
		return line;
	}

	private static Map<String, Object> json(AppliedCap cap) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("rule", cap.cap().id());
		line.put("together", cap.cap().together().code());
		line.put("orders", cap.orders());
		line.put("limit", cap.limit().toString());
		line.put("before", cap.before().toString());
		line.put("cut", cap.before().minus(cap.limit()).toString());
		line.put("source", cap.cap().origin().source());
		line.put("pack", cap.cap().pack());
		line.put("arithmetic", cap.arithmetic());
		return line;
	}

	private static String rule(Penalty penalty) {
		return penalty.exemption().map((exemption) -> exemption.id()).orElse(penalty.rule().id());
	}

	private static String source(Penalty penalty) {
		return penalty.exemption().map((exemption) -> exemption.origin()).orElse(penalty.rule().origin()).source();
	}

}
