/**
 * Subjects and rows that could not be judged: why, since when, and their way out.
 */
@NullMarked
package org.aftersales.quarantine;

import org.jspecify.annotations.NullMarked;
