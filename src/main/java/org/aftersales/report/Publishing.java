package org.aftersales.report;

import org.aftersales.run.Night;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the files of a night and records them, in this order: a process that dies in
 * between has recorded nothing, so the next attempt finds the same revision due and
 * writes the same bytes over its files. The other way round the record would name files
 * that nobody can open.
 */
@Component
public class Publishing {

	private final NightlyReports reports;

	private final PublishedWorkbooks published;

	Publishing(NightlyReports reports, PublishedWorkbooks published) {
		this.reports = reports;
		this.published = published;
	}

	/**
	 * Publishes in that language. Call it only while no other process publishes.
	 * @throws org.aftersales.batch.ControlTotalBroken if a check does not tie; no file is
	 * changed then
	 * @throws ReportsFolderTooFull if there is no room; no file is changed then
	 * @throws ReportsFolderUnusable if the files cannot be written; no file is changed
	 * then
	 */
	@Transactional
	public Publication publish(Night night, Language language) {
		Publication publication = this.reports.publish(night.businessDate(), language);
		this.published.record(night, publication);
		return publication;
	}

	/**
	 * Publishes again in the language in which that night's files were published first.
	 */
	@Transactional
	public Publication publishAgain(Night night) {
		return publish(night, this.reports.languageOf(night.businessDate()));
	}

}
