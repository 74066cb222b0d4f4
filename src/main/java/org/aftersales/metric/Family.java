package org.aftersales.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One figure with all its values, as lines of the text format of Prometheus.
 *
 * @param name of the figure
 * @param help what it is, in one line
 * @param values one for each combination of labels
 */
record Family(String name, String help, List<Value> values) {

	static Family single(String name, String help, BigDecimal value) {
		return new Family(name, help, List.of(new Value(Map.of(), value)));
	}

	/**
	 * Its lines; none if it has no value.
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		if (!this.values.isEmpty()) {
			lines.add("# HELP %s %s".formatted(this.name, this.help.replace("\\", "\\\\").replace("\n", "\\n")));
			lines.add("# TYPE %s gauge".formatted(this.name));
			this.values.forEach((value) -> lines.add(this.name + value.text()));
		}
		return lines;
	}

	/**
	 * One value.
	 *
	 * @param labels in the order in which they are written
	 * @param number the value
	 */
	record Value(Map<String, String> labels, BigDecimal number) {

		String text() {
			String names = this.labels.entrySet()
				.stream()
				.map((label) -> "%s=\"%s\"".formatted(label.getKey(), escaped(label.getValue())))
				.collect(Collectors.joining(","));
			return (names.isEmpty() ? "" : "{" + names + "}") + " " + written();
		}

		/** Without an exponent, so that people can read it. */
		private String written() {
			return this.number.stripTrailingZeros().toPlainString();
		}

		private static String escaped(String value) {
			return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
		}

	}

}
