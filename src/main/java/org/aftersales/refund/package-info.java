/**
 * Claims: stages, clocks, lapses, and the job {@code refunds} that applies them.
 * <p>
 * Why so: facts and lapses are folded in time order from the application on, every time a
 * claim is due. One late night therefore passes through the same stages as the nights it
 * stands for, and a lapse takes effect at its deadline, where the next clock starts.
 */
@NullMarked
package org.aftersales.refund;

import org.jspecify.annotations.NullMarked;
