package org.aftersales.run;

/**
 * What another process did for this night failed there; it is told here as it was there.
 */
public class FailedElsewhere extends RuntimeException {

	private final String fault;

	/**
	 * Tells it.
	 * @param what what failed, and who did it
	 * @param fault the name of the fault there
	 * @param message its words
	 */
	public FailedElsewhere(String what, String fault, String message) {
		super("%s failed: %s".formatted(what, message));
		this.fault = fault;
	}

	/**
	 * The name by which the fault is counted.
	 */
	String fault() {
		return this.fault;
	}

}
