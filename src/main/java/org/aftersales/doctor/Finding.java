package org.aftersales.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found about one thing.
 *
 * @param thing what was looked at
 * @param state how it is
 * @param words what was found
 * @param remedy what to do, if something is to be done
 */
record Finding(String thing, State state, String words, Optional<String> remedy) {

	static Finding ok(String thing, String words) {
		return new Finding(thing, State.OK, words, Optional.empty());
	}

	static Finding warning(String thing, String words, String remedy) {
		return new Finding(thing, State.WARNING, words, Optional.of(remedy));
	}

	static Finding broken(String thing, String words, String remedy) {
		return new Finding(thing, State.BROKEN, words, Optional.of(remedy));
	}

	/**
	 * For a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("thing", this.thing);
		json.put("state", this.state.word());
		json.put("words", this.words);
		this.remedy.ifPresent((words) -> json.put("remedy", words));
		return json;
	}

	/**
	 * How a thing is.
	 */
	enum State {

		/** In order. */
		OK,
		/** A night can run, but somebody should look. */
		WARNING,
		/** A night cannot run. */
		BROKEN;

		String word() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
