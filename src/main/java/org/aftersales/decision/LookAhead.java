package org.aftersales.decision;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.aftersales.decision.UpcomingLapses.Looked;

/**
 * One look at all subjects of a kind: counts them, and hands over what lapses soon. For
 * one thread.
 */
public final class LookAhead {

	private final Instant until;

	private final Consumer<UpcomingLapse> each;

	private long running;

	private long idle;

	private long aside;

	/**
	 * Begins a look.
	 * @param until what lapses at this instant or later is counted, but not handed over
	 * @param each gets what lapses before
	 */
	public LookAhead(Instant until, Consumer<UpcomingLapse> each) {
		this.until = until;
		this.each = each;
	}

	/**
	 * A subject that could be judged.
	 * @param runs whether a clock of it runs
	 */
	public void judged(boolean runs) {
		if (runs) {
			this.running++;
		}
		else {
			this.idle++;
		}
	}

	/**
	 * A subject that cannot be judged.
	 */
	public void aside() {
		this.aside++;
	}

	/**
	 * A clock of a subject.
	 * @param lapse made only if it lapses soon
	 */
	public void clock(Instant deadline, Supplier<UpcomingLapse> lapse) {
		if (deadline.isBefore(this.until)) {
			this.each.accept(lapse.get());
		}
	}

	/**
	 * What was looked at.
	 */
	public Looked result() {
		return new Looked(this.running + this.idle + this.aside, this.running, this.aside);
	}

}
