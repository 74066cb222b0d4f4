package org.aftersales.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One start of a night, as recorded.
 *
 * @param number by which people name it
 * @param date its business date
 * @param revision of its night
 * @param attempt which start of that night it was
 * @param state RUNNING, STOPPED, FAILED, DONE or DIED
 * @param owner process and host
 * @param command as it was called; empty where it is not known
 * @param by who started it
 * @param reason why, if somebody gave a reason
 * @param started when it began
 * @param ended when it ended, if it said so
 * @param failure how it ended, if it did not finish
 */
record PastRun(long number, LocalDate date, int revision, int attempt, String state, String owner, String command,
		String by, Optional<String> reason, Instant started, Optional<Instant> ended, Optional<Failure> failure) {

	Optional<Duration> took() {
		return this.ended.map((end) -> Duration.between(this.started, end));
	}

	/**
	 * For a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("run", this.number);
		json.put("businessDate", this.date.toString());
		json.put("revision", this.revision);
		json.put("attempt", this.attempt);
		json.put("state", this.state.toLowerCase(java.util.Locale.ROOT));
		json.put("owner", this.owner);
		json.put("command", this.command);
		json.put("by", this.by);
		this.reason.ifPresent((words) -> json.put("reason", words));
		json.put("started", this.started.toString());
		this.ended.ifPresent((end) -> json.put("ended", end.toString()));
		this.failure.ifPresent((end) -> {
			json.put("job", end.job());
			json.put("fault", end.fault());
			json.put("message", end.message());
		});
		return json;
	}

	/**
	 * How a run ended that did not finish.
	 *
	 * @param job in which job
	 * @param fault name of the fault
	 * @param message in words
	 */
	record Failure(String job, String fault, String message) {

	}

}
