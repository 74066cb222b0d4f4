package org.aftersales.operate;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a why: one sentence, what supports it, and what to do.
 *
 * @param sentence what happened, to which night, where
 * @param facts how often before, what is safe, what is still due, in money
 * @param next the next command, or words if there is none
 * @param page the page of the run book, if one is needed
 */
record Answer(String sentence, List<String> facts, String next, Optional<RunPage> page) {

	/**
	 * For a person.
	 */
	void print(PrintWriter out) {
		out.println(this.sentence);
		this.facts.forEach(out::println);
		out.println("Next: " + this.next);
		this.page.ifPresent((found) -> out.println("Run book: " + found.path()));
		out.flush();
	}

	/**
	 * For a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("sentence", this.sentence);
		json.put("facts", this.facts);
		json.put("next", this.next);
		this.page.ifPresent((found) -> json.put("runbook", found.path()));
		return json;
	}

}
