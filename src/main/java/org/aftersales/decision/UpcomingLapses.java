package org.aftersales.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

import org.aftersales.calendar.BusinessDate;

/**
 * The clocks of one kind of subject that run as of a cut-off. Features provide it, so
 * that whoever looks ahead need not know how they are judged.
 */
public interface UpcomingLapses {

	/**
	 * Hands over every clock that runs as of the cut-off of that date and lapses before
	 * the given instant, in no order. It follows from the facts before the cut-off alone,
	 * folded as nights fold them, however late it is asked. Fake orders and what a person
	 * has discarded by then are left out.
	 */
	Looked find(BusinessDate date, Instant until, Consumer<UpcomingLapse> each);

	/**
	 * The same for these subjects alone, however far away a lapse is.
	 */
	void of(Collection<Long> subjects, BusinessDate date, Consumer<UpcomingLapse> each);

	/**
	 * The kind of subject it looks at; parcels belong to their orders.
	 */
	SubjectKind subject();

	/**
	 * How many subjects were looked at, and what was found.
	 *
	 * @param subjects those that may still have a running clock
	 * @param running those that have one, whenever it lapses
	 * @param aside those that cannot be judged, so that nobody knows
	 */
	record Looked(long subjects, long running, long aside) {

	}

}
