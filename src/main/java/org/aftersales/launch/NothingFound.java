package org.aftersales.launch;

import java.util.List;

import org.aftersales.run.Fault;

/**
 * What is asked for does not exist; the message names what is near.
 */
class NothingFound extends RuntimeException implements Fault {

	NothingFound(String what, List<String> near) {
		super("There is no %s.%s".formatted(what, near.isEmpty() ? "" : " Near it: " + String.join(", ", near) + "."));
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
