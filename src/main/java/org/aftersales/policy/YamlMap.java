package org.aftersales.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a policy pack that remembers its lines, so that every complaint names one.
 */
final class YamlMap {

	private final Path file;

	private final MappingNode node;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private YamlMap(Path file, MappingNode node) {
		this.file = file;
		this.node = node;
		for (NodeTuple tuple : node.getValue()) {
			String key = scalar(file, tuple.getKeyNode(), "a key");
			if (this.values.put(key, tuple.getValueNode()) != null) {
				throw unusable(file, tuple.getKeyNode(), "'%s' stands twice; remove one".formatted(key));
			}
		}
	}

	/**
	 * Views a node as a mapping with no other keys than these.
	 */
	static YamlMap of(Path file, Node node, Set<String> allowed) {
		YamlMap map = of(file, node);
		map.values.keySet().stream().filter((key) -> !allowed.contains(key)).findFirst().ifPresent((key) -> {
			throw unusable(file, map.node(key), "'%s' is not known here; write one of %s".formatted(key,
					allowed.stream().sorted().collect(Collectors.joining(", "))));
		});
		return map;
	}

	/**
	 * Views a node as a mapping with any keys.
	 */
	static YamlMap of(Path file, Node node) {
		if (!(node instanceof MappingNode mapping)) {
			throw unusable(file, node, "write 'key: value' lines here");
		}
		return new YamlMap(file, mapping);
	}

	/**
	 * The text of that key.
	 */
	String text(String key) {
		return scalar(this.file, node(key), "'" + key + "'");
	}

	/**
	 * The text of that key, if it is there.
	 */
	Optional<String> optionalText(String key) {
		return this.values.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
	}

	/**
	 * The text of that key, read as something; a text that cannot be read is refused with
	 * what to write instead.
	 */
	<T> T read(String key, Function<String, Optional<T>> reader, String instead) {
		String text = text(key);
		return reader.apply(text)
			.orElseThrow(() -> unusable(this.file, node(key),
					"%s '%s' is not usable; write %s".formatted(key, text, instead)));
	}

	/**
	 * As {@link #read}, if the key is there.
	 */
	<T> Optional<T> readOptional(String key, Function<String, Optional<T>> reader, String instead) {
		return this.values.containsKey(key) ? Optional.of(read(key, reader, instead)) : Optional.empty();
	}

	/**
	 * The elements of the list under that key; none if it is absent.
	 */
	List<Node> list(String key) {
		Node value = this.values.get(key);
		if (value == null) {
			return List.of();
		}
		if (!(value instanceof SequenceNode sequence)) {
			throw unusable(this.file, value, "'%s' must be a list: write lines that begin with '- '".formatted(key));
		}
		return new ArrayList<>(sequence.getValue());
	}

	/**
	 * The texts of the list under that key; none if it is absent.
	 */
	List<String> texts(String key) {
		return list(key).stream().map((node) -> scalar(this.file, node, "an element of '" + key + "'")).toList();
	}

	/**
	 * The keys of this mapping with their texts, in order.
	 */
	Map<String, String> entries() {
		Map<String, String> entries = new LinkedHashMap<>();
		this.values.forEach((key, value) -> entries.put(key, scalar(this.file, value, "'" + key + "'")));
		return Collections.unmodifiableMap(entries);
	}

	/**
	 * The keys of this mapping.
	 */
	Set<String> keys() {
		return Collections.unmodifiableSet(this.values.keySet());
	}

	/**
	 * Whether it has that key.
	 */
	boolean has(String key) {
		return this.values.containsKey(key);
	}

	/**
	 * Where its contents come from.
	 * @param sourceKey the key of the source, which must be there
	 */
	Origin origin(String sourceKey) {
		return new Origin(text(sourceKey), read("confidence",
				(text) -> Optional.of(text).filter(Set.of("high", "medium", "low")::contains), "high, medium or low"),
				optionalText("quote").orElse(""), optionalText("note").orElse(""));
	}

	/**
	 * The line of this mapping.
	 */
	int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	/**
	 * The node of that key, which must be there.
	 */
	Node node(String key) {
		Node value = this.values.get(key);
		if (value == null) {
			throw unusable(this.file, this.node, "'%s' is missing; add it".formatted(key));
		}
		return value;
	}

	/**
	 * A complaint about this mapping.
	 */
	PolicyPackUnusable unusable(String what) {
		return unusable(this.file, this.node, what);
	}

	static String scalar(Path file, Node node, String what) {
		if (!(node instanceof ScalarNode scalar)) {
			throw unusable(file, node, what + " must be a single value");
		}
		return scalar.getValue();
	}

	static PolicyPackUnusable unusable(Path file, Node node, String what) {
		return new PolicyPackUnusable(file, node.getStartMark().getLine() + 1, what);
	}

}
