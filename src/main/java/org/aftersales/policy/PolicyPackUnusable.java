package org.aftersales.policy;

import java.nio.file.Path;

/**
 * A policy pack cannot be used; the message names file, line and what to write instead.
 */
public class PolicyPackUnusable extends RuntimeException {

	PolicyPackUnusable(Path file, int line, String what) {
		super("%s, line %d: %s".formatted(file, line, what));
	}

	PolicyPackUnusable(Path file, String what) {
		super("%s: %s".formatted(file, what));
	}

}
