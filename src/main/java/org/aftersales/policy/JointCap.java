package org.aftersales.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much several breaches may cost together.
 *
 * @param id rule id of the rule book, for example {@code TB-P11}
 * @param pack name of the pack it stands in
 * @param alternative name of the reading; a named one holds in place of the default of
 * its id, and only if it is chosen
 * @param breaches the kinds of breach that count
 * @param claims only breaches about these kinds of claim; empty: about any
 * @param together which of them are taken together
 * @param limits the amounts with their conditions; the first that applies decides, and
 * the last always applies
 * @param origin where it comes from
 */
public record JointCap(String id, String pack, Optional<String> alternative, Set<String> breaches, Set<String> claims,
		TogetherIn together, List<Limit> limits, Origin origin) {

	public JointCap {
		breaches = Set.copyOf(breaches);
		claims = Set.copyOf(claims);
		limits = List.copyOf(limits);
	}

	/**
	 * In words: what is taken together, and the limits.
	 */
	String words() {
		String about = this.claims.isEmpty() ? ""
				: " about " + String.join(", ", new TreeSet<>(this.claims)) + " claims";
		return "%s%s, together by %s: at most %s".formatted(String.join(", ", new TreeSet<>(this.breaches)), about,
				this.together.code(), this.limits.stream().map(Limit::words).collect(Collectors.joining("; else ")));
	}

	/**
	 * A limit and when it applies: when one of the breaches fulfils all its conditions.
	 *
	 * @param ifAny one of these kinds; empty: any
	 * @param promisedOver more time than this was promised for its order
	 * @param ifSerious it is serious
	 * @param tariff the limit
	 */
	public record Limit(Set<String> ifAny, Optional<Duration> promisedOver, boolean ifSerious, Tariff tariff) {

		public Limit {
			ifAny = Set.copyOf(ifAny);
		}

		private String words() {
			StringBuilder words = new StringBuilder(this.tariff.words());
			if (!always()) {
				words.append(" if one is");
			}
			if (this.ifSerious) {
				words.append(" serious");
			}
			if (!this.ifAny.isEmpty()) {
				words.append(' ').append(String.join(" or ", new TreeSet<>(this.ifAny)));
			}
			this.promisedOver
				.ifPresent((limit) -> words.append(" promised for more than ").append(Durations.words(limit)));
			return words.toString();
		}

		/**
		 * Whether it holds whatever was broken.
		 */
		boolean always() {
			return this.ifAny.isEmpty() && this.promisedOver.isEmpty() && !this.ifSerious;
		}

		/**
		 * Whether a breach makes it apply.
		 * @param kind the kind of the breach
		 * @param promised the time promised for its order, if it is known
		 * @param serious whether it is serious
		 */
		public boolean applies(String kind, Optional<Duration> promised, boolean serious) {
			return (this.ifAny.isEmpty() || this.ifAny.contains(kind)) && (!this.ifSerious || serious)
					&& this.promisedOver
						.map((limit) -> promised.filter((given) -> given.compareTo(limit) > 0).isPresent())
						.orElse(true);
		}

	}

}
