package org.aftersales.operate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One business date of the board.
 *
 * @param date the business date
 * @param revision of its night; zero also where there is none
 * @param night how the night as a whole stands
 * @param jobs how each of its jobs stands, in their order
 * @param decided subjects that got a decision
 * @param quarantined what this night set aside and is still open
 * @param breaks breaks that this night found and are still open
 * @param held decisions that this night held back
 */
record BoardRow(LocalDate date, int revision, Standing night, Map<String, Standing> jobs, long decided,
		long quarantined, long breaks, long held) {

	boolean finished() {
		return this.night == Standing.DONE || this.night == Standing.ATTENTION;
	}

	/**
	 * For a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("businessDate", this.date.toString());
		json.put("revision", this.revision);
		json.put("night", this.night.word());
		Map<String, String> words = new LinkedHashMap<>();
		this.jobs.forEach((job, standing) -> words.put(job, standing.word()));
		json.put("jobs", words);
		json.put("decided", this.decided);
		json.put("quarantineOpen", this.quarantined);
		json.put("breaksOpen", this.breaks);
		json.put("held", this.held);
		return json;
	}

}
