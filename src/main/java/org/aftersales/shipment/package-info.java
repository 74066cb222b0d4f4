/**
 * Orders and their parcels: failed groups, broken promises, those that somebody reports
 * among them, and deemed receipts, and the job {@code shipments} that judges them.
 * <p>
 * Why so: an order has several clocks that run side by side, so each is judged by a class
 * of its own from the same facts. A clock says what lapsed before the cut-off and when a
 * night must look again; it never reads the time of the machine, and a fact at or after
 * the cut-off does not exist for it.
 */
@NullMarked
package org.aftersales.shipment;

import org.jspecify.annotations.NullMarked;
