package org.aftersales.postage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.money.Yuan;

/**
 * Who pays the postage of an order that comes back.
 *
 * @param outbound the way to the buyer
 * @param wayBack the way back
 * @param reimbursements what others give back of the way back, or why they do not
 * @param demand what Pinduoduo's system demands of the merchant, if it has a say
 * @param outside what goes outside the order, if something does
 */
public record PostageAnswer(BorneLeg outbound, BorneLeg wayBack, List<Reimbursement> reimbursements,
		Optional<Demand> demand, Optional<Outside> outside) {

	public PostageAnswer {
		reimbursements = List.copyOf(reimbursements);
	}

	/**
	 * Why a person must decide; empty: nobody need.
	 */
	public List<String> needsPerson() {
		return Stream.of(this.outbound, this.wayBack)
			.map(BorneLeg::liability)
			.filter(Liability.Undecided.class::isInstance)
			.map(Liability::why)
			.distinct()
			.toList();
	}

	/**
	 * What the bearer of the way back is left with when everybody else has given back
	 * what he owes, if that is known.
	 */
	public Optional<Yuan> remains() {
		Yuan given = this.reimbursements.stream()
			.filter(Reimbursement::due)
			.flatMap((each) -> each.amount().stream())
			.reduce(Yuan.ZERO, Yuan::plus);
		boolean known = this.reimbursements.stream()
			.filter(Reimbursement::due)
			.allMatch((each) -> each.amount().isPresent());
		return this.wayBack.amount()
			.filter((amount) -> known)
			.map((amount) -> (amount.compareTo(given) > 0) ? amount.minus(given) : Yuan.ZERO);
	}

	/**
	 * One way with what it costs.
	 *
	 * @param leg which way
	 * @param liability who bears it
	 * @param cost what it cost, if it is known
	 * @param surplus the part of it that the seller bears all the same, if there is one
	 * (FR-07)
	 * @param backToBuyer what the buyer had paid for it and gets back, if it is known
	 * @param recourse whom the bearer can hold to account, if anybody
	 */
	public record BorneLeg(Leg leg, Liability liability, Optional<Yuan> cost, Optional<Surplus> surplus,
			Optional<Yuan> backToBuyer, Optional<Recourse> recourse) {

		/**
		 * What the bearer pays: the cost without the surplus, if it is known.
		 */
		public Optional<Yuan> amount() {
			if (this.surplus.isEmpty()) {
				return this.cost;
			}
			return this.cost.flatMap((whole) -> this.surplus.get().amount().map(whole::minus));
		}

	}

	/**
	 * More freight because the return address is not the listed origin: the seller's.
	 *
	 * @param amount how much more, if it is known
	 */
	public record Surplus(Optional<Yuan> amount) {

	}

	/**
	 * A claim of the bearer against another.
	 *
	 * @param against whom
	 * @param rule the rule
	 * @param why in words
	 */
	public record Recourse(Party against, PostageRule rule, String why) {

	}

	/**
	 * Whether Pinduoduo's system makes the merchant pay the way back (PD-R11).
	 *
	 * @param demanded whether it does; absent: the figures of the item are not known
	 * @param why in words
	 */
	public record Demand(Optional<Boolean> demanded, String why) {

	}

	/**
	 * What cannot go through the payment (FR-10).
	 *
	 * @param amount how much
	 * @param why in words
	 */
	public record Outside(Yuan amount, String why) {

	}

}
