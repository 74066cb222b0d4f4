/**
 * Amounts in yuan and the named ways in which the rule book rounds, clamps and caps them.
 */
@NullMarked
package org.aftersales.money;

import org.jspecify.annotations.NullMarked;
