package org.aftersales.policy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * For what a rule of a node holds. A rule with an empty scope is the node's default.
 *
 * @param goods only for these goods classes; empty: for all
 * @param regions only for these regions; empty: for all
 * @param alternative name of the reading; a named one holds only if it is chosen
 */
public record Scope(Set<String> goods, Set<String> regions, Optional<String> alternative) {

	/** Everything. */
	public static final Scope DEFAULT = new Scope(Set.of(), Set.of(), Optional.empty());

	public Scope {
		goods = Set.copyOf(goods);
		regions = Set.copyOf(regions);
	}

	/**
	 * Whether a rule of this scope holds there.
	 */
	boolean holds(Subject subject) {
		return (this.goods.isEmpty() || subject.isOf(this.goods))
				&& (this.regions.isEmpty() || subject.isAt(this.regions))
				&& this.alternative.map(subject.alternatives()::contains).orElse(true);
	}

	/**
	 * How narrow it is: a chosen reading before goods, goods before regions.
	 */
	int narrowness() {
		return (this.alternative.isPresent() ? 4 : 0) + (this.goods.isEmpty() ? 0 : 2)
				+ (this.regions.isEmpty() ? 0 : 1);
	}

	/**
	 * Whether two rules could hold for the same subject with the same narrowness.
	 */
	boolean collidesWith(Scope other) {
		return narrowness() == other.narrowness() && this.alternative.equals(other.alternative)
				&& meet(this.goods, other.goods) && meet(this.regions, other.regions);
	}

	private static boolean meet(Set<String> first, Set<String> second) {
		return first.isEmpty() || first.stream().anyMatch(second::contains);
	}

	/**
	 * In words, for example {@code goods express; region hk}; empty for the default.
	 */
	public String words() {
		StringBuilder words = new StringBuilder();
		if (!this.goods.isEmpty()) {
			words.append("goods ").append(String.join(", ", new TreeSet<>(this.goods)));
		}
		if (!this.regions.isEmpty()) {
			words.append(words.isEmpty() ? "" : "; ")
				.append("region ")
				.append(String.join(", ", new TreeSet<>(this.regions)));
		}
		this.alternative
			.ifPresent((name) -> words.append(words.isEmpty() ? "" : "; ").append("alternative reading ").append(name));
		return words.toString();
	}

}
