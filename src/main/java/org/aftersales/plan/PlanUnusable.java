package org.aftersales.plan;

import org.aftersales.run.Fault;

/**
 * There is no such plan, it cannot be read or kept, or there is nothing to plan.
 */
public class PlanUnusable extends RuntimeException implements Fault {

	PlanUnusable(String message) {
		super(message);
	}

	/**
	 * The night is done: what there was to plan is decided.
	 */
	static PlanUnusable done(org.aftersales.calendar.BusinessDate date) {
		return new PlanUnusable(
				"The night of %s is done; there is nothing left to plan or to apply. Nothing was changed."
					.formatted(date));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
