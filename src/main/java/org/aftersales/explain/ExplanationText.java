package org.aftersales.explain;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.aftersales.console.Moments;
import org.aftersales.console.TextTable;
import org.aftersales.run.Explanation;
import org.aftersales.run.Explanation.At;
import org.aftersales.run.Explanation.Course;
import org.aftersales.run.Explanation.Nothing;
import org.aftersales.run.Explanation.Span;
import org.aftersales.run.Explanation.Value;
import org.aftersales.run.Explanation.Words;

/**
 * Prints an explanation for a person.
 */
final class ExplanationText {

	private final PrintWriter out;

	private final Moments moments;

	ExplanationText(PrintWriter out, ZoneId zone) {
		this.out = out;
		this.moments = new Moments(zone);
	}

	void print(Explanation explanation) {
		this.out.println(explanation.title());
		explanation.facts().forEach((name, value) -> this.out.println("  " + name + ": " + text(value)));
		this.out.println();
		TextTable table = new TextTable(explanation.columns());
		explanation.rows().forEach((row) -> table.add(row.stream().map(this::text).toList()));
		table.print(this.out);
		if (!explanation.notes().isEmpty()) {
			this.out.println();
			explanation.notes().forEach(this.out::println);
		}
		this.out.flush();
	}

	/** Java 17 has no switch over sealed types. */
	private String text(Value value) {
		if (value instanceof Words words) {
			return words.text();
		}
		if (value instanceof At at) {
			return this.moments.read(at.instant());
		}
		if (value instanceof Span span) {
			return Moments.words(span.duration());
		}
		if (value instanceof Course course) {
			return course.happenings()
				.stream()
				.map((it) -> this.moments.read(it.instant()) + " " + it.what())
				.collect(Collectors.joining("\n"));
		}
		if (value instanceof Nothing) {
			return "";
		}
		throw new IllegalStateException("unknown " + value);
	}

}
