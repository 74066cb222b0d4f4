package org.aftersales.remote;

/**
 * What became of a partition that somebody took.
 */
sealed interface Outcome {

	/**
	 * As a person reads it.
	 */
	String words();

	/**
	 * All of it is judged.
	 *
	 * @param subjects how many were looked at now
	 */
	record Done(long subjects) implements Outcome {

		@Override
		public String words() {
			return "done, %,d subjects".formatted(this.subjects);
		}

	}

	/**
	 * It failed and would fail again; the night says so.
	 *
	 * @param words why
	 */
	record Failed(String words) implements Outcome {

		public Failed {
			words = "failed: " + words;
		}

	}

	/**
	 * Nothing was to be done, or nothing more: whoever sent the message needs no other
	 * answer.
	 *
	 * @param words why
	 */
	record Dropped(String words) implements Outcome {

		public Dropped {
			words = "nothing to do: " + words;
		}

	}

	/**
	 * Somebody else has to do what is left.
	 *
	 * @param words why
	 * @param atOnce whether another worker could do it now
	 */
	record GivenBack(String words, boolean atOnce) implements Outcome {

	}

}
