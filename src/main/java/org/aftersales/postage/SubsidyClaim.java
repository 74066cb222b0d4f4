package org.aftersales.postage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.policy.DeadlineAnswer;
import org.aftersales.policy.DeadlineQuestion;
import org.aftersales.policy.Event;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPacks;

/**
 * What Pinduoduo's freight subsidy gives back (PD-P07, PD-P08). The clock is the packs':
 * by the seed it begins when the return is agreed on and the address is given (conflict
 * C13).
 *
 * @param packs the packs
 * @param zone the zone of natural weeks
 */
record SubsidyClaim(PolicyPacks packs, ZoneId zone) {

	private static final String RULE = "PD-P08";

	/** From shipping. */
	private static final Duration COVERED = Duration.ofDays(90);

	Reimbursement decide(SubsidizedReturn claim, Optional<String> alternative) {
		Optional<Instant> began = claim.agreedAt().or(claim::refundApprovedAt);
		if (claim.usedBefore()) {
			return none(RULE, "one order is paid for once, and it was already");
		}
		if (began.isEmpty()) {
			return none(RULE, "the merchant has not agreed yet; give agreedAt");
		}
		Optional<Reimbursement> uncovered = uncovered(claim, began.get());
		return uncovered.orElseGet(() -> clock(claim, began.get(), alternative));
	}

	/**
	 * The fee buys the natural week, Monday to Sunday, after the one in which it was
	 * paid.
	 */
	private Optional<Reimbursement> uncovered(SubsidizedReturn claim, Instant began) {
		LocalDate monday = LocalDate.ofInstant(claim.subscribedAt(), this.zone)
			.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		LocalDate day = LocalDate.ofInstant(began, this.zone);
		if (day.isBefore(monday) || day.isAfter(monday.plusDays(6))) {
			return Optional.of(none("PD-P07", "the subscription covers %s to %s, and the return was agreed on %s"
				.formatted(monday, monday.plusDays(6), day)));
		}
		return claim.shippedAt()
			.filter((shipped) -> began.isAfter(shipped.plus(COVERED)))
			.map((shipped) -> none(RULE, "agreed on more than 90 days after shipping"));
	}

	private Reimbursement clock(SubsidizedReturn claim, Instant began, Optional<String> alternative) {
		Map<String, Instant> events = new HashMap<>();
		claim.agreedAt().ifPresent((at) -> events.put(Event.AGREED.code(), at));
		claim.addressGivenAt().ifPresent((at) -> events.put(Event.ADDRESS_GIVEN.code(), at));
		claim.refundApprovedAt().ifPresent((at) -> events.put(Event.REFUND_APPROVED.code(), at));
		DeadlineAnswer answer = this.packs.quote(new DeadlineQuestion(Optional.of(Platform.PINDUODUO),
				Flow.RETURN_AND_REFUND, Node.FREIGHT_SUBSIDY, Optional.of(began), Optional.empty(), events, Map.of(),
				List.of(), Optional.empty(), Optional.empty(), Optional.empty(), alternative, List.of()));
		if (answer instanceof DeadlineAnswer.Answered answered) {
			return new Reimbursement(true, Party.PLATFORM, Party.BUYER, claim.routePrice(), answered.rule(),
					answered.source(), answered.confidence(),
					"lowest first-weight price of the route; " + answered.arithmetic(),
					Optional.of(answered.deadline()));
		}
		if (answer instanceof DeadlineAnswer.NoClock none) {
			return none(RULE, none.why());
		}
		return none(RULE, (answer instanceof DeadlineAnswer.Unanswerable unanswerable) ? unanswerable.why() : "");
	}

	private static Reimbursement none(String rule, String why) {
		return new Reimbursement(false, Party.PLATFORM, Party.BUYER, Optional.empty(), rule, "seed-004", "medium", why,
				Optional.empty());
	}

}
