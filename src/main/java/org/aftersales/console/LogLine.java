package org.aftersales.console;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the log for a program, {@code RECON_LOG=json}. It names no person, and
 * whatever a message holds, it stays one line.
 *
 * @param at when
 * @param level INFO, WARN or ERROR
 * @param message in words
 * @param context run, businessDate and job, as far as they are known
 */
public record LogLine(Instant at, String level, String message, Map<String, String> context) {

	/** Key of the number of the run. */
	public static final String RUN = "run";

	/** Key of the business date. */
	public static final String BUSINESS_DATE = "businessDate";

	/** Key of the job that was begun last. */
	public static final String JOB = "job";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/**
	 * What this thread says now.
	 */
	static LogLine now(Clock clock, String level, String message) {
		Map<String, String> context = MDC.getCopyOfContextMap();
		return new LogLine(clock.instant(), level, message, (context != null) ? context : Map.of());
	}

	/**
	 * As JSON, without an end of line.
	 */
	String json() {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("time", this.at.toString());
		line.put("level", this.level);
		line.put("message", Discreet.words(this.message));
		number(this.context.get(RUN), line);
		put(BUSINESS_DATE, line);
		put(JOB, line);
		return MAPPER.writeValueAsString(line);
	}

	private static void number(@Nullable String run, Map<String, Object> line) {
		if (run != null) {
			line.put(RUN, Long.valueOf(run));
		}
	}

	private void put(String key, Map<String, Object> line) {
		String value = this.context.get(key);
		if (value != null) {
			line.put(key, value);
		}
	}

}
