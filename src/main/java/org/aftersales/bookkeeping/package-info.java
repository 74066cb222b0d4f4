/**
 * The commands by which a person books what was decided about entitlements: approved,
 * paid, settled, advanced, recouped, reversed, waived.
 * <p>
 * Why so: they say who decides and why, and leave it to the ledger what its history
 * allows. They book between two nights, never beside one, so that a night sees all of a
 * booking or nothing of it. What the ledger calls recovered is booked by {@code recoup},
 * because to recover is also said of a night that died.
 */
@NullMarked
package org.aftersales.bookkeeping;

import org.jspecify.annotations.NullMarked;
