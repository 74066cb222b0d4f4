/**
 * What is owed, by whom, to whom and for which broken promise, entered once in the
 * ledger, and the job {@code compensation} that enters it.
 */
@NullMarked
package org.aftersales.compensation;

import org.jspecify.annotations.NullMarked;
