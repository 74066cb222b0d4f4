package org.aftersales.journal;

import java.util.Locale;

/**
 * Why no night can fire a rule.
 *
 * @param reason the reason
 * @param detail what it hangs on; empty if on nothing more
 */
public record OutOfReach(Reason reason, String detail) {

	static OutOfReach because(Reason reason) {
		return new OutOfReach(reason, "");
	}

	/**
	 * The reason in words.
	 */
	public String words() {
		return String.format(Locale.ROOT, this.reason.words, this.detail);
	}

	/**
	 * What can keep a rule from firing.
	 */
	public enum Reason {

		/** It gives a right. */
		RIGHT("a right: nothing is decided when it ends"),
		/** It gives more time. */
		MORE_TIME("more time: only a person asks for it"),
		/** It prices a breach that no clock leads to. */
		NO_SUCH_BREACH("no night finds such a breach"),
		/** It is a reading that is not chosen. */
		ALTERNATIVE("only for %s"),
		/** It excuses. */
		EXCUSE("an excuse: a person grants it"),
		/** It is law. */
		LAW("law: quoted, not judged"),
		/** Its clock never ends. */
		NO_DURATION("no duration: nothing lapses"),
		/** Its clock is longer than its pack is old. */
		TOO_YOUNG("its pack is too young: nothing can lapse before %s"),
		/** It prices what is broken later only. */
		PRICE_TOO_YOUNG("its price is too young: it holds from %s on"),
		/** Its clock belongs to no job. */
		NOT_JUDGED("no night judges this node");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

	}

}
