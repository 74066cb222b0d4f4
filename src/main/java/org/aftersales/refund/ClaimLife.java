package org.aftersales.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Break;
import org.aftersales.decision.Contradictions;
import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.quarantine.SetAside;
import org.aftersales.refund.ClaimVerdict.RunningClock;

/**
 * One claim lived through once: facts and lapses folded in time order up to a cut-off. An
 * act at the deadline itself is in time. For one claim, used once.
 */
final class ClaimLife {

	private final ClaimFacts claim;

	private static final List<BesideClock> BESIDE = List.of(new DisputeClocks(), new ExchangePromiseClocks());

	private final PolicyPacks packs;

	private final ClaimClocks clocks;

	private final Instant cutOff;

	private final List<Decision> decisions = new ArrayList<>();

	private final List<Break> breaks = new ArrayList<>();

	private Standing now;

	private Optional<Instant> endedAt = Optional.empty();

	private Optional<Instant> refundedAt = Optional.empty();

	ClaimLife(ClaimFacts claim, PolicyPacks packs, Instant cutOff) {
		this.claim = claim;
		this.packs = packs;
		this.clocks = new ClaimClocks(claim, packs);
		this.cutOff = cutOff;
		this.now = Standing.applied(claim.kind(), claim.appliedAt());
	}

	/**
	 * Lives it through. Where it cannot be judged any further it is set aside; what had
	 * lapsed until then is decided all the same, as earlier nights would have done.
	 */
	ClaimVerdict judge() {
		try {
			return live();
		}
		catch (RuleMissing missing) {
			return aside("RULE_MISSING", missing);
		}
		catch (AmountMissing missing) {
			return aside("AMOUNT_MISSING", missing);
		}
		catch (CapUndecided undecided) {
			return aside("CAP_UNDECIDED", undecided);
		}
	}

	private ClaimVerdict.Judged live() {
		for (ClaimFact fact : this.claim.facts()) {
			if (fact.at().isBefore(this.cutOff)) {
				lapseBefore(fact.at());
				follow(fact);
			}
		}
		Optional<RunningClock> clock = lapseBefore(this.cutOff);
		List<Finding> beside = beside(this.cutOff);
		SecondClaim.of(this.claim, this.packs).ifPresent(this.breaks::add);
		this.breaks
			.addAll(Contradictions.between(this.claim.recorded(), this.decisions, this.claim.orderId(), this.cutOff));
		return new ClaimVerdict.Judged(this.claim, this.now.stage(), this.now.enteredAt(), clock,
				new ClaimFacts.ForOrder(true, this.endedAt, this.refundedAt),
				beside.isEmpty() ? List.of()
						: beside.stream().flatMap((finding) -> finding.running().stream()).toList(),
				dueAt(clock, beside), this.decisions, this.breaks);
	}

	private List<Finding> beside(Instant limit) {
		if (!startsAClockBeside()) {
			return List.of();
		}
		List<Finding> findings = BESIDE.stream()
			.map((clock) -> clock.find(this.claim, this.clocks, this.endedAt, limit))
			.toList();
		findings.forEach((finding) -> this.decisions.addAll(finding.lapses()));
		return findings;
	}

