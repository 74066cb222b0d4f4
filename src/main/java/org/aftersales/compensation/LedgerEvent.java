package org.aftersales.compensation;

import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What happened to an entitlement after it was entered.
 *
 * @param kind what
 * @param amount yuan
 * @param bookedFor business date of the booking
 * @param doneBy who did it: a person, or {@code night}
 * @param reason why
 * @param reference number of a payment, a bill line or a ticket, if there is one
 */
record LedgerEvent(EventKind kind, Yuan amount, LocalDate bookedFor, String doneBy, String reason,
		Optional<String> reference) {

}
