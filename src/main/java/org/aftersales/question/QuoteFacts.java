package org.aftersales.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.console.NotUnderstood;

/**
 * The facts of a question as a caller wrote them, by options or in JSON.
 *
 * @param single values that stand once, by the name of their option
 * @param events what {@code --event} says, by the name of the event
 * @param pauses what {@code --pause} says
 * @param extensions what {@code --extension} says
 */
record QuoteFacts(Map<String, String> single, Map<String, String> events, List<String> pauses,
		List<String> extensions) {

	static final List<String> SINGLE = List.of("platform", "flow", "node", "entered", "paid", "pack", "goods",
			"shop-region", "alternative");

	Optional<String> given(String name) {
		return Optional.ofNullable(this.single.get(name));
	}

	/**
	 * From one JSON object whose members are called like the options; {@code event} is an
	 * object, {@code pause} and {@code extension} are a text or a list of texts.
	 * @throws NotUnderstood if it is none
	 */
	static QuoteFacts read(String json) {
		JsonNode root = parse(json);
		QuoteFacts facts = new QuoteFacts(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(),
				new ArrayList<>());
		for (Map.Entry<String, JsonNode> member : root.properties()) {
			String name = member.getKey();
			switch (name) {
				case "event", "events" -> member.getValue()
					.properties()
					.forEach((event) -> facts.events.put(event.getKey(), text(event.getKey(), event.getValue())));
				case "pause", "pauses" -> facts.pauses.addAll(texts(name, member.getValue()));
				case "extension", "extensions" -> facts.extensions.addAll(texts(name, member.getValue()));
				default -> facts.addSingle(name, member.getValue());
			}
		}
		return facts;
	}

	private void addSingle(String name, JsonNode value) {
		if (!SINGLE.contains(name)) {
			throw new NotUnderstood("There is no fact '%s'; write %s, event, pause or extension".formatted(name,
					String.join(", ", SINGLE)));
		}
		if (!value.isNull()) {
			this.single.put(name, text(name, value));
		}
	}

	private static JsonNode parse(String json) {
		try {
			JsonNode root = JsonMapper.shared().readTree(json);
			if (root.isObject()) {
				return root;
			}
		}
		catch (JacksonException malformed) {
			throw new NotUnderstood("What came on stdin is no JSON: " + malformed.getOriginalMessage());
		}
		throw new NotUnderstood("Give the facts by options (--platform …) or as one JSON object on stdin");
	}

	private static List<String> texts(String name, JsonNode value) {
		if (!value.isArray()) {
			return List.of(text(name, value));
		}
		return value.valueStream().map((element) -> text(name, element)).toList();
	}

	private static String text(String name, JsonNode value) {
		if (!value.isString()) {
			throw new NotUnderstood("The fact '%s' must be a text".formatted(name));
		}
		return value.asString();
	}

}
