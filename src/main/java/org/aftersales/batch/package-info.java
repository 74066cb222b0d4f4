/**
 * The Spring Batch building blocks that make every step restartable.
 * <p>
 * Why so: a step selects what is still due by the state of the rows and keeps no position
 * of its own, because the framework's saved positions lose rows when the writer changes
 * the reader's predicate. Its retry and skip are not used either: on PostgreSQL a retry
 * inside a failed transaction can never succeed, and a process that dies while it scans
 * for a bad item loses the rest of the chunk. A bad row is found by halving inside
 * savepoints instead, in the one transaction of the chunk. An interrupted step says that
 * it is complete, so a policy of ours stops it, and every job checks in the end that
 * nothing is left. {@code SpringBatchContractTests} shows each of these as it is.
 */
@NullMarked
package org.aftersales.batch;

import org.jspecify.annotations.NullMarked;
