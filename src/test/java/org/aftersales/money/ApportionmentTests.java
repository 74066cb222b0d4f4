package org.aftersales.money;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Shares add up, whatever is shared out over what.
 */
class ApportionmentTests {

	@Test
	void x05SixteenOverTheListPrices() {
		// found: 16 / 19 × 1, 8, 10 = 0.842…, 6.736…, 8.421…
		assertThat(shares("16", "1", "8", "10")).containsExactly("0.84", "6.74", "8.42");
	}

	@Test
	void x07CrossShopReductionOverTwoItems() {
		assertThat(shares("190", "100", "110")).containsExactly("90.48", "99.52");
	}

	@Test
	void x16TheOddFenGoesToOne() {
		// found: 69.31 over 3: 23.10 × 3 and 0.01 given to one; to the last (C11).
		assertThat(shares("69.31", "1", "1", "1")).containsExactly("23.10", "23.10", "23.11");
	}

	@Test
	void halvesThatWouldAllRoundUpDoNotMakeTheLastShareNegative() {
		// 0.05 over ten: each 0.005, half up 0.01; nine times 0.01 are 0.09 already.
		assertThat(Apportionment.largestRemainder(Yuan.parse("0.05"), Collections.nCopies(10, Yuan.parse("1"))))
			.extracting(Yuan::toString)
			.containsExactly("0.00", "0.00", "0.00", "0.00", "0.00", "0.01", "0.01", "0.01", "0.01", "0.01");
	}

	@Test
	void theOldBugsOfOthersAddUp() {
		assertThat(shares("20", "1", "1", "1")).containsExactly("6.66", "6.67", "6.67");
		assertThat(shares("100", "1", "1", "1", "1", "1", "1")).containsExactly("16.66", "16.66", "16.67", "16.67",
				"16.67", "16.67");
		assertThat(shares("0.05", "1", "1", "1")).containsExactly("0.01", "0.02", "0.02");
	}

	@Test
	void whatCannotBeSharedOutIsRefused() {
		assertThatThrownBy(() -> shares("1", "0", "0")).hasMessage("1.00 cannot be shared out over no weight");
		assertThatThrownBy(() -> shares("-1", "1")).hasMessage("-1.00 is negative and cannot be shared out");
	}

	@Property
	void sharesAddUpToTheAmount(@ForAll("amounts") Yuan amount, @ForAll("weights") List<Yuan> weights) {
		Assume.that(weighs(weights));

		assertThat(Yuan.sum(Apportionment.largestRemainder(amount, weights).stream())).isEqualTo(amount);
	}

	@Property
	void everyShareIsLessThanAFenFromTheExactOne(@ForAll("amounts") Yuan amount,
			@ForAll("weights") List<Yuan> weights) {
		Assume.that(weighs(weights));
		Yuan whole = Yuan.sum(weights.stream());

		List<Yuan> shares = Apportionment.largestRemainder(amount, weights);

		for (int i = 0; i < weights.size(); i++) {
			Yuan down = Rounding.DOWN_TO_FEN.share(amount, weights.get(i), whole);
			assertThat(shares.get(i)).isBetween(down, down.plus(Yuan.parse("0.01")));
		}
	}

	@Property
	void whoWeighsMoreNeverGetsLess(@ForAll("amounts") Yuan amount, @ForAll("weights") List<Yuan> weights) {
		Assume.that(weighs(weights));

		List<Yuan> shares = Apportionment.largestRemainder(amount, weights);

		for (int i = 0; i < weights.size(); i++) {
			for (int j = 0; j < weights.size(); j++) {
				if (weights.get(i).compareTo(weights.get(j)) > 0) {
					assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
				}
			}
		}
	}

	@Property
	void whoWeighsNothingGetsNothing(@ForAll("amounts") Yuan amount, @ForAll("weights") List<Yuan> weights) {
		List<Yuan> padded = Stream.concat(Stream.of(Yuan.parse("1")), weights.stream()).toList();

		List<Yuan> shares = Apportionment.largestRemainder(amount, padded);

		for (int i = 0; i < padded.size(); i++) {
			if (padded.get(i).equals(Yuan.ZERO)) {
				assertThat(shares.get(i)).isEqualTo(Yuan.ZERO);
			}
		}
	}

	@Provide
	Arbitrary<Yuan> amounts() {
		return Arbitraries.longs().between(0, 500_000).map(ApportionmentTests::fen);
	}

	@Provide
	Arbitrary<List<Yuan>> weights() {
		return Arbitraries.longs().between(0, 30_000).map(ApportionmentTests::fen).list().ofMinSize(1).ofMaxSize(8);
	}

	private static Yuan fen(long fen) {
		return new Yuan(java.math.BigDecimal.valueOf(fen, 2));
	}

	private static boolean weighs(List<Yuan> weights) {
		return weights.stream().anyMatch((weight) -> weight.compareTo(Yuan.ZERO) > 0);
	}

	private static List<String> shares(String amount, String... weights) {
		return Apportionment.largestRemainder(Yuan.parse(amount), Stream.of(weights).map(Yuan::parse).toList())
			.stream()
			.map(Yuan::toString)
			.toList();
	}

}
