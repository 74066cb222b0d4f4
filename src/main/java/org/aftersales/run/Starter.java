package org.aftersales.run;

import java.util.Optional;

/**
 * Who starts a night, how and why.
 *
 * @param owner process and host
 * @param command the command as it was called, empty if there was none
 * @param by a person, or the user of the system
 * @param reason why, if somebody gave a reason
 */
public record Starter(String owner, String command, String by, Optional<String> reason) {

	/**
	 * A process that gives no reason, such as a scheduler's.
	 */
	public static Starter of(String owner) {
		return new Starter(owner, "", System.getProperty("user.name", "unknown"), Optional.empty());
	}

}
