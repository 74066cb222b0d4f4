package org.aftersales.remote;

import org.aftersales.run.Fault;

/**
 * The broker cannot be reached, or refuses.
 */
public class BrokerAway extends RuntimeException implements Fault {

	/** The reason is not the cause: it may repeat the whole address. */
	BrokerAway(BrokerAccess broker, Exception refused) {
		super("The broker %s does not answer, or refuses the login (%s). See that it runs and that RECON_BROKER_URL, RECON_BROKER_USER and RECON_BROKER_PASSWORD are right; then try again."
			.formatted(broker, refused.getClass().getSimpleName()));
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
