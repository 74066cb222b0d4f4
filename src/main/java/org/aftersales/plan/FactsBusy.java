package org.aftersales.plan;

import org.aftersales.run.Fault;

/**
 * A plan met a row that another connection is changing. It gives way at once, so that no
 * feed ever waits for it in a circle.
 */
class FactsBusy extends RuntimeException implements Fault {

	FactsBusy() {
		super("Somebody is changing facts that the plan has to look at. The plan gave way; nothing was changed. Try again when the feed is through.");
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
