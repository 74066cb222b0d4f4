package org.aftersales.launch;

import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Surroundings;
import org.aftersales.run.NightSettings;

/**
 * The business date that is asked for: one that has ended.
 */
final class ClosedDate {

	private ClosedDate() {
	}

	/**
	 * That date.
	 * @param asked as it was given; empty: the last closed one
	 * @throws BusinessDateNotClosed if it has not ended
	 */
	static BusinessDate of(Surroundings surroundings, NightSettings settings, Optional<LocalDate> asked) {
		BusinessDate lastClosed = BusinessDate.lastClosed(surroundings.clock(), settings.zone());
		BusinessDate date = new BusinessDate(asked.orElse(lastClosed.date()), settings.zone());
		if (!date.isClosed(surroundings.clock())) {
			throw new BusinessDateNotClosed(date, lastClosed);
		}
		return date;
	}

}
