/**
 * The business date, its cut-off and the shop's zone: the only place that knows what
 * "yesterday" is.
 */
@NullMarked
package org.aftersales.calendar;

import org.jspecify.annotations.NullMarked;
