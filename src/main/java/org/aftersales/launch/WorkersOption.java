package org.aftersales.launch;

import picocli.CommandLine.Option;

/**
 * The option of commands that run nights to let other machines work for them.
 */
final class WorkersOption {

	@Option(names = "--workers",
			description = "Let processes of 'jobs/recon worker' judge the partitions; needs RECON_BROKER_URL.")
	private boolean workers;

	/**
	 * Whether it is given.
	 */
	boolean asked() {
		return this.workers;
	}

}
