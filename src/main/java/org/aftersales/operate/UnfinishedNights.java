package org.aftersales.operate;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.NightFile;
import org.aftersales.console.NoNightsHere;
import org.aftersales.console.OlderSchema;
import org.aftersales.console.Surroundings;

/**
 * The nights that somebody should still run.
 */
public final class UnfinishedNights {

	private UnfinishedNights() {
	}

	/**
	 * Closed dates whose night is missing or ended early, the oldest first; on a database
	 * without any night the last closed date alone, because nothing says where to begin.
	 */
	public static List<LocalDate> of(Surroundings surroundings) {
		BusinessDate last = BusinessDate.lastClosed(surroundings.clock(),
				NightFile.read(surroundings.places().settings()).night().zone());
		try (NightRecords records = NightRecords.open(surroundings, false)) {
			return records.history().last(1, java.util.Optional.empty()).isEmpty() ? List.of(last.date())
					: records.board().unfinished(last.date());
		}
		catch (NoNightsHere | OlderSchema first) {
			return List.of(last.date());
		}
	}

}
