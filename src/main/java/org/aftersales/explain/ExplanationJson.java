package org.aftersales.explain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.aftersales.console.Moments;
import org.aftersales.run.Explanation;
import org.aftersales.run.Explanation.At;
import org.aftersales.run.Explanation.Course;
import org.aftersales.run.Explanation.Span;
import org.aftersales.run.Explanation.Value;
import org.aftersales.run.Explanation.Words;

/**
 * An explanation for a script: names in camel case, instants with their offset, spans in
 * ISO 8601, null where there is nothing.
 */
final class ExplanationJson {

	private static final Pattern BETWEEN_WORDS = Pattern.compile(" (.)");

	private final Moments moments;

	ExplanationJson(ZoneId zone) {
		this.moments = new Moments(zone);
	}

	Map<String, @Nullable Object> of(Explanation explanation, LocalDate asOf) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("title", explanation.title());
		answer.put("shop", explanation.shop());
		answer.put("businessDate", asOf.toString());
		explanation.facts().forEach((name, value) -> answer.put(camelCase(name), json(value)));
		answer.put("course", explanation.rows().stream().map((row) -> row(explanation.columns(), row)).toList());
		answer.put("notes", explanation.notes());
		return answer;
	}

	private Map<String, @Nullable Object> row(List<String> columns, List<Value> values) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			row.put(camelCase(columns.get(i)), json(values.get(i)));
		}
		return row;
	}

	private @Nullable Object json(Value value) {
		if (value instanceof Words words) {
			return words.text().isEmpty() ? null : words.text();
		}
		if (value instanceof At at) {
			return this.moments.exact(at.instant());
		}
		if (value instanceof Span span) {
			return span.duration().toString();
		}
		if (value instanceof Course course) {
			return course.happenings()
				.stream()
				.map((it) -> Map.of("at", this.moments.exact(it.instant()), "what", it.what()))
				.toList();
		}
		return null;
	}

	private static String camelCase(String name) {
		return BETWEEN_WORDS.matcher(name).replaceAll((next) -> next.group(1).toUpperCase(Locale.ROOT));
	}

}
