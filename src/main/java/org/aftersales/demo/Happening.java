package org.aftersales.demo;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a parcel or a claim.
 */
record Happening(String kind, Instant at) {

	static List<Happening> before(Instant instant, List<Happening> happenings) {
		return happenings.stream().filter((happening) -> happening.at().isBefore(instant)).toList();
	}

}
