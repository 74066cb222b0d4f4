package org.aftersales.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.aftersales.console.JsonAnswer;
import org.aftersales.console.Moments;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.money.Yuan;
import org.aftersales.postage.Liability.Borne;
import org.aftersales.postage.PostageAnswer;
import org.aftersales.postage.PostageAnswer.BorneLeg;
import org.aftersales.postage.PostageRule;
import org.aftersales.postage.Reimbursement;

/**
 * Gives the answer about postage; scripts rely on its shape.
 *
 * @param surroundings where it goes
 * @param moments how instants are shown
 * @param answer the answer
 */
record PostageWords(Surroundings surroundings, Moments moments, PostageAnswer answer) {

	/**
	 * One JSON object on one line.
	 */
	void json() {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("outbound", json(this.answer.outbound()));
		Map<String, @Nullable Object> wayBack = json(this.answer.wayBack());
		wayBack.put("remains", text(this.answer.remains()));
		json.put("return", wayBack);
		json.put("reimbursements", this.answer.reimbursements().stream().map(this::json).toList());
		this.answer.demand().ifPresent((demand) -> {
			Map<String, @Nullable Object> line = new LinkedHashMap<>();
			line.put("demanded", demand.demanded().orElse(null));
			line.put("rule", PostageRule.PD_R11.id());
			line.put("why", demand.why());
			json.put("demand", line);
		});
		this.answer.outside().ifPresent((outside) -> {
			Map<String, @Nullable Object> line = new LinkedHashMap<>();
			line.put("amount", outside.amount().toString());
			line.put("rule", PostageRule.FR_10.id());
			line.put("why", outside.why());
			json.put("outsideOrder", line);
		});
		json.put("needsPerson", !this.answer.needsPerson().isEmpty());
		json.put("reasons", this.answer.needsPerson());
		new JsonAnswer(this.surroundings.out()).line(json);
	}

	/**
	 * A table and what goes with it.
	 */
	void text() {
		TextTable table = TextTable.of("what", "payer", "yuan", "rule", "source", "by", "why");
		for (BorneLeg leg : List.of(this.answer.outbound(), this.answer.wayBack())) {
			if (leg.liability() instanceof Borne borne) {
				table.add(List.of(leg.leg().code(), borne.payer().code(), known(leg.amount()), borne.rule().id(),
						borne.rule().source(), "", borne.why()));
			}
			else {
				table.add(List.of(leg.leg().code(), "a person decides", known(leg.amount()), "", "", "",
						leg.liability().why()));
			}
			leg.surplus()
				.ifPresent((surplus) -> table
					.add(List.of("  surplus", "seller", known(surplus.amount()), PostageRule.FR_07.id(),
							PostageRule.FR_07.source(), "", "the return address is not the listed origin")));
			leg.recourse()
				.ifPresent((recourse) -> table.add(List.of("  recourse", recourse.against().code(), "",
						recourse.rule().id(), recourse.rule().source(), "", recourse.why())));
		}
		this.answer.reimbursements()
			.forEach((each) -> table
				.add(List.of("given back", each.due() ? each.payer().code() : "nobody", known(each.amount()),
						each.rule(), each.source(), each.deadline().map(this.moments::read).orElse(""), each.why())));
		this.answer.demand()
			.ifPresent((demand) -> table.add(List.of("demanded by the platform",
					demand.demanded().map((yes) -> yes ? "yes" : "no").orElse("unknown"), "", PostageRule.PD_R11.id(),
					PostageRule.PD_R11.source(), "", demand.why())));
		this.answer.outside()
			.ifPresent((outside) -> table.add(List.of("outside the order", "seller", outside.amount().toString(),
					PostageRule.FR_10.id(), PostageRule.FR_10.source(), "", outside.why())));
		table.print(this.surroundings.out());
	}

	private static Map<String, @Nullable Object> json(BorneLeg leg) {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		Optional<Borne> borne = (leg.liability() instanceof Borne found) ? Optional.of(found) : Optional.empty();
		line.put("payer", borne.map((found) -> found.payer().code()).orElse(null));
		line.put("amount", text(leg.amount()));
		line.put("rule", borne.map((found) -> found.rule().id()).orElse(null));
		line.put("source", borne.map((found) -> found.rule().source()).orElse(null));
		line.put("confidence", borne.map((found) -> found.rule().confidence()).orElse(null));
		line.put("why", leg.liability().why());
		leg.backToBuyer().ifPresent((amount) -> line.put("backToBuyer", amount.toString()));
		leg.surplus().ifPresent((surplus) -> {
			Map<String, @Nullable Object> more = new LinkedHashMap<>();
			more.put("payer", "seller");
			more.put("amount", text(surplus.amount()));
			more.put("rule", PostageRule.FR_07.id());
			line.put("surplus", more);
		});
		leg.recourse().ifPresent((recourse) -> {
			Map<String, @Nullable Object> claim = new LinkedHashMap<>();
			claim.put("against", recourse.against().code());
			claim.put("rule", recourse.rule().id());
			claim.put("why", recourse.why());
			line.put("recourse", claim);
		});
		return line;
	}

	private Map<String, @Nullable Object> json(Reimbursement each) {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("due", each.due());
		line.put("payer", each.payer().code());
		line.put("to", each.to().code());
		line.put("amount", text(each.amount()));
		line.put("rule", each.rule());
		line.put("source", each.source());
		line.put("confidence", each.confidence());
		line.put("why", each.why());
		line.put("deadline", each.deadline().map(this.moments::exact).orElse(null));
		return line;
	}

	private static @Nullable String text(Optional<Yuan> amount) {
		return amount.map(Yuan::toString).orElse(null);
	}

	private static String known(Optional<Yuan> amount) {
		return amount.map(Yuan::toString).orElse("");
	}

}
