/**
 * The command line: it brings the commands of all rooms together, runs nights, reports
 * and explains them, and tells of failures and of what to do next.
 * <p>
 * Why so: Spring is started only by commands that need the database. A stop is asked for
 * by marking the running step from its own thread, because in Spring Batch 6.0.4
 * {@code JobOperator.stop} writes a second copy of the running execution, and whichever
 * of the two is written last fails on its version. The daemon calls the command
 * {@code catch-up} in its own process, so that what a tick does, says and leaves behind
 * is what a person's call would.
 */
@NullMarked
package org.aftersales.launch;

import org.jspecify.annotations.NullMarked;
