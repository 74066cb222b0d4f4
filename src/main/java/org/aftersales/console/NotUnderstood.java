package org.aftersales.console;

/**
 * What a caller wrote cannot be understood; the message says what to write instead.
 */
public class NotUnderstood extends RuntimeException {

	/**
	 * Complains.
	 * @param message what was written, and what to write instead
	 */
	public NotUnderstood(String message) {
		super(message);
	}

}
