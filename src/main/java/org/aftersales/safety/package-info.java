/**
 * The safety stop: a night that would decide by one rule far more than usual, in number
 * or in money, stops before it writes and asks a person.
 * <p>
 * Why so: only the night's own reader and judge know what it would decide, so each
 * judging job is first rehearsed with both and nothing is written but the tally. The
 * usual is the mean of the last done nights with the highest one left out: else one flood
 * that was approved would hide the next one for two weeks. What a hold keeps back does
 * not count, because holding a shop is one way to get such a night through. An approval
 * covers what was shown when the night stopped, for that date and revision.
 */
@NullMarked
package org.aftersales.safety;

import org.jspecify.annotations.NullMarked;
