package org.aftersales.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.cap.CapAnswer.Caps;
import org.aftersales.cap.Freight;
import org.aftersales.cap.ItemCap;
import org.aftersales.cap.ItemCap.Capped;
import org.aftersales.cap.ItemCap.NeedsPerson;
import org.aftersales.cap.LegalSettlement.Beside;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.money.Yuan;

/**
 * Gives the refund caps of an order; scripts rely on the shape of the JSON.
 *
 * @param surroundings where it goes
 * @param question what was asked
 * @param caps the caps
 */
record RefundCapAnswer(Surroundings surroundings, RefundCapQuestion question, Caps caps) {

	/**
	 * One JSON object on one line.
	 */
	void json() {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("items", this.caps.items().stream().map(this::json).toList());
		answer.put("freight", json(this.caps.freight()));
		Map<String, Object> order = new LinkedHashMap<>();
		order.put("paid", this.question.order().paid().toString());
		order.put("refunded", this.caps.refunded().toString());
		order.put("cap", this.caps.cap().toString());
		order.put("rule", "CAP-01");
		answer.put("order", order);
		answer.put("needsPerson", !this.caps.reasons().isEmpty());
		answer.put("reasons", this.caps.reasons());
		answer.put("notes", this.caps.notes());
		new JsonAnswer(this.surroundings.out()).line(answer);
	}

	/**
	 * A table, and below it what holds for the whole order.
	 */
	void text() {
		TextTable table = TextTable.of("item", "at most", "pieces left", "one piece", "requested", "granted", "by law",
				"rule", "arithmetic");
		this.caps.items().forEach((item) -> table.add(cells(item)));
		table.print(this.surroundings.out());
		Freight freight = this.caps.freight();
		this.surroundings.out()
			.printf("%nPostage: %s of %s (%s): %s.%n", freight.cap(), freight.postage(), freight.rule(), freight.why());
		this.surroundings.out()
			.printf("Order: at most %s − %s refunded = %s (CAP-01).%n", this.question.order().paid(),
					this.caps.refunded(), this.caps.cap());
		this.caps.items().forEach(this::law);
		this.caps.notes().forEach(this.surroundings.out()::println);
		this.caps.reasons().forEach((reason) -> this.surroundings.out().println("Needs a person: " + reason));
		this.surroundings.out().flush();
	}

	private Map<String, Object> json(ItemCap item) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", item.id());
		if (item instanceof NeedsPerson person) {
			line.put("needsPerson", true);
			line.put("reason", person.reason());
			return line;
		}
		Capped cap = (Capped) item;
		line.put("cap", cap.amount().toString());
		line.put("legal", cap.legal().amount().toString());
		line.put("rule", cap.rule());
		line.put("arithmetic", cap.arithmetic());
		line.put("legalIs", cap.legal().beside().code());
		line.put("legalRule", cap.legal().rule());
		line.put("legalArithmetic", cap.legal().arithmetic());
		line.put("piecesLeft", cap.left());
		line.put("onePiece", onePiece(cap).toString());
		requested(cap).ifPresent((amount) -> {
			line.put("requested", amount.toString());
			line.put("granted", amount.atMost(cap.amount()).toString());
		});
		return line;
	}

	private static Map<String, Object> json(Freight freight) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("postage", freight.postage().toString());
		line.put("cap", freight.cap().toString());
		line.put("refundable", freight.with() != Freight.With.NOTHING);
		line.put("with", freight.with().code());
		line.put("rule", freight.rule());
		line.put("why", freight.why());
		return line;
	}

	private List<String> cells(ItemCap item) {
		if (item instanceof Capped cap) {
			Optional<Yuan> requested = requested(cap);
			return List.of(cap.id(), cap.amount().toString(), Integer.toString(cap.left()), onePiece(cap).toString(),
					requested.map(Yuan::toString).orElse(""),
					requested.map((amount) -> amount.atMost(cap.amount()).toString()).orElse(""),
					cap.legal().amount()
							+ ((cap.legal().beside() == Beside.SAME) ? "" : " " + cap.legal().beside().code()),
					cap.rule(), cap.arithmetic());
		}
		return List.of(item.id(), "", "", "", "", "", "", "", "needs a person");
	}

	private void law(ItemCap item) {
		if (item instanceof Capped cap && cap.legal().beside() != Beside.SAME) {
			this.surroundings.out()
				.printf("By law %s is settled with %s (%s): %s.%n", cap.id(), cap.legal().amount(), cap.legal().rule(),
						cap.legal().arithmetic());
		}
	}

	private Optional<Yuan> requested(Capped cap) {
		return Optional.ofNullable(this.question.requested().get(cap.id()));
	}

	private static Yuan onePiece(Capped cap) {
		return (cap.left() == 0) ? Yuan.ZERO : cap.forPieces(1);
	}

}
