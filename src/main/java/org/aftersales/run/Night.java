package org.aftersales.run;

import java.time.Instant;

import org.aftersales.calendar.BusinessDate;

/**
 * One attempt at one night.
 *
 * @param id key of the night in the database
 * @param businessDate the day whose facts are judged
 * @param revision zero, unless a done night is deliberately judged anew
 * @param attempt the fencing token of this attempt
 */
public record Night(long id, BusinessDate businessDate, int revision, int attempt) {

	/**
	 * The instant at or after which this night knows nothing.
	 */
	public Instant cutOff() {
		return this.businessDate.cutOff();
	}

	@Override
	public String toString() {
		return "night of " + this.businessDate + ((this.revision == 0) ? "" : " revision " + this.revision);
	}

}
