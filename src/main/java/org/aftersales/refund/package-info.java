/**
 * Claims: stages, clocks, lapses, refund caps, and the job that applies them.
 */
@NullMarked
package org.aftersales.refund;

import org.jspecify.annotations.NullMarked;
