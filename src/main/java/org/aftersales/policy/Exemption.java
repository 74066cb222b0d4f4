package org.aftersales.policy;

import java.util.Set;

/**
 * A reason for which a broken promise costs nothing.
 *
 * @param id rule id of the rule book
 * @param pack name of the pack it stands in
 * @param reason the reason in one word, for example {@code force-majeure}
 * @param breaches the kinds of breach that it excuses; empty: all
 * @param origin where it comes from
 */
public record Exemption(String id, String pack, String reason, Set<String> breaches, Origin origin) {

	public Exemption {
		breaches = Set.copyOf(breaches);
	}

	/**
	 * Whether it excuses that kind.
	 */
	public boolean excuses(String kind) {
		return this.breaches.isEmpty() || this.breaches.contains(kind);
	}

}
