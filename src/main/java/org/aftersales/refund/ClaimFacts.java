package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.aftersales.decision.RecordedDecision;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;

/**
 * All that is known of one claim.
 *
 * @param id our key
 * @param version compare-and-set value of its state
 * @param orderId our key of its order
 * @param claimNo the platform's number
 * @param platform the platform whose rules bind it
 * @param kind what the buyer applies for
 * @param appliedAt when
 * @param money what is asked back, and the money of the order
 * @param traits what makes narrower rules hold for the order
 * @param shipPromise what was promised for shipping it, if the platform named a promise
 * @param pickedUpAt when the first parcel of the order was picked up, if known
 * @param arrivedAt when the first parcel was signed for or confirmed, if known
 * @param facts what happened afterwards, in time order
 * @param recorded the decisions in the record
 * @param judgedBefore what the last judgement left, as far as the order depends on it
 */
record ClaimFacts(long id, int version, long orderId, String claimNo, Platform platform, ClaimKind kind,
		Instant appliedAt, ClaimMoney money, Traits traits, Optional<Duration> shipPromise,
		Optional<Instant> pickedUpAt, Optional<Instant> arrivedAt, List<ClaimFact> facts,
		List<RecordedDecision> recorded, ForOrder judgedBefore) {

	ClaimFacts {
		facts = facts.stream().sorted(Comparator.comparing(ClaimFact::at).thenComparing(ClaimFact::kind)).toList();
		recorded = List.copyOf(recorded);
	}

	/**
	 * The same claim with what happened and what was decided.
	 */
	ClaimFacts with(List<ClaimFact> happened, List<RecordedDecision> decided) {
		return new ClaimFacts(this.id, this.version, this.orderId, this.claimNo, this.platform, this.kind,
				this.appliedAt, this.money, this.traits, this.shipPromise, this.pickedUpAt, this.arrivedAt, happened,
				decided, this.judgedBefore);
	}

	/**
	 * The same claim with what the money of its order consists of.
	 */
	ClaimFacts with(ClaimMoney known) {
		return new ClaimFacts(this.id, this.version, this.orderId, this.claimNo, this.platform, this.kind,
				this.appliedAt, known, this.traits, this.shipPromise, this.pickedUpAt, this.arrivedAt, this.facts,
				this.recorded, this.judgedBefore);
	}

	/**
	 * The same claim beside the other claims about its order.
	 */
	ClaimFacts beside(List<ClaimFacts> others) {
		return with(this.money.beside(others));
	}

	/**
	 * The same claim as it was known just before that instant, beside the claims that had
	 * been made by then, and without the record.
	 */
	ClaimFacts asOf(Instant cutOff) {
		List<ClaimFacts> made = this.money.others()
			.stream()
			.filter((other) -> other.appliedAt.isBefore(cutOff))
			.map((other) -> other.asOf(cutOff))
			.toList();
		return with(this.facts.stream().filter((fact) -> fact.at().isBefore(cutOff)).toList(), List.of()).beside(made);
	}

	/**
	 * The facts of that kind from that instant on, in time order.
	 */
	Stream<Instant> after(Instant from, ClaimFact.Kind... kinds) {
		Set<ClaimFact.Kind> wanted = Set.of(kinds);
		return this.facts.stream()
			.filter((fact) -> wanted.contains(fact.kind()) && !fact.at().isBefore(from))
			.map(ClaimFact::at);
	}

	/**
	 * What the buyer applied for at that moment, after the changes of type until then.
	 */
	ClaimKind kindAt(Instant at) {
		return this.facts.stream()
			.filter((fact) -> !fact.at().isAfter(at))
			.flatMap((fact) -> fact.newKind().stream())
			.reduce(this.kind, (earlier, later) -> later);
	}

	/**
	 * The flow whose rules bind a claim of that kind about this order.
	 */
	Flow flow(ClaimKind applied) {
		return applied.flow(this.pickedUpAt.map((at) -> !at.isAfter(this.appliedAt)).orElse(false));
	}

	/**
	 * What the judgement of the order needs of the claim.
	 *
	 * @param judged whether the claim has been judged at all
	 * @param endedAt when it first ended
	 * @param refundedAt when it was first refunded
	 */
	record ForOrder(boolean judged, Optional<Instant> endedAt, Optional<Instant> refundedAt) {

	}

}
