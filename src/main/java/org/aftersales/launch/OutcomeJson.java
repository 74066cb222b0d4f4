package org.aftersales.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.hold.HeldBack;
import org.aftersales.run.Counts;
import org.aftersales.run.JobRun;

/**
 * Prints what a night came to as one JSON object.
 */
final class OutcomeJson {

	private final PrintWriter out;

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	OutcomeJson(PrintWriter out) {
		this.out = out;
	}

	void print(NightOutcome outcome) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("businessDate", outcome.date().toString());
		answer.put("state", outcome.worked() ? "done" : "already-done");
		answer.put("exitCode", outcome.exitCode().number());
		answer.putAll(outcome.figures());
		answer.put("jobs", outcome.jobs().stream().map(OutcomeJson::job).toList());
		answer.put("owedTonight", outcome.owedTonight());
		answer.put("owedInAll", outcome.owedInAll());
		answer.put("quarantineOpen", outcome.quarantineOpen());
		answer.put("breaksOpen", outcome.breaksOpen());
		answer.put("held", outcome.held().stream().map(HeldBack::json).toList());
		answer.put("safetyChecked", outcome.unarmed().isEmpty());
		answer.put("workbooks", outcome.workbooks().stream().map(Path::toString).toList());
		answer.put("workbooksMissing", outcome.missing().stream().map(Path::toString).toList());
		this.out.println(this.mapper.writeValueAsString(answer));
		this.out.flush();
	}

	private static Map<String, Object> job(JobRun run) {
		Counts counts = run.counts();
		Map<String, Object> job = new LinkedHashMap<>();
		job.put("job", run.job());
		job.put("state", run.state().name());
		job.put("scanned", counts.scanned());
		job.put("decided", counts.decided());
		job.put("waiting", counts.waiting());
		job.put("overtaken", counts.overtaken());
		job.put("quarantined", counts.quarantined());
		return job;
	}

}
