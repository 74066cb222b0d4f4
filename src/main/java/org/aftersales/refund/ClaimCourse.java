package org.aftersales.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Flow;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.refund.ClaimVerdict.Aside;
import org.aftersales.refund.ClaimVerdict.Judged;

/**
 * The stages that a claim went through up to a cut-off, found by judging it again as of
 * just after each of its facts and deadlines. Because the judgement itself is asked, the
 * course cannot tell another story than the night. For one claim, used once.
 */
final class ClaimCourse {

	private final ClaimFacts claim;

	private final PolicyPacks packs;

	private final Instant cutOff;

	private final List<ClaimVisit> visits = new ArrayList<>();

	private final Set<Decision.Key> seen = new HashSet<>();

	private List<Finding.Running> beside = List.of();

	private Optional<String> stuck = Optional.empty();

	ClaimCourse(ClaimFacts claim, PolicyPacks packs, Instant cutOff) {
		this.claim = claim;
		this.packs = packs;
		this.cutOff = cutOff;
	}

	/**
	 * Goes through them in order.
	 */
	List<ClaimVisit> visits() {
		Optional<Instant> next = Optional.of(this.claim.appliedAt()).filter(this::known);
		while (next.isPresent() && this.stuck.isEmpty()) {
			next = step(next.get());
		}
		return List.copyOf(this.visits);
	}

	/**
	 * Why the claim could not be judged to the end, if it could not.
	 */
	Optional<String> stuck() {
		return this.stuck;
	}

	/**
	 * The clocks that still run beside the stage reached.
	 */
	Stream<Finding.Running> beside() {
		return this.beside.stream();
	}

	private Optional<Instant> step(Instant at) {
		ClaimVerdict verdict = new ClaimLife(this.claim, this.packs, at.plusNanos(1)).judge();
		// An act at the deadline itself is in time, so facts come before lapses.
		happen(at);
		verdict.decisions().stream().filter((decision) -> this.seen.add(decision.key())).forEach(this::follow);
		if (verdict instanceof Aside aside) {
			this.stuck = Optional.of(aside.entry().message());
			return Optional.empty();
		}
		Judged judged = (Judged) verdict;
		if (this.visits.isEmpty() || last().stage() != judged.stage()
				|| !last().enteredAt().equals(judged.enteredAt())) {
			enter(judged.stage(), judged.enteredAt());
		}
		last().clock(judged.clock());
		this.beside = judged.beside();
		return next(at, judged);
	}

	/**
	 * The next moment at which anything can change.
	 */
	private Optional<Instant> next(Instant after, Judged judged) {
		return Stream.concat(this.claim.facts().stream().map(ClaimFact::at), judged.dueAt().stream())
			.filter((at) -> at.isAfter(after))
			.filter(this::known)
			.min(Instant::compareTo);
	}

	private void follow(Decision decision) {
		Optional<Stage> from = Stage.named(decision.fromStage());
		if (from.isEmpty()) {
			last().lapseBeside(decision);
			return;
		}
		if (this.visits.isEmpty() || last().stage() != from.get()) {
			enter(from.get(), decision.key().clockStartedAt());
		}
		last().lapse(decision);
		// What is late may stay where it is.
		if (!decision.toStage().equals(decision.fromStage())) {
			enter(Stage.valueOf(decision.toStage()), decision.effectiveAt());
		}
	}

	private void happen(Instant at) {
		if (!this.visits.isEmpty()) {
			this.claim.facts().stream().filter((fact) -> fact.at().equals(at)).forEach(last()::happen);
		}
	}

	/**
	 * A stage may be gone back to with its first entry, once the platform lets the claim
	 * go on; its clock then keeps what was known of it before.
	 */
	private void enter(Stage stage, Instant at) {
		Flow flow = this.claim.flow(this.claim.kindAt(at));
		Optional<ClockRule> rule = stage.node()
			.flatMap((node) -> this.packs.clock(this.claim.platform(), flow, node, at, this.claim.traits()));
		Optional<Instant> before = this.visits.stream()
			.filter((visit) -> visit.stage() == stage && visit.enteredAt().equals(at))
			.reduce((earlier, later) -> later)
			.flatMap(ClaimVisit::deadline);
		this.visits.add(new ClaimVisit(stage, at, rule, before));
	}

	private ClaimVisit last() {
		return this.visits.get(this.visits.size() - 1);
	}

	private boolean known(Instant at) {
		return at.isBefore(this.cutOff);
	}

}
