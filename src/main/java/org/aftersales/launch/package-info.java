/**
 * The command line: one class per command, settings, exit codes, progress and words.
 * <p>
 * Why so: Spring is started only by commands that need the database. A stop is asked for
 * by marking the running step from its own thread, because in Spring Batch 6.0.4
 * {@code JobOperator.stop} writes a second copy of the running execution, and whichever
 * of the two is written last fails on its version.
 */
@NullMarked
package org.aftersales.launch;

import org.jspecify.annotations.NullMarked;
