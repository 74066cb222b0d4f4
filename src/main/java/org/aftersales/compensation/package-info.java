/**
 * What is owed, by whom, to whom, from which fact, entered once in the ledger, and its
 * job.
 */
@NullMarked
package org.aftersales.compensation;

import org.jspecify.annotations.NullMarked;
