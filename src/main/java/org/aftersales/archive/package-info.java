/**
 * The steps, scans and decisions of orders that are finished for good, moved month by
 * month out of the way of the nights, and back.
 * <p>
 * Why so: whole orders go, never single rows, so that an order is either judged with all
 * its facts or not judged at all. The order itself, how its claims ended, when its
 * parcels were scanned, signed and received, and everything that money hangs on stay
 * where they are: a file that is loaded again still finds them, nothing is owed twice,
 * and the ledger ties. What is archived is never due; the database refuses a new fact
 * about it, which intake then sets aside, until the order is restored. The archive is
 * partitioned by the month in which an order last changed, so that old months can be
 * dumped and dropped. Tables partitioned in place were not taken: every look at one
 * subject would ask every month.
 */
@NullMarked
package org.aftersales.archive;

import org.jspecify.annotations.NullMarked;
