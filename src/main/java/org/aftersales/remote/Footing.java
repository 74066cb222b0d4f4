package org.aftersales.remote;

/**
 * What a process judges by; only processes with the same program and inputs may work for
 * one night.
 *
 * @param program version of the program
 * @param inputs digest of settings, policy packs and calendars
 * @param owner process and host
 */
public record Footing(String program, String inputs, String owner) {

	/** The server keeps no more of a name. */
	private static final int LONGEST = 63;

	/**
	 * The name under which its connections stand in the server's list.
	 */
	public String sessions() {
		String name = "recon worker: " + this.owner;
		return name.substring(0, Math.min(LONGEST, name.length()));
	}

}
