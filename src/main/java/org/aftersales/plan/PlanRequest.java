package org.aftersales.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Starter;

/**
 * What is to be planned.
 *
 * @param date the business date
 * @param jobs jobs of the night, without those that publish
 * @param program version of the program
 * @param inputs digest of settings, packs and calendars
 * @param inbox folder with export files; empty: other systems write the tables
 * @param withRows whether every single row is wanted, or only what they come to
 * @param starter who asks
 */
public record PlanRequest(BusinessDate date, List<String> jobs, String program, String inputs, Optional<Path> inbox,
		boolean withRows, Starter starter) {

	/** It writes files, which no database takes back. */
	private static final String PUBLISHING = "reports";

	public PlanRequest {
		jobs = jobs.stream().filter((job) -> !job.equals(PUBLISHING)).toList();
	}

}
