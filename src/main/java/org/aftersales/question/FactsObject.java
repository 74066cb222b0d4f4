package org.aftersales.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.console.NotUnderstood;
import org.aftersales.money.AmountUnreadable;
import org.aftersales.money.Yuan;

/**
 * One JSON object of facts that remembers where it stands, so that every complaint says
 * which fact is meant and what to write instead.
 */
final class FactsObject {

	/** An amount that is written as a number keeps its decimals. */
	private static final JsonMapper FACTS = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final JsonNode node;

	private final String place;

	private FactsObject(JsonNode node, String place) {
		this.node = node;
		this.place = place;
	}

	/**
	 * The one object of that text, with no other facts than these.
	 * @throws NotUnderstood if it is none
	 */
	static FactsObject read(String json, Set<String> known) {
		if (json.isBlank()) {
			throw new NotUnderstood("Give the facts as one JSON object on stdin, or in a file with --file");
		}
		try {
			return of(FACTS.readTree(json), "", known);
		}
		catch (JacksonException malformed) {
			throw new NotUnderstood("The facts are no JSON: " + malformed.getOriginalMessage());
		}
	}

	private static FactsObject of(JsonNode node, String place, Set<String> known) {
		FactsObject facts = new FactsObject(node, place);
		if (!node.isObject()) {
			throw new NotUnderstood("%s must be a JSON object, such as {\"%s\": …}"
				.formatted(place.isEmpty() ? "The facts" : place, known.stream().sorted().findFirst().orElse("")));
		}
		for (Map.Entry<String, JsonNode> member : node.properties()) {
			if (!known.contains(member.getKey())) {
				throw new NotUnderstood("There is no fact '%s'%s; write %s".formatted(member.getKey(), facts.where(),
						String.join(", ", new TreeSet<>(known))));
			}
		}
		return facts;
	}

	/**
	 * Where it stands, to follow a complaint.
	 */
	String where() {
		return this.place.isEmpty() ? "" : " in " + this.place;
	}

	/**
	 * Whether the fact is there.
	 */
	boolean has(String name) {
		JsonNode value = this.node.get(name);
		return value != null && !value.isNull();
	}

	/**
	 * A text, or a number as it is written.
	 */
	Optional<String> text(String name) {
		if (!has(name)) {
			return Optional.empty();
		}
		JsonNode value = this.node.get(name);
		if (!value.isString() && !value.isIntegralNumber()) {
			throw unusable(name, value.toString(), "a text");
		}
		return Optional.of(value.asString());
	}

	/**
	 * A text that must be there.
	 */
	String neededText(String name) {
		return text(name).orElseThrow(() -> new NotUnderstood("The fact '%s' is missing%s".formatted(name, where())));
	}

	/**
	 * A text, read as something.
	 * @param instead what to write if it cannot be read
	 */
	<T> Optional<T> read(String name, Function<String, Optional<T>> reader, String instead) {
		return text(name)
			.map((text) -> reader.apply(text).orElseThrow(() -> unusable(name, "'" + text + "'", instead)));
	}

	/**
	 * An amount in yuan as a text or as a number, at least zero.
	 */
	Optional<Yuan> yuan(String name) {
		if (has(name) && this.node.get(name).isNumber()) {
			String number = this.node.get(name).decimalValue().toPlainString();
			return Optional.of(yuanOf(number).orElseThrow(() -> unusable(name, number, "an amount such as \"19.90\"")));
		}
		return read(name, FactsObject::yuanOf, "an amount such as \"19.90\"");
	}

	/**
	 * An amount in yuan that must be there.
	 */
	Yuan neededYuan(String name) {
		return yuan(name).orElseThrow(() -> new NotUnderstood(
				"The fact '%s' is missing%s; write an amount such as \"19.90\"".formatted(name, where())));
	}

	/**
	 * The elements of the list under that name; none if it is not there.
	 */
	List<Element> listOrNone(String name, String element) {
		return has(name) ? list(name, element) : List.of();
	}

	/**
	 * A whole number that is not negative.
	 */
	Optional<Integer> number(String name) {
		return read(name, FactsObject::integer, "a whole number such as 48");
	}

	/**
	 * Yes or no; absent: nothing is known.
	 */
	Optional<Boolean> yes(String name) {
		if (!has(name)) {
			return Optional.empty();
		}
		if (!this.node.get(name).isBoolean()) {
			throw unusable(name, this.node.get(name).toString(), "true or false");
		}
		return Optional.of(this.node.get(name).booleanValue());
	}

	/**
	 * The object under that name, if it is there.
	 */
	Optional<FactsObject> object(String name, Set<String> known) {
		return has(name) ? Optional.of(of(this.node.get(name), name + where(), known)) : Optional.empty();
	}

	/**
	 * The elements of the list under that name, which must be there.
	 * @param element how to call one of them, for example {@code order}
	 */
	List<Element> list(String name, String element) {
		JsonNode value = this.node.get(name);
		if (value == null || !value.isArray()) {
			throw new NotUnderstood("The fact '%s' must be a list%s".formatted(name, where()));
		}
		List<JsonNode> nodes = value.valueStream().toList();
		return IntStream.range(0, nodes.size())
			.mapToObj((i) -> new Element(nodes.get(i), "%s %d%s".formatted(element, i + 1, where())))
			.toList();
	}

	/**
	 * The complaint about a fact.
	 */
	NotUnderstood unusable(String name, String found, String instead) {
		return new NotUnderstood("The fact '%s'%s is %s; write %s".formatted(name, where(), found, instead));
	}

	private static Optional<Yuan> yuanOf(String text) {
		try {
			return Optional.of(Yuan.parse(text)).filter((amount) -> amount.compareTo(Yuan.ZERO) >= 0);
		}
		catch (AmountUnreadable unreadable) {
			return Optional.empty();
		}
	}

	private static Optional<Integer> integer(String text) {
		return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	/**
	 * An element of a list.
	 *
	 * @param node the element
	 * @param place what it is called
	 */
	record Element(JsonNode node, String place) {

		/**
		 * Its text, if it is one.
		 */
		Optional<String> text() {
			return this.node.isString() ? Optional.of(this.node.asString()) : Optional.empty();
		}

		/**
		 * The element as an object with no other facts than these.
		 */
		FactsObject object(Set<String> known) {
			return FactsObject.of(this.node, this.place, known);
		}

	}

}
