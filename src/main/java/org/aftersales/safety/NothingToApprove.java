package org.aftersales.safety;

import org.aftersales.run.Fault;
import org.aftersales.run.Night;

/**
 * A night is approved that has never stopped as unusual.
 */
public class NothingToApprove extends RuntimeException implements Fault {

	NothingToApprove(Night night) {
		super("The %s has not stopped as unusual, so there is nothing to approve. Run it without --approve; an approval covers what a stop has shown."
			.formatted(night));
	}

	/**
	 * Of a night that has not begun.
	 */
	public NothingToApprove(org.aftersales.calendar.BusinessDate date) {
		super("The night of %s has not begun, so there is nothing to approve. Run it without --approve; an approval covers what a stop has shown."
			.formatted(date));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
