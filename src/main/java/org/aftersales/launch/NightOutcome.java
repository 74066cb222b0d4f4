package org.aftersales.launch;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ExitCode;
import org.aftersales.hold.HeldBack;
import org.aftersales.run.JobRun;

/**
 * What a night came to.
 *
 * @param date the business date
 * @param worked whether this call did the night, or found it done
 * @param jobs the jobs in their order
 * @param figures the features' figures by section, in order
 * @param owedTonight yuan entered in the ledger by this night
 * @param owedInAll yuan entered up to and with this night
 * @param quarantineOpen subjects and rows set aside and still open
 * @param commonReasons the most frequent reasons among them, in words
 * @param breaksOpen breaks still open
 * @param held what holds kept back
 * @param unarmed why the safety stop did not check it, if it did not
 * @param workbooks the published workbooks, absolute
 */
record NightOutcome(BusinessDate date, boolean worked, List<JobRun> jobs, Map<String, Map<String, Object>> figures,
		BigDecimal owedTonight, BigDecimal owedInAll, long quarantineOpen, List<String> commonReasons, long breaksOpen,
		List<HeldBack> held, Optional<String> unarmed, List<Path> workbooks) {

	/**
	 * A night found done needs nobody: the call that did it has said so.
	 */
	ExitCode exitCode() {
		return (this.worked && needsPerson()) ? ExitCode.ATTENTION : ExitCode.DONE;
	}

	boolean needsPerson() {
		return this.quarantineOpen + this.breaksOpen > 0 || !this.held.isEmpty();
	}

	/**
	 * Published workbooks that are not where they are looked for.
	 */
	List<Path> missing() {
		return this.workbooks.stream().filter((workbook) -> !Files.exists(workbook)).toList();
	}

}
