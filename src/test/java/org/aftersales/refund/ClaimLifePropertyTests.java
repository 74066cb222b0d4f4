package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aftersales.TestNights;
import org.aftersales.decision.Break;
import org.aftersales.decision.Decision;
import org.aftersales.decision.RecordedDecision;
import org.aftersales.policy.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Laws of the fold that hold for every claim.
 */
class ClaimLifePropertyTests {

	private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");

	private static final int NIGHTS = 45;

	@Property(tries = 2000)
	void nightsOneByOneDecideWhatOneLateNightDecides(@ForAll("claims") ClaimFixtures claim) {
		ClaimVerdict late = new ClaimLife(claim.build(), ClaimFixtures.PACKS, cutOff(NIGHTS)).judge();

		Set<Decision> decisions = new HashSet<>();
		Set<Break> breaks = new HashSet<>();
		List<RecordedDecision> recorded = new ArrayList<>();
		ClaimVerdict last = late;
		for (int night = 0; night <= NIGHTS; night++) {
			last = new ClaimLife(claim.recorded(recorded).build(), ClaimFixtures.PACKS, cutOff(night)).judge();
			for (Decision decision : last.decisions()) {
				if (decisions.add(decision)) {
					recorded.add(new RecordedDecision(decision.key(), decision.effectiveAt(), decision.outcome()));
				}
			}
			breaks.addAll(last.breaks());
			if (last instanceof ClaimVerdict.Aside) {
				break;
			}
		}

		assertThat(decisions).containsExactlyInAnyOrderElementsOf(late.decisions());
		assertThat(breaks).containsExactlyInAnyOrderElementsOf(new HashSet<>(late.breaks()));
		assertThat(standing(last)).isEqualTo(standing(late));
	}

	/**
	 * A pack that begins on 11 May, with other durations everywhere. What a clock of the
	 * later version has ended, no promise can be broken any more.
	 */
	@Property
	void addingALaterVersionChangesNoDecisionWhoseClockStartedBeforeIt(@ForAll("claims") ClaimFixtures claim) {
		ClaimFacts taobao = claim.on(Platform.TAOBAO).build();
		Instant boundary = TestNights.date("2026-05-10").cutOff();
		ClaimVerdict added = new ClaimLife(taobao, LaterPack.ADDED, cutOff(NIGHTS)).judge();
		ClaimVerdict alone = new ClaimLife(taobao, LaterPack.ALONE, cutOff(NIGHTS)).judge();
		boolean later = Stream.of(added, alone)
			.flatMap((verdict) -> verdict.decisions().stream())
			.anyMatch((decision) -> !decision.key().clockStartedAt().isBefore(boundary));
		Instant end = Stream.of(end(added), end(alone)).min(Comparator.naturalOrder()).orElseThrow();
		Instant until = later ? end : Instant.MAX;

		assertThat(before(boundary, until, added)).isEqualTo(before(boundary, until, alone));
	}

	private static List<Decision> before(Instant boundary, Instant until, ClaimVerdict verdict) {
		return verdict.decisions()
			.stream()
			.filter((decision) -> decision.key().clockStartedAt().isBefore(boundary))
			.filter((decision) -> decision.effectiveAt().isBefore(until))
			.toList();
	}

	private static Instant end(ClaimVerdict verdict) {
		return (verdict instanceof ClaimVerdict.Judged judged) ? judged.forOrder().endedAt().orElse(Instant.MAX)
				: Instant.MAX;
	}

	@Property
	void nothingIsDecidedAtOrAfterTheCutOffNorBeforeTheClockStarts(@ForAll("claims") ClaimFixtures claim) {
		ClaimVerdict judged = new ClaimLife(claim.build(), ClaimFixtures.PACKS, cutOff(20)).judge();

		assertThat(judged.decisions()).allSatisfy((decision) -> {
			assertThat(decision.effectiveAt()).isBefore(cutOff(20));
			assertThat(decision.key().clockStartedAt()).isBefore(decision.effectiveAt());
		});
		if (judged instanceof ClaimVerdict.Judged whole) {
			assertThat(whole.dueAt().orElse(cutOff(20))).isAfterOrEqualTo(cutOff(20));
		}
	}

	@Property
	void noRefundExceedsWhatWasAskedOrPaid(@ForAll("claims") ClaimFixtures claim) {
		ClaimFacts facts = claim.build();

		assertThat(new ClaimLife(facts, ClaimFixtures.PACKS, cutOff(NIGHTS)).judge().decisions())
			.flatExtracting((decision) -> decision.amount().stream().toList())
			.allSatisfy((amount) -> assertThat(amount).isLessThanOrEqualTo(facts.money().requested().orElseThrow())
				.isLessThanOrEqualTo(facts.money().paid()));
	}

	@Provide
	Arbitrary<ClaimFixtures> claims() {
		Arbitrary<Platform> platform = Arbitraries.of(Platform.class);
		Arbitrary<ClaimKind> kind = Arbitraries.of(ClaimKind.class);
		Arbitrary<Instant> applied = hours(48, 200);
		Arbitrary<Instant> pickedUp = hours(0, 400);
		Arbitrary<List<ClaimFact>> facts = Combinators
			.combine(Arbitraries.of(ClaimFact.Kind.class), hours(48, 1000), Arbitraries.of(ClaimKind.class))
			.as((happened, at, changed) -> new ClaimFact(happened, at, Optional.empty(), Optional.empty(),
					(happened == ClaimFact.Kind.TYPE_CHANGED) ? Optional.of(changed) : Optional.empty()))
			.list()
			.ofMaxSize(6);
		return Combinators.combine(platform, kind, applied, pickedUp, facts)
			.as((where, what, at, shipped, happened) -> ClaimFixtures.claim()
				.on(where)
				.of(what)
				.appliedAt(at)
				.pickedUpAt(shipped)
				.then(happened.stream().filter((fact) -> !fact.at().isBefore(at)).toList()));
	}

	private static String standing(ClaimVerdict verdict) {
		return (verdict instanceof ClaimVerdict.Judged judged) ? judged.stage() + " due " + judged.dueAt()
				: "set aside: " + ((ClaimVerdict.Aside) verdict).entry().reason();
	}

	private static Arbitrary<Instant> hours(int min, int max) {
		return Arbitraries.integers().between(min, max).map((hours) -> BEGIN.plus(Duration.ofHours(hours)));
	}

	private static Instant cutOff(int night) {
		return TestNights.date("2026-05-02").cutOff().plus(Duration.ofDays(night));
	}

}
