package org.aftersales.compensation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aftersales.money.Yuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every set of breaches. The bounds and caps below are written by hand
 * from TB-P02 to TB-P11.
 */
class JointCapPropertyTests {

	private static final Map<String, String> MOST = Map.of("late", "30.00", "out-of-stock", "500.00", "trace-timeout",
			"50.00", "trace-abnormal", "100.00", "false-shipping-goods", "100.00");

	private static final Map<String, String> LEAST = Map.of("late", "3.00", "out-of-stock", "5.00", "trace-timeout",
			"5.00", "trace-abnormal", "5.00", "false-shipping-goods", "5.00");

	@Property(tries = 300)
	void applyingThemTwiceChangesNothing(@ForAll("orders") List<PenalizedOrder> orders) {
		PenaltyBill once = PenaltyBill.of(orders, PenaltyFixtures.SHANGHAI, Set.of());
		PenaltyBill twice = new JointCaps(PenaltyFixtures.SHANGHAI, Set.of()).apply(once.penalties());

		assertThat(twice.penalties()).isEqualTo(once.penalties());
		assertThat(twice.caps()).isEmpty();
	}

	@Property(tries = 300)
	void theTotalOfABuyersDayNeverExceedsTheCap(@ForAll("orders") List<PenalizedOrder> orders) {
		neverExceedsTheCap(PenaltyBill.of(orders, PenaltyFixtures.SHANGHAI, Set.of()).penalties());
	}

	/**
	 * As the night prices them: one after the other in the order of time.
	 */
	@Property(tries = 300)
	void norDoesItOneBreachAfterTheOther(@ForAll("orders") List<PenalizedOrder> orders) {
		PenaltyPricing pricing = new PenaltyPricing(Set.of());
		JointCaps caps = new JointCaps(PenaltyFixtures.SHANGHAI, Set.of());
		List<Penalty> priced = new ArrayList<>();
		orders.stream()
			.flatMap((order) -> order.broken().stream().map((broken) -> pricing.price(order, broken)))
			.sorted(Comparator.comparing((penalty) -> penalty.charge().at()))
			.forEach((penalty) -> priced.add(caps.beside(priced.stream().map(Penalty::charge).toList(), penalty)));

		neverExceedsTheCap(priced);
		assertThat(priced).allSatisfy((penalty) -> assertThat(penalty.amount()).isGreaterThanOrEqualTo(Yuan.ZERO));
	}

	private static void neverExceedsTheCap(List<Penalty> penalties) {
		Map<String, List<Penalty>> days = new TreeMap<>();
		penalties.forEach(
				(penalty) -> days
					.computeIfAbsent(
							penalty.order().buyer()
									+ LocalDate.ofInstant(penalty.order().paidAt(), PenaltyFixtures.SHANGHAI),
							(day) -> new ArrayList<>())
					.add(penalty));

		assertThat(days.values()).allSatisfy((day) -> {
			boolean wide = day.stream()
				.anyMatch((penalty) -> penalty.broken().serious() || (penalty.kind().equals("out-of-stock")
						&& penalty.order().promised().orElseThrow().compareTo(Duration.ofDays(2)) > 0));
			assertThat(sum(day)).isLessThanOrEqualTo(Yuan.parse(wide ? "500.00" : "100.00"));
		});
	}

	@Property(tries = 300)
	void tracesOfOneOrderCostATwentiethOrAFifthAndNeverMore(@ForAll("orders") List<PenalizedOrder> orders) {
		PenaltyBill bill = PenaltyBill.of(orders, PenaltyFixtures.SHANGHAI, Set.of());

		assertThat(orders).allSatisfy((order) -> {
			List<Penalty> traces = bill.penalties()
				.stream()
				.filter((penalty) -> penalty.order().equals(order) && penalty.kind().startsWith("trace"))
				.toList();
			// A fifth, in fen: goods are whole yuan here, so that a fifth has no part of
			// a fen.
			Yuan fifth = new Yuan(order.goods().value().multiply(new BigDecimal("0.2")));
			assertThat(sum(traces)).isLessThanOrEqualTo(fifth.clamp(Yuan.parse("5.00"), Yuan.parse("100.00")));
		});
	}

	@Property(tries = 300)
	void aPriceThatNoCapCutIsWithinItsOwnBounds(@ForAll("orders") List<PenalizedOrder> orders) {
		assertThat(PenaltyBill.of(orders, PenaltyFixtures.SHANGHAI, Set.of()).penalties()).allSatisfy((penalty) -> {
			assertThat(penalty.amount()).isLessThanOrEqualTo(Yuan.parse(MOST.get(penalty.kind())));
			assertThat(penalty.amount()).isGreaterThanOrEqualTo(
					penalty.cutBy().isPresent() ? Yuan.ZERO : Yuan.parse(LEAST.get(penalty.kind())));
		});
	}

	@Property(tries = 200)
	void theOrderOfListingChangesNobodysTotal(@ForAll("orders") List<PenalizedOrder> orders) {
		List<PenalizedOrder> reversed = new ArrayList<>(orders);
		Collections.reverse(reversed);

		assertThat(PenaltyBill.of(reversed, PenaltyFixtures.SHANGHAI, Set.of()).penalties())
			.containsExactlyInAnyOrderElementsOf(
					PenaltyBill.of(orders, PenaltyFixtures.SHANGHAI, Set.of()).penalties());
	}

	@Provide
	Arbitrary<List<PenalizedOrder>> orders() {
		Arbitrary<BrokenPromise> broken = Combinators
			.combine(Arbitraries.of(MOST.keySet().stream().sorted().toList()), Arbitraries.integers().between(0, 72),
					Arbitraries.of(true, false, false, false))
			.as((kind, hour, serious) -> new BrokenPromise(kind,
					Optional.of(PenaltyFixtures.PAID.plus(Duration.ofHours(hour))), serious, Optional.empty(),
					Optional.empty(), Optional.empty(), Optional.empty()));
		Arbitrary<PenalizedOrder> order = Combinators
			.combine(Arbitraries.of("a", "b"), Arbitraries.integers().between(0, 40),
					Arbitraries.integers().between(1, 6000), Arbitraries.of(24, 48, 72), broken.list().ofMaxSize(4))
			.as((buyer, hour, goods, promise, promises) -> PenaltyFixtures.order("taobao-2026", "", buyer,
					PenaltyFixtures.PAID.plus(Duration.ofHours(hour)), goods + ".00", promise,
					promises.toArray(BrokenPromise[]::new)));
		return order.list().ofMaxSize(6).map(JointCapPropertyTests::numbered);
	}

	private static List<PenalizedOrder> numbered(List<PenalizedOrder> orders) {
		List<PenalizedOrder> numbered = new ArrayList<>();
		for (PenalizedOrder order : orders) {
			numbered.add(new PenalizedOrder("O" + numbered.size(), order.buyer(), order.paidAt(), order.pack(),
					order.goods(), order.promised(), order.goodsClass(), order.broken()));
		}
		return numbered;
	}

	private static Yuan sum(List<Penalty> penalties) {
		return penalties.stream().map(Penalty::amount).reduce(Yuan.ZERO, Yuan::plus);
	}

}
