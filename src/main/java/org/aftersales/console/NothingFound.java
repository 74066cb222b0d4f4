package org.aftersales.console;

import java.util.List;

import org.aftersales.run.Fault;

/**
 * What is asked for does not exist; the message names what is near.
 */
public class NothingFound extends RuntimeException implements Fault {

	/**
	 * Complains.
	 * @param what kind and name of what is asked for
	 * @param near names near it that exist; empty if none is near
	 */
	public NothingFound(String what, List<String> near) {
		super("There is no %s.%s".formatted(what, near.isEmpty() ? "" : " Near it: " + String.join(", ", near) + "."));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
