package org.aftersales.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.compensation.PostageCharge.Part;
import org.aftersales.money.Yuan;
import org.aftersales.postage.Liability.Borne;
import org.aftersales.postage.Party;
import org.aftersales.postage.PostageAnswer;
import org.aftersales.postage.PostageAnswer.BorneLeg;
import org.aftersales.postage.PostageAnswer.Demand;
import org.aftersales.postage.Reimbursement;

/**
 * Turns the answer of the rule book about the postage of a return into what has to be
 * paid: to whoever advanced a way, by whoever bears it, less what others give back. Pure.
 *
 * @param goods the return
 * @param answer the answer; it needs no person
 */
record PostageBill(ReturnedGoods goods, PostageAnswer answer) {

	/**
	 * What is decided about each part; the way back is always among them.
	 * @throws PostageUnknown if an amount or a figure on which it hangs is not known
	 */
	List<PostageCharge> charges() {
		List<PostageCharge> charges = new ArrayList<>();
		charges.add(wayBack());
		surplus().ifPresent(charges::add);
		outbound().ifPresent(charges::add);
		this.answer.reimbursements().stream().filter(Reimbursement::due).map(this::reimbursement).forEach(charges::add);
		return charges;
	}

	private PostageCharge wayBack() {
		BorneLeg leg = this.answer.wayBack();
		Borne borne = borne(leg);
		boolean sellers = borne.payer() == Party.SELLER;
		String why = Stream
			.of(Stream.of(borne.why()), this.answer.demand().map(Demand::why).stream(), refusedCover(),
					leg.recourse().map(PostageAnswer.Recourse::why).stream(),
					this.answer.outside().map(PostageAnswer.Outside::why).stream())
			.flatMap((words) -> words)
			.collect(Collectors.joining("; "));
		if (!sellers || this.goods.sellerAdvanced() || !demanded()) {
			return new PostageCharge(Part.RETURN_POSTAGE, borne.rule().id(), borne.payer(), borne.payer(),
					leg.cost().orElse(Yuan.ZERO), Optional.empty(), Optional.empty(), why + advanced(borne));
		}
		Yuan cost = leg.cost().orElseThrow(() -> new PostageUnknown("freight", "what the way back cost"));
		Yuan rest = this.answer.remains().orElseThrow(() -> new PostageUnknown("route_price", "what the subsidy pays"));
		return new PostageCharge(Part.RETURN_POSTAGE, borne.rule().id(), Party.SELLER, Party.BUYER, cost,
				positive(rest), Optional.empty(),
				cost.equals(rest) ? why : "%s; %s less what others give back: %s".formatted(why, cost, rest));
	}

	/**
	 * On Pinduoduo the merchant is made to pay only where the item has reached the
	 * standard of its category (PD-R11).
	 */
	private boolean demanded() {
		return this.answer.demand()
			.map((demand) -> demand.demanded()
				.orElseThrow(() -> new PostageUnknown("quality_rate, quality_count, standard_rate and standard_count",
						"whether the item reached the standard of its category (PD-R11)")))
			.orElse(true);
	}

	private String advanced(Borne borne) {
		return (this.goods.sellerAdvanced() && borne.payer() == Party.BUYER)
				? "; the seller paid it and may ask the buyer" : "";
	}

	private Stream<String> refusedCover() {
		return this.answer.reimbursements()
			.stream()
			.filter((each) -> !each.due())
			.map((each) -> "%s pays nothing (%s): %s".formatted(each.payer().code(), each.rule(), each.why()));
	}

	private Optional<PostageCharge> surplus() {
		BorneLeg leg = this.answer.wayBack();
		if (leg.surplus().isEmpty() || this.goods.sellerAdvanced()) {
			return Optional.empty();
		}
		Yuan amount = leg.surplus()
			.get()
			.amount()
			.orElseThrow(() -> new PostageUnknown("surplus", "how much more the other address cost"));
		return Optional.of(new PostageCharge(Part.RETURN_SURPLUS, "FR-07", Party.SELLER, Party.BUYER,
				leg.cost().orElse(amount), positive(amount), Optional.empty(),
				"the return address is not the listed origin: the surplus is the seller's"));
	}

	private Optional<PostageCharge> outbound() {
		BorneLeg leg = this.answer.outbound();
		Yuan back = leg.backToBuyer().orElse(Yuan.ZERO);
		Yuan rest = back.minus(this.goods.postageRefunded()).orNothing();
		if (rest.equals(Yuan.ZERO)) {
			return Optional.empty();
		}
		Borne borne = borne(leg);
		return Optional.of(new PostageCharge(Part.OUTBOUND_POSTAGE, borne.rule().id(), Party.SELLER, Party.BUYER, back,
				Optional.of(rest), Optional.empty(), "%s; the buyer had paid %s, %s were refunded: %s"
					.formatted(borne.why(), back, back.minus(rest), rest)));
	}

	private PostageCharge reimbursement(Reimbursement given) {
		boolean subsidy = given.payer() == Party.PLATFORM;
		Yuan amount = given.amount()
			.orElseThrow(() -> new PostageUnknown(subsidy ? "route_price" : "freight",
					"how much %s pays (%s)".formatted(given.payer().code(), given.rule())));
		return new PostageCharge(subsidy ? Part.FREIGHT_SUBSIDY : Part.FREIGHT_COVER, given.rule(), given.payer(),
				given.to(), this.answer.wayBack().cost().orElse(amount), positive(amount), given.deadline(),
				given.why());
	}

	private static Optional<Yuan> positive(Yuan amount) {
		return Optional.of(amount).filter((yuan) -> yuan.compareTo(Yuan.ZERO) > 0);
	}

	private static Borne borne(BorneLeg leg) {
		return (Borne) leg.liability();
	}

}
