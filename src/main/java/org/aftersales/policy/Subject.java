package org.aftersales.policy;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule is looked up for, beside its node.
 *
 * @param goods the goods class, if it matters
 * @param region the region, if it matters
 * @param alternatives the named readings that are chosen
 */
record Subject(Optional<String> goods, Optional<String> region, Set<String> alternatives) {

	Subject {
		alternatives = Set.copyOf(alternatives);
	}

}
