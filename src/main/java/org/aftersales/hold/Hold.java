package org.aftersales.hold;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A hold that a person placed.
 *
 * @param number by which people name it
 * @param kind what it is on
 * @param code id of the rule, number of the shop, or code of the platform
 * @param until the last business date whose night holds back
 * @param reason why
 * @param by who placed it
 * @param released whether a person has released it
 */
public record Hold(long number, Kind kind, String code, LocalDate until, String reason, String by, boolean released) {

	/**
	 * Whether a night of that business date holds back.
	 */
	public boolean inForceOn(LocalDate date) {
		return !this.released && !date.isAfter(this.until);
	}

	/**
	 * As people name it, for example {@code hold 3 (shop X, until 2026-11-25)}.
	 */
	public String words() {
		return "hold %d (%s %s, until %s%s)".formatted(this.number, this.kind.word(), this.code, this.until,
				this.released ? ", released" : "");
	}

	/**
	 * What comes of it after the night of that business date.
	 */
	public String ending(LocalDate date) {
		if (!inForceOn(date.plusDays(1))) {
			return (this.released ? "it is released" : "it expires now") + ": the next night decides";
		}
		if (!inForceOn(date.plusDays(2))) {
			return "it expires tomorrow: the night of %s decides; release %d decides sooner"
				.formatted(this.until.plusDays(1), this.number);
		}
		return "release %d, or let it expire".formatted(this.number);
	}

	/**
	 * What can be held.
	 */
	public enum Kind {

		/** Whatever decides by that rule. */
		RULE,
		/** Every decision about an order of that shop. */
		SHOP,
		/** Every decision about an order of that platform's shops. */
		PLATFORM;

		/**
		 * As a person writes it.
		 */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
