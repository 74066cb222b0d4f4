package org.aftersales.bookkeeping;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person's act did to one entitlement.
 *
 * @param name the entitlement as the person called it
 * @param entitlement its key
 * @param now whether it was done now; false: it had been done before
 */
record Acted(String name, long entitlement, boolean now) {

	/**
	 * In a sentence.
	 * @param done the word for it, for example {@code reversed}
	 */
	String sentence(String done) {
		return "Entitlement %s %s %s. 'jobs/recon explain entitlement %d' shows it.".formatted(this.name,
				this.now ? "is now" : "had been", this.now ? done : done + " before; nothing was changed",
				this.entitlement);
	}

	/**
	 * For a script.
	 */
	Map<String, @Nullable Object> json(String done) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("entitlement", this.entitlement);
		answer.put("status", done);
		answer.put("changed", this.now);
		return answer;
	}

}
