package org.aftersales.remote;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a message says: which partition is offered, by which attempt, to which program.
 * Where it lies and whether it is still to be done stands in the database alone.
 *
 * @param step name of the step
 * @param execution the execution that is offered
 * @param attempt of the night that offers it
 * @param program version of the program that offers it
 */
record Assignment(String step, long execution, int attempt, String program) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> NAMES = Set.of("attempt", "program", "stepExecutionId", "stepName");

	/** Ours are far shorter. */
	private static final int LONGEST = 1000;

	/**
	 * As text of a message.
	 */
	String json() {
		return JSON.createObjectNode()
			.put("stepName", this.step)
			.put("stepExecutionId", this.execution)
			.put("attempt", this.attempt)
			.put("program", this.program)
			.toString();
	}

	/**
	 * What that text says; empty if it is not exactly of our shape.
	 */
	static Optional<Assignment> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			return of(JSON.readTree(text));
		}
		catch (JacksonException noJson) {
			return Optional.empty();
		}
	}

	private static Optional<Assignment> of(JsonNode node) {
		if (!node.isObject() || !new TreeSet<>(node.propertyNames()).equals(new TreeSet<>(NAMES))) {
			return Optional.empty();
		}
		JsonNode step = node.path("stepName");
		JsonNode execution = node.path("stepExecutionId");
		JsonNode attempt = node.path("attempt");
		JsonNode program = node.path("program");
		if (!step.isString() || !execution.isIntegralNumber() || !execution.canConvertToLong()
				|| !attempt.isIntegralNumber() || !attempt.canConvertToInt() || !program.isString()) {
			return Optional.empty();
		}
		return Optional
			.of(new Assignment(step.stringValue(), execution.longValue(), attempt.intValue(), program.stringValue()));
	}

}
