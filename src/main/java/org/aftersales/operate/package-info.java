/**
 * What operators ask about nights and do between them: the board, the history, why, and
 * what a person decides about a night.
 * <p>
 * Why so: the answers are read by plain statements and need neither Spring nor Spring
 * Batch, so that a person who asks at three o'clock has them within two seconds, also
 * while a night runs.
 */
@NullMarked
package org.aftersales.operate;

import org.jspecify.annotations.NullMarked;
