/**
 * What a night did, decision by decision, for people who must answer for it: the workbook
 * {@code night-log.xlsx}.
 * <p>
 * Why so: a decision belongs to the night that recorded it, also where a late night
 * decided what lapsed days before. What later nights recorded, resolved or set aside anew
 * does not exist in it, so the log of a night stays what it was. It reads what other
 * features have recorded from the tables alone.
 */
@NullMarked
package org.aftersales.journal;

import org.jspecify.annotations.NullMarked;
