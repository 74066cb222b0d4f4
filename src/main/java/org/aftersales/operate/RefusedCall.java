package org.aftersales.operate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A call of a night that was refused before the night could begin, so that no database
 * tells of it.
 *
 * @param at when
 * @param command as it was called
 * @param date the business date, if the call named one
 * @param exitCode what the scheduler got
 * @param fault name of the fault
 * @param message in words
 */
public record RefusedCall(Instant at, String command, Optional<LocalDate> date, int exitCode, String fault,
		String message) {

}
