/**
 * Export files in the field names of the Pinduoduo open API into facts, row by row, with
 * nothing lost.
 * <p>
 * Why so: every file is read twice. The first reading writes nothing and refuses the
 * folder as a whole (missing file, missing column, wrong encoding, too many rows that
 * cannot be understood); the second loads. A row is understood on its own, so one that is
 * not is set aside with its place and the others load. A row whose time is at or after
 * the cut-off is not looked into: it waits for its own night. That is why one history
 * export can be replayed day by day and ends in the same facts as one load at the end
 * (test {@code IntakeReplayTests}).
 * <p>
 * A file is loaded in partitions: rows with the same key of their own belong to the same
 * one and are loaded in their order, so that the result does not depend on which of two
 * partitions was faster. Each partition reads the whole file, which is cheap beside
 * loading it. Files do not change while they are read, so the rows that a dead attempt
 * has committed are counted off by the partition's own counts, which are raised in the
 * transaction of each chunk; if the folder's digest differs, everything is read again in
 * partitions of its own.
 * <p>
 * What was tried for speed, on 100,000 orders and 100,000 claims, for which {@code COPY}
 * takes 7.5 s: two partitions and keys that inserts return instead of joins by the
 * platforms' numbers, 25 s before and 15.2 to 16.3 s after; chunks of 2,000 rows instead
 * of 500, 13.7 s. Half of what the process computes then is the compiler's: a million of
 * each take 122 s, {@code COPY} 86 to 94 s. Keys of orders kept in memory for their
 * claims: not done, looking them up is a second of the server's for 100,000. {@code COPY}
 * into a table beside and one insert from there: not done, a bad row would have to be
 * looked for in all of them.
 */
@NullMarked
package org.aftersales.intake;

import org.jspecify.annotations.NullMarked;
