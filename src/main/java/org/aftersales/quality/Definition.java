package org.aftersales.quality;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.aftersales.quality.Reckoning.Average;
import org.aftersales.quality.Reckoning.NotHere;
import org.aftersales.quality.Reckoning.Share;

/**
 * A definition of the rule book, section 8.
 *
 * @param id its row
 * @param key last part of the keys of its labels
 * @param confidence high, medium or low, as the rule book says
 * @param span the span of time it looks at
 * @param needs what facts it cannot do without
 * @param reckoning how it is computed
 */
record Definition(String id, String key, String confidence, Span span, Set<Need> needs, Reckoning reckoning) {

	Definition {
		needs = Set.copyOf(needs);
	}

	/**
	 * A quality rate of thirty days.
	 */
	static Definition quality(String id, String confidence, Measure part, Measure whole, Need... needs) {
		return quality(id, confidence, Share.of(part, whole), needs);
	}

	static Definition quality(String id, String confidence, Share share, Need... needs) {
		return of(id, confidence, share).needing(needs).needing(Need.REASONS);
	}

	/**
	 * Another share or average of thirty days.
	 */
	static Definition of(String id, String confidence, Reckoning reckoning) {
		return new Definition(id, key(id), confidence, Span.DAYS, Set.of(), reckoning);
	}

	static Definition hours(String id, String confidence, Measure hours, Measure number) {
		return of(id, confidence, new Average(hours, number));
	}

	static Definition notHere(String id, String confidence) {
		return of(id, confidence, new NotHere());
	}

	/**
	 * The same with labels of its own, for a row of the rule book that holds several.
	 */
	Definition named(String other) {
		return new Definition(this.id, other, this.confidence, this.span, this.needs, this.reckoning);
	}

	Definition byMonth() {
		return new Definition(this.id, this.key, this.confidence, Span.MONTH, this.needs, this.reckoning);
	}

	boolean isHere() {
		return !(this.reckoning instanceof NotHere);
	}

	private Definition needing(Need... more) {
		Set<Need> all = new HashSet<>(this.needs);
		all.addAll(Set.of(more));
		return new Definition(this.id, this.key, this.confidence, this.span, all, this.reckoning);
	}

	private static String key(String id) {
		return id.replace("-", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Facts without which a figure would say something that nobody knows.
	 */
	enum Need {

		/** That a pack names the platform's quality reasons. */
		REASONS,
		/** That parcels' signatures are fed. */
		SIGNATURES

	}

}
