package org.aftersales.run;

/**
 * The night was stopped on request; the same command continues it.
 */
public class NightStopped extends RuntimeException implements Fault {

	NightStopped(String job, Night night) {
		super("%s of the %s was stopped at a chunk boundary. Run the same command again to go on.".formatted(job,
				night));
	}

	@Override
	public Kind kind() {
		return Kind.STOPPED;
	}

}
