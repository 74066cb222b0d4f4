package org.aftersales.run;

import java.time.Duration;

/**
 * Somebody else's transaction holds rows that the night needs, and has not ended in the
 * time that the settings grant. Mostly a process that stands still in the middle of a
 * chunk after its night was taken over.
 */
public class RowsHeld extends RuntimeException implements Fault {

	/**
	 * With whoever holds them.
	 * @param who as a person would look for him, and what to do
	 */
	RowsHeld(Duration patience, String who, Throwable cause) {
		super("The night waited longer than %s for rows that others hold: %s What was decided before is safe."
			.formatted(words(patience), who), cause);
	}

	private static String words(Duration patience) {
		if (patience.toMillis() % 1000 != 0) {
			return patience.toMillis() + " ms";
		}
		return (patience.toSeconds() % 60 == 0) ? patience.toMinutes() + " min" : patience.toSeconds() + " s";
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
