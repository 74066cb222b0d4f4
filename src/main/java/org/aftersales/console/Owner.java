package org.aftersales.console;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Names this process to other people.
 */
public final class Owner {

	private Owner() {
	}

	/**
	 * Process, host and user.
	 */
	public static String ofProcess() {
		return "pid %d on %s (%s)".formatted(ProcessHandle.current().pid(), host(), System.getProperty("user.name"));
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException nameless) {
			return "an unnamed host";
		}
	}

}
