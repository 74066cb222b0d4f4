package org.aftersales.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aftersales.Packs;
import org.aftersales.decision.Break;
import org.aftersales.decision.Decision;
import org.aftersales.decision.RecordedDecision;
import org.aftersales.money.Yuan;
import org.aftersales.policy.BreachKind;
import org.aftersales.policy.Node;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;
import org.aftersales.run.CurrentNight;
import org.aftersales.shipment.OrderFacts.ClaimSpan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Laws of the clocks of an order that hold for every order.
 */
class OrderJudgePropertyTests {

	private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");

	private static final int NIGHTS = 60;

	private final OrderJudge judge = judge();

	@Property(tries = 2000)
	void nightsOneByOneDecideWhatOneLateNightDecides(@ForAll("orders") OrderFacts all) {
		OrderVerdict.Judged late = judged(known(all, cutOff(NIGHTS), List.of()), cutOff(NIGHTS));

		Set<Decision> decisions = new HashSet<>();
		Set<Break> breaks = new HashSet<>();
		List<RecordedDecision> recorded = new ArrayList<>();
		for (int night = 0; night <= NIGHTS; night++) {
			OrderVerdict.Judged judged = judged(known(all, cutOff(night), recorded), cutOff(night));
			for (Decision decision : judged.decisions()) {
				if (decisions.add(decision)) {
					recorded.add(new RecordedDecision(decision.key(), decision.effectiveAt(), decision.outcome()));
				}
			}
			breaks.addAll(judged.breaks());
		}

		assertThat(decisions).containsExactlyInAnyOrderElementsOf(late.decisions());
		assertThat(breaks).containsExactlyInAnyOrderElementsOf(late.breaks());
	}

	@Property
	void anOrderIsLookedAtAgainNoLaterThanTheNextLapse(@ForAll("orders") OrderFacts all) {
		OrderVerdict.Judged early = judged(known(all, cutOff(1), List.of()), cutOff(1));
		OrderVerdict.Judged frozen = judged(known(all, cutOff(1), List.of()), cutOff(NIGHTS));

		Set<Decision> later = new HashSet<>(frozen.decisions());
		early.decisions().forEach(later::remove);
		assertThat(later).allSatisfy((decision) -> assertThat(early.dueAt()).isPresent()
			.hasValueSatisfying((due) -> assertThat(due).isBeforeOrEqualTo(decision.effectiveAt())));
	}

	@Provide
	Arbitrary<OrderFacts> orders() {
		return Combinators.combine(untold(), reports().list().ofMaxSize(2), obligations().list().ofMaxSize(2))
			.as(OrderJudgePropertyTests::told);
	}

	private static Arbitrary<OrderFacts> untold() {
		Arbitrary<Platform> platform = Arbitraries.of(Platform.class);
		Arbitrary<Parcel> parcel = Combinators
			.combine(hours(0, 200), hours(0, 300), hours(0, 700).list().ofMaxSize(4), hours(0, 400), hours(200, 900),
					hours(200, 1000))
			.as((given, picked, traces, leftHub, signed, received) -> new Parcel(1, given, picked,
					traces.stream().flatMap(Optional::stream).toList(), leftHub, signed, received));
		Arbitrary<ClaimSpan> claim = Combinators.combine(hours(0, 600), hours(1, 400), Arbitraries.of(true, false))
			.as((applied, ended, refundOnly) -> claim(refundOnly, applied, ended));
		return Combinators
			.combine(platform, hours(0, 60), hours(20, 300), parcel.list().ofMaxSize(1), claim.list().ofMaxSize(3),
					granted().list().ofMaxSize(2), traits())
			.as((where, formed, promised, parcels, claims, granted, traits) -> new OrderFacts(1, 0, "O1", where, traits,
					Optional.of(BEGIN), BEGIN, BEGIN, (where == Platform.PINDUODUO) ? formed : Optional.of(BEGIN),
					promised, Yuan.parse("110.00"), inOrder(granted), parcels, claims, List.of(), List.of(), List.of(),
					Optional.empty()));
	}

	private static OrderFacts told(OrderFacts order, List<BreachReport> reports, List<Obligation> obligations) {
		List<BreachReport> numbered = IntStream.range(0, reports.size()).mapToObj((i) -> {
			BreachReport report = reports.get(i);
			return new BreachReport("R" + i, report.kind(), report.happenedAt(), report.evidence(), report.by(),
					report.reportedAt());
		}).sorted(Comparator.comparing(BreachReport::reportedAt)).toList();
		Set<Object> seen = new HashSet<>();
		List<Obligation> different = obligations.stream()
			.filter((obligation) -> seen.add(List.of(obligation.kind(), obligation.promisedAt())))
			.toList();
		return new OrderFacts(order.id(), order.version(), order.orderNo(), order.platform(), order.traits(),
				order.tracesKnownFrom(), order.placedAt(), order.paidAt(), order.groupFormedAt(),
				order.promisedShipAt(), order.paid(), order.granted(), order.parcels(), order.claims(), numbered,
				different, order.recorded(), order.firstUnseen());
	}

