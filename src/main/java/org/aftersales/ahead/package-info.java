/**
 * What lapses next if nobody acts, with the money at stake and what prevents it: the
 * workbook {@code deadlines-ahead.xlsx}.
 * <p>
 * Why so: the clocks are not read from the tables of the current state, which later
 * nights change, but folded from the facts before the cut-off by the code that judges
 * them at night. So the workbook of a date has the same bytes whenever it is made, and
 * what it announces is what the next night would do. The day before, to which it
 * compares, is folded the same way.
 */
@NullMarked
package org.aftersales.ahead;

import org.jspecify.annotations.NullMarked;
