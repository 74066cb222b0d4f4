package org.aftersales.demo;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a parcel or a claim.
 *
 * @param newKind what the buyer applies for from then on, if he changed it
 */
record Happening(String kind, Instant at, @Nullable String newKind) {

	Happening(String kind, Instant at) {
		this(kind, at, null);
	}

	static List<Happening> before(Instant instant, List<Happening> happenings) {
		return happenings.stream().filter((happening) -> happening.at().isBefore(instant)).toList();
	}

}
