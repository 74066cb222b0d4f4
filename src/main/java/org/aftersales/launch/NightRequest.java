package org.aftersales.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.report.Language;
import org.aftersales.run.Starter;

/**
 * What is asked of a night.
 *
 * @param date the business date; empty: the last closed one, or the demo's
 * @param inbox folder of export files; empty: other systems write the tables
 * @param reports folder under which the workbooks go
 * @param language language of the workbooks; empty: as the settings say
 * @param demo whether it is the demo shop's night
 * @param json whether the answer is JSON
 * @param progress whether a bar may be shown
 * @param starter who asks, how and why
 * @param again whether a night that is done is judged anew, as its next revision
 * @param upTo the job after which the night pauses; empty: the whole night
 * @param workers whether other processes judge its partitions
 */
record NightRequest(Optional<LocalDate> date, Optional<Path> inbox, Path reports, Optional<Language> language,
		boolean demo, boolean json, boolean progress, Starter starter, boolean again, Optional<String> upTo,
		boolean workers) {

	/**
	 * The whole night of one date, done once.
	 */
	static NightRequest once(Optional<LocalDate> date, Optional<Path> inbox, Path reports, Starter starter,
			boolean workers) {
		return new NightRequest(date, inbox, reports, Optional.empty(), false, false, true, starter, false,
				Optional.empty(), workers);
	}

	/**
	 * The same with an answer in JSON, or in words.
	 */
	NightRequest answering(boolean inJson) {
		return new NightRequest(this.date, this.inbox, this.reports, this.language, this.demo, inJson, this.progress,
				this.starter, this.again, this.upTo, this.workers);
	}

}
