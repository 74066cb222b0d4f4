package org.aftersales.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One act of a person.
 *
 * @param at when, by the machine's clock
 * @param command name of the command, without options
 * @param subject what it was done to
 * @param by who
 * @param reason why, in the person's words
 * @param date the business date concerned, if it is one
 * @param effect what it changed, in words
 */
public record AuditEntry(Instant at, String command, String subject, String by, String reason, Optional<LocalDate> date,
		String effect) {

}
