package org.aftersales.shipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.run.Explanation.Value;

/**
 * Puts what the clocks of an order say into words and values.
 */
final class OrderTale {

	static final List<String> COLUMNS = List.of("clock", "started", "deadline", "what happened", "breach", "rule",
			"pack");

	private OrderTale() {
	}

	/**
	 * A row for every clock that lapsed, then for every one that runs, each in the order
	 * of their deadlines.
	 * @param recorded business date of the night that recorded a decision, by its key
	 */
	static List<List<Value>> rows(List<Finding> findings, Map<Decision.Key, LocalDate> recorded) {
		List<List<Value>> rows = new ArrayList<>();
		findings.stream()
			.flatMap((finding) -> finding.lapses().stream())
			.sorted(Comparator.comparing(Decision::effectiveAt).thenComparing((lapse) -> lapse.key().rule()))
			.forEach((lapse) -> rows.add(List.of(Value.of(words(lapse.fromStage())),
					Value.of(Optional.of(lapse.key().clockStartedAt())), Value.of(Optional.of(lapse.effectiveAt())),
					Value.of("lapsed: %s; %s".formatted(words(lapse.outcome()),
							Optional.ofNullable(recorded.get(lapse.key()))
								.map((night) -> "decided by the night of " + night)
								.orElse("no night has decided it yet"))),
					Value.of(lapse.breach().orElse("")), Value.of(lapse.key().rule()), Value.of(lapse.pack()))));
		findings.stream()
			.flatMap((finding) -> finding.running().stream())
			.sorted(Comparator.comparing(Finding.Running::deadline).thenComparing(Finding.Running::rule))
			.forEach((running) -> rows.add(List.of(Value.of(words(running.stage())), Value.of(Optional.empty()),
					Value.of(Optional.of(running.deadline())), Value.of("still runs"), Value.of(""),
					Value.of(running.rule()), Value.of(""))));
		return rows;
	}

	/**
	 * Key of a recorded decision.
	 */
	static Decision.Key key(ResultSet row) throws SQLException {
		return new Decision.Key(SubjectKind.valueOf(row.getString("subject")), row.getLong("subject_id"),
				row.getString("rule"), row.getString("from_stage"),
				row.getObject("clock_started_at", OffsetDateTime.class).toInstant());
	}

	/** The number of a report stays as it is. */
	private static String words(String name) {
		int end = (name.indexOf(' ') < 0) ? name.length() : name.indexOf(' ');
		return name.substring(0, end).toLowerCase(Locale.ROOT).replace('_', ' ') + name.substring(end);
	}

}
