package org.aftersales.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan comes to for one rule of one job.
 *
 * @param job the job
 * @param kind what is decided
 * @param rule id of the rule; for breaks and what is set aside the reason
 * @param number how many
 * @param yuan the money moved or owed; zero where there is none
 */
record PlanLine(String job, PlannedRow.Kind kind, String rule, long number, BigDecimal yuan) {

	List<String> cells() {
		return List.of(this.job, this.kind.words(), this.rule, Long.toString(this.number),
				(this.yuan.signum() == 0) ? "" : "%,.2f".formatted(this.yuan));
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("job", this.job);
		json.put("kind", this.kind.words());
		json.put("rule", this.rule);
		json.put("number", this.number);
		json.put("yuan", this.yuan);
		return json;
	}

}
