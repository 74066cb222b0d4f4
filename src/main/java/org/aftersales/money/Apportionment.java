package org.aftersales.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares an amount out so that nothing is left and nothing is added.
 * <p>
 * Why so: shares that are each rounded half up miss the amount by some fen, and a last
 * share that takes them all can become negative (0.05 over ten). The largest remainders
 * get the fen instead: the same shares as half up wherever those add up, else off by less
 * than one fen each (rule book, C11 and CAP-10).
 */
public final class Apportionment {

	private Apportionment() {
	}

	/**
	 * Shares by weight: every share down to the fen, then one fen each to the largest
	 * remainders, among equal ones to the later. They add up to the amount; a heavier
	 * weight never gets less; no weight, no share.
	 * @param amount what is shared out, not negative
	 * @param weights not negative, and not all nothing
	 * @throws IllegalArgumentException if the amount or the weights are otherwise
	 */
	public static List<Yuan> largestRemainder(Yuan amount, List<Yuan> weights) {
		BigInteger fen = fen(amount);
		List<BigInteger> parts = weights.stream().map(Apportionment::fen).toList();
		BigInteger whole = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
		if (whole.signum() == 0) {
			throw new IllegalArgumentException("%s cannot be shared out over no weight".formatted(amount));
		}
		List<BigInteger[]> divided = new ArrayList<>();
		parts.forEach((part) -> divided.add(fen.multiply(part).divideAndRemainder(whole)));
		int left = divided.stream().map((share) -> share[0]).reduce(fen, BigInteger::subtract).intValueExact();
		List<Integer> favoured = IntStream.range(0, divided.size())
			.boxed()
			.sorted(Comparator.<Integer, BigInteger>comparing((index) -> divided.get(index)[1])
				.thenComparing(Comparator.naturalOrder())
				.reversed())
			.limit(left)
			.toList();
		return IntStream.range(0, divided.size())
			.mapToObj((index) -> yuan(
					divided.get(index)[0].add(favoured.contains(index) ? BigInteger.ONE : BigInteger.ZERO)))
			.toList();
	}

	private static BigInteger fen(Yuan amount) {
		if (amount.value().signum() < 0) {
			throw new IllegalArgumentException("%s is negative and cannot be shared out".formatted(amount));
		}
		return amount.value().unscaledValue();
	}

	private static Yuan yuan(BigInteger fen) {
		return new Yuan(new BigDecimal(fen, 2));
	}

}