	/** Most claims have none, and a million of them are judged in a night. */
	private boolean startsAClockBeside() {
		for (ClaimFact fact : this.claim.facts()) {
			if (fact.kind().startsAClockBeside()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What cannot be judged from the last entering on was judged until then.
	 */
	private ClaimVerdict.Aside aside(String reason, RuntimeException why) {
		beside(this.now.enteredAt());
		return new ClaimVerdict.Aside(this.claim, this.decisions, this.breaks, new SetAside(SetAside.Subject.CLAIM,
				String.valueOf(this.claim.id()), reason, String.valueOf(why.getMessage()), Optional.empty()));
	}

	/**
	 * Lets lapse what lapses before that instant.
	 * @return the clock that runs on, if one does
	 */
	private Optional<RunningClock> lapseBefore(Instant limit) {
		Optional<ClockRule> rule = this.clocks.rule(this.now);
		Optional<Deadline> deadline = rule.flatMap(this::deadline);
		while (deadline.isPresent() && deadline.get().at().isBefore(limit)) {
			lapse(rule.orElseThrow(), deadline.get());
			rule = this.clocks.rule(this.now);
			deadline = rule.flatMap(this::deadline);
		}
		return deadline.isEmpty() ? Optional.empty()
				: Optional.of(new RunningClock(rule.orElseThrow(), deadline.get().at()));
	}

	private void lapse(ClockRule rule, Deadline deadline) {
		Outcome outcome = rule.outcome().orElseThrow();
		Standing before = this.now;
		enter(after(outcome, deadline.at()));
		Optional<RefundGrant.Granted> refund = (outcome == Outcome.REFUNDED)
				? Optional.of(new RefundGrant(this.claim, this.packs).at(deadline.at())) : Optional.empty();
		this.decisions.add(new Decision(
				new Decision.Key(SubjectKind.CLAIM, this.claim.id(), rule.id(), before.stage().name(),
						before.enteredAt()),
				this.claim.orderId(), rule.pack(), deadline.at(), this.now.stage().name(), outcome.name(),
				outcome.breach(), refund.map(RefundGrant.Granted::amount),
				deadline.arithmetic() + refund.map(RefundGrant.Granted::why).orElse("")));
	}

	private Standing after(Outcome outcome, Instant at) {
		return switch (outcome) {
			case AGREED -> this.now.enter(this.now.kind().afterAgreement(), at, true);
			case REFUNDED -> this.now.enter(Stage.REFUNDED, at, true);
			case CLOSED -> this.now.enter(Stage.CLOSED, at, true);
			case COMPLETED -> this.now.enter(Stage.COMPLETED, at, true);
			case WITH_PLATFORM -> this.now.enter(Stage.WITH_PLATFORM, at, true);
			case LATE_RESHIPMENT -> this.now.spend();
			case CANCELLED, LATE, TRACE_MISSING, RECEIPT_CONFIRMED, TRADE_CLOSED, JUDGED_WITHOUT_EVIDENCE,
					EXECUTED_BY_PLATFORM, OUT_OF_STOCK, FALSE_SHIPPING, TRACE_STUCK, TRACE_ABNORMAL, ARRIVED_LATE,
					PAID_OUT, UNLAWFUL_DELAY, RIGHT_ENDS, RIGHT_BEGINS, OVERDUE ->
				throw new IllegalStateException("A claim cannot lapse into " + outcome);
		};
	}

	private void follow(ClaimFact fact) {
		if (this.now.decided() && !ClaimSteps.canHappen(this.now.kind(), this.now.stage(), fact.kind())) {
			this.breaks.add(new Break(SubjectKind.CLAIM, this.claim.id(), this.claim.orderId(),
					Break.Kind.FACT_AFTER_END, fact.at(),
					"The night had decided %s from %s on, but the platform says %s at %s. The claim follows the fact."
						.formatted(this.now.stage(), this.now.enteredAt(), fact.kind(), fact.at())));
		}
		enter(after(fact));
	}

	private Standing after(ClaimFact fact) {
		Stage next = ClaimSteps.after(this.now.kind(), this.now.stage(), fact.kind());
		Standing moved = (next == this.now.stage()) ? this.now : this.now.enter(next, fact.at(), false);
		return switch (fact.kind()) {
			case PLATFORM_INTERVENED -> (next == this.now.stage()) ? this.now : this.now.suspend(fact.at());
			case INTERVENTION_ENDED -> this.now.resume(fact.at());
			case TYPE_CHANGED -> this.now.change(fact.newKind().orElse(this.now.kind()), fact.at());
			case BUYER_MODIFIED -> this.now.enter(next, fact.at(), false);
			case RETURN_ENTERED -> moved.mark(moved.marks().sent(fact.at()));
			case RETURN_SIGNED -> moved.mark(moved.marks().signed(fact.at()));
			default -> moved;
		};
	}

	private void enter(Standing next) {
		this.now = next;
		if (next.stage().isEnd()) {
			this.endedAt = this.endedAt.or(() -> Optional.of(next.enteredAt()));
		}
		if (next.stage() == Stage.REFUNDED) {
			this.refundedAt = this.refundedAt.or(() -> Optional.of(next.enteredAt()));
		}
	}

	private Optional<Deadline> deadline(ClockRule rule) {
		return this.clocks.deadline(rule, this.now);
	}

	private Optional<Instant> dueAt(Optional<RunningClock> clock, List<Finding> beside) {
		Optional<Instant> due = clock.map(RunningClock::deadline);
		for (Finding finding : beside) {
			due = earlier(due, finding.lookAgainAt());
		}
		for (ClaimFact fact : this.claim.facts()) {
			if (!fact.at().isBefore(this.cutOff)) {
				return earlier(due, Optional.of(fact.at()));
			}
		}
		return due;
	}

	private static Optional<Instant> earlier(Optional<Instant> first, Optional<Instant> second) {
		return (second.isEmpty() || (first.isPresent() && first.get().isBefore(second.get()))) ? first : second;
	}

}
