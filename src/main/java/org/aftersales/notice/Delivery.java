package org.aftersales.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one sending.
 *
 * @param place to whom
 * @param problem why it was not taken; empty: it was
 */
record Delivery(String place, Optional<String> problem) {

	/**
	 * Does it, whatever happens.
	 */
	static Delivery of(String place, Runnable sending) {
		try {
			sending.run();
			return new Delivery(place, Optional.empty());
		}
		catch (NotDelivered refused) {
			return new Delivery(place, Optional.of(String.valueOf(refused.getMessage())));
		}
		catch (RuntimeException unforeseen) {
			return new Delivery(place, Optional.of(unforeseen.getClass().getSimpleName()));
		}
	}

	boolean taken() {
		return this.problem.isEmpty();
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("place", this.place);
		json.put("ok", taken());
		this.problem.ifPresent((why) -> json.put("problem", why));
		return json;
	}

}
