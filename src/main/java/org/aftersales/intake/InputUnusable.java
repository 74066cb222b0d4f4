package org.aftersales.intake;

import org.aftersales.run.Fault;

/**
 * The inbox as a whole cannot be used: the message names the file, the line or column,
 * and what to do. Nothing of it was written.
 */
public class InputUnusable extends RuntimeException implements Fault {

	private final String problem;

	InputUnusable(String problem) {
		super(problem + " Nothing was written.");
		this.problem = problem;
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

	/**
	 * The problem alone, to be joined with others.
	 */
	String problem() {
		return this.problem;
	}

}
