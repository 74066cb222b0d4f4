package org.aftersales.policy;

import java.util.Set;

/**
 * What a rule is looked up for, beside its node.
 *
 * @param traits what makes a narrower rule hold
 * @param alternatives the named readings that are chosen
 */
record Subject(Traits traits, Set<String> alternatives) {

	Subject {
		alternatives = Set.copyOf(alternatives);
	}

	/**
	 * Whether its goods are of one of these classes.
	 */
	boolean isOf(Set<String> goods) {
		return this.traits.goods().filter(goods::contains).isPresent();
	}

	/**
	 * Whether it has to do with one of these places.
	 */
	boolean isAt(Set<String> places) {
		return this.traits.places().stream().anyMatch(places::contains);
	}

}
