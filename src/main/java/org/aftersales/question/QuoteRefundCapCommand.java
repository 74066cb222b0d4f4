package org.aftersales.question;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.cap.CapAnswer;
import org.aftersales.cap.CapAnswer.Caps;
import org.aftersales.cap.CapAnswer.Contradiction;
import org.aftersales.cap.RefundCaps;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NotUnderstood;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon quote refund-cap}: what may be refunded at most for each item of an order.
 * Needs no database.
 */
@Command(name = "refund-cap", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		headerHeading = """
				Examples:
				  jobs/recon quote refund-cap --json <order.json
				  jobs/recon quote refund-cap --file order.json

				  order.json, two items, 100 off the order, postage, shipped:
				  {"platform": "taobao", "paid": "410.00", "postage": "10.00",
				   "items": [{"id": "A", "price": "200.00", "quantity": 1},
				             {"id": "B", "price": "300.00", "quantity": 1}],
				   "discounts": [{"kind": "full-reduction", "amount": "100.00", "funder": "shop"}],
				   "refunds": [], "shipped": true}

				  with everything that can be said:
				  {"platform": "tmall", "paid": "287.00", "postage": "12.00", "shipped": false, "fault": "nobody",
				   "items": [{"id": "A", "price": "100.00", "quantity": 2, "discount": "20.00",
				              "requested": "90.00"},
				             {"id": "B", "price": "150.00"}, {"id": "G", "price": "9.00", "gift": true}],
				   "discounts": [{"kind": "item", "item": "B", "amount": "15.00", "funder": "platform"},
				                 {"kind": "full-reduction", "amount": "40.00", "funder": "shop",
				                  "tiers": [{"threshold": "200.00", "amount": "25.00"},
				                            {"threshold": "300.00", "amount": "40.00"}]}],
				   "refunds": [{"item": "A", "quantity": 1, "amount": "78.00", "postage": false}],
				   "payments": [{"channel": "alipay", "amount": "200.00"}, {"channel": "card", "amount": "87.00"}]}

				""", header = "Says what may be refunded at most, by which rule, and what the law would settle.",
		description = { "Reads one JSON object. paid is with postage; price is of one piece before any discount, of a",
				"gift its value; an item's discount is for all its pieces. Kinds: coupon, full-reduction, item,",
				"platform-coupon, cross-shop, red-packet, points, unspecified; with item a discount is that",
				"item's. Funders: shop, platform, group-leader. threshold or tiers say from which value of goods",
				"on a discount holds; without them the law's amount takes a full-reduction or cross-shop discount",
				"for lost, and says so. A refund with a quantity settles these pieces, one without is money only;",
				"postage tells whether the postage is part of it. fault: seller, buyer or nobody. Left out:",
				"quantity 1, postage 0, shipped true.", "",
				"Where no formula of the rule book covers the discounts, needsPerson is true and reasons say why." },
		footer = { "", "Needs no database. Facts that contradict themselves are exit code 65 with nothing on stdout;",
				"a fact that is missing or cannot be understood is 2." })
final class QuoteRefundCapCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--file", paramLabel = "FILE", description = "Read the order from this file instead of stdin.")
	private @Nullable Path file;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	QuoteRefundCapCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		try {
			RefundCapQuestion question = RefundCapFacts.question(AskedFacts.read(this.file, this.surroundings));
			return give(question, RefundCaps.of(question.order())).number();
		}
		catch (NotUnderstood unusable) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), String.valueOf(unusable.getMessage()),
					unusable);
		}
	}

	private ExitCode give(RefundCapQuestion question, CapAnswer answer) {
		if (answer instanceof Contradiction found) {
			this.surroundings.say("recon: " + found.what());
			this.surroundings.say("Next: give " + found.give());
			return ExitCode.INPUT;
		}
		RefundCapAnswer caps = new RefundCapAnswer(this.surroundings, question, (Caps) answer);
		if (this.json) {
			caps.json();
		}
		else {
			caps.text();
		}
		return ExitCode.DONE;
	}

}
