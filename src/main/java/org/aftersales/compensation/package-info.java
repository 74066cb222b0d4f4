/**
 * What is owed, by whom, to whom and for which broken promise, entered once in the
 * ledger, what becomes of it, and the job {@code compensation} that enters it.
 * <p>
 * Why so: a joint cap looks at all that one buyer is owed by one shop, so the job goes
 * buyer by buyer, and no two transactions share one. Breaches are priced one by one in
 * the order of their time, and what stands in the ledger keeps its amount, so that nights
 * one by one come to the same as one late night; a later breach that widens a cap does
 * not raise an earlier one. For the same reason an excuse counts from the end of the day
 * on which the promise was broken: a later one reverses, and is not entered as if it had
 * been known.
 */
@NullMarked
package org.aftersales.compensation;

import org.jspecify.annotations.NullMarked;