	private static Arbitrary<BreachReport> reports() {
		return Combinators
			.combine(Arbitraries.of(BreachKind.REPORTED), Arbitraries.integers().between(0, 300),
					Arbitraries.integers().between(0, 100))
			.as((kind, happened, later) -> new BreachReport("", kind, BEGIN.plus(Duration.ofHours(happened)), "chat",
					"Anna", BEGIN.plus(Duration.ofHours(happened + later))));
	}

	private static Arbitrary<Obligation> obligations() {
		return Combinators
			.combine(Arbitraries.of(Obligation.Kind.class), Arbitraries.integers().between(0, 300),
					Arbitraries.integers().between(0, 300), hours(0, 700))
			.as((kind, promised, later, kept) -> new Obligation(kind, "in words", "Anna",
					BEGIN.plus(Duration.ofHours(promised)), BEGIN.plus(Duration.ofHours(promised + later)), kept));
	}

	private static Arbitrary<Granted> granted() {
		return Combinators
			.combine(Arbitraries.of(Node.SHIP, Node.CONFIRM_RECEIPT), hours(0, 500), Arbitraries.of(72, 240))
			.as((node, at, hours) -> new Granted(node, at.orElse(BEGIN), "buyer", Duration.ofHours(hours)));
	}

	private static List<Granted> inOrder(List<Granted> granted) {
		return granted.stream().sorted(Comparator.comparing(Granted::at)).toList();
	}

	private static Arbitrary<Traits> traits() {
		return Arbitraries.of(Traits.NONE, Traits.NONE.at("remote"), Traits.NONE.at("same-province"),
				Traits.NONE.at("hk"), new Traits(Optional.of("direct-mail"), Set.of()),
				new Traits(Optional.of("virtual"), Set.of()));
	}

	private static ClaimSpan claim(boolean refundOnly, Optional<Instant> applied, Optional<Instant> ended) {
		Instant at = applied.orElse(BEGIN);
		Optional<Instant> end = ended.map((instant) -> at.plus(Duration.between(BEGIN, instant)));
		return new ClaimSpan(refundOnly, at, end, refundOnly ? end : Optional.empty(), !refundOnly && end.isPresent());
	}

	/** What a night with that cut-off can know. */
	private static OrderFacts known(OrderFacts all, Instant cutOff, List<RecordedDecision> recorded) {
		List<Parcel> parcels = all.parcels()
			.stream()
			.map((parcel) -> new Parcel(parcel.id(), before(parcel.numberGivenAt(), cutOff),
					before(parcel.pickedUpAt(), cutOff),
					parcel.traces().stream().filter((at) -> at.isBefore(cutOff)).toList(),
					before(parcel.leftFirstHubAt(), cutOff), before(parcel.signedAt(), cutOff),
					before(parcel.receivedAt(), cutOff)))
			.toList();
		List<ClaimSpan> claims = all.claims()
			.stream()
			.filter((claim) -> claim.appliedAt().isBefore(cutOff))
			.map((claim) -> new ClaimSpan(claim.refundOnly(), claim.appliedAt(), before(claim.endedAt(), cutOff),
					before(claim.refundedInFullAt(), cutOff), claim.givenUp()))
			.toList();
		return new OrderFacts(all.id(), all.version(), all.orderNo(), all.platform(), all.traits(),
				all.tracesKnownFrom(), all.placedAt(), all.paidAt(), before(all.groupFormedAt(), cutOff),
				all.promisedShipAt(), all.paid(),
				all.granted().stream().filter((more) -> more.at().isBefore(cutOff)).toList(), parcels, claims,
				all.reports().stream().filter((report) -> report.reportedAt().isBefore(cutOff)).toList(),
				all.obligations()
					.stream()
					.filter((promise) -> promise.promisedAt().isBefore(cutOff))
					.map((promise) -> new Obligation(promise.kind(), promise.promise(), promise.by(),
							promise.promisedAt(), promise.dueAt(), before(promise.keptAt(), cutOff)))
					.toList(),
				recorded, Optional.empty());
	}

	private static Optional<Instant> before(Optional<Instant> at, Instant cutOff) {
		return at.filter((instant) -> instant.isBefore(cutOff));
	}

	private static Arbitrary<Optional<Instant>> hours(int min, int max) {
		return Arbitraries.integers().between(min, max).map((hours) -> BEGIN.plus(Duration.ofHours(hours))).optional();
	}

	private OrderVerdict.Judged judged(OrderFacts order, Instant cutOff) {
		return (OrderVerdict.Judged) this.judge.judge(order, cutOff);
	}

	private static OrderJudge judge() {
		OrderRules rules = new OrderRules(Packs.shipped());
		return new OrderJudge(new OrderClocks(rules), rules, new CurrentNight());
	}

	private static Instant cutOff(int night) {
		return BEGIN.plus(Duration.ofHours(16)).plus(Duration.ofDays(night));
	}

}
