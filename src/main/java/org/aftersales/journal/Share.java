package org.aftersales.journal;

import java.math.BigDecimal;
import java.util.Optional;

import org.aftersales.report.Total;

/**
 * So many of so many, and whether that keeps a limit. Of nothing there is no share: it is
 * neither kept nor missed.
 *
 * @param part how many
 * @param whole of how many
 * @param percent the limit; at the limit it is kept
 */
record Share(long part, long whole, int percent) {

	/**
	 * The share, rounded half up to four decimals; empty if there is none.
	 */
	Optional<BigDecimal> rate() {
		return Total.of(this.part).share(Total.of(this.whole)).value();
	}

	BigDecimal limit() {
		return BigDecimal.valueOf(this.percent, 2);
	}

	/**
	 * Judged by the counts and not by the rounded rate, so that 79.995 % misses 80 %.
	 */
	boolean misses() {
		return this.whole > 0 && this.part * 100 < this.percent * this.whole;
	}

	/**
	 * Key of the word for it.
	 */
	String word() {
		if (this.whole == 0) {
			return "journal.service.none";
		}
		return misses() ? "journal.service.missed" : "journal.service.kept";
	}

}
