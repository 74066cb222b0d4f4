/**
 * What may be refunded at most for an item of an order or for all of it, by the
 * platform's proration and beside it by the law's re-settlement.
 * <p>
 * Why so: the cap is the pro-rata share, as the platforms compute it, threshold kept or
 * not. The law (LAW-7D art. 17) re-settles where a partial return loses the discount;
 * that amount stands beside the cap with a flag and never replaces it (rule book, C10).
 * Where no formula of the rule book covers a discount there is no cap but a reason, and a
 * person decides. Whatever is left after everything else was refunded needs no formula:
 * the last part is what was paid less what was refunded, so that all parts add up.
 */
@NullMarked
package org.aftersales.cap;

import org.jspecify.annotations.NullMarked;
