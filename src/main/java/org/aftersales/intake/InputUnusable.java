package org.aftersales.intake;

/**
 * The inbox as a whole cannot be used: the message names the file, the line or column,
 * and what to do. Nothing of it was written.
 */
public class InputUnusable extends RuntimeException {

	private final String problem;

	InputUnusable(String problem) {
		super(problem + " Nothing was written.");
		this.problem = problem;
	}

	/**
	 * The problem alone, to be joined with others.
	 */
	String problem() {
		return this.problem;
	}

}
