package org.aftersales.operate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of the quarantine, as a person sees it.
 *
 * @param id by which people name it
 * @param opened business date of the night that set it aside
 * @param job which did
 * @param subject what it is
 * @param number the platform's number of it, or the row's own key
 * @param reason code of the reason
 * @param message what happened and what to do next
 * @param place file, line and column, if it stands in a file
 * @param rawValue the value as it was found
 * @param state OPEN, RELEASED, RESOLVED or DISCARDED
 * @param assignee who looks after it
 * @param note what a person last said about it
 */
record Aside(long id, LocalDate opened, String job, String subject, String number, String reason, String message,
		Optional<String> place, Optional<String> rawValue, String state, Optional<String> assignee,
		Optional<String> note) {

	/**
	 * For a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.id);
		json.put("opened", this.opened.toString());
		json.put("job", this.job);
		json.put("subject", this.subject.toLowerCase(java.util.Locale.ROOT));
		json.put("number", this.number);
		json.put("reason", this.reason);
		json.put("message", this.message);
		this.place.ifPresent((words) -> json.put("place", words));
		this.rawValue.ifPresent((raw) -> json.put("rawValue", raw));
		json.put("state", this.state.toLowerCase(java.util.Locale.ROOT));
		this.assignee.ifPresent((who) -> json.put("assignee", who));
		this.note.ifPresent((words) -> json.put("note", words));
		return json;
	}

}
