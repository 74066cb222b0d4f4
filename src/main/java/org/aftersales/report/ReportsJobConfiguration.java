package org.aftersales.report;

import java.nio.file.Files;

import org.aftersales.batch.NightSteps;
import org.aftersales.run.Counts;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;
import org.aftersales.run.NightProgress;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code reports}: one step that publishes every file of the business date.
 */
@Configuration
class ReportsJobConfiguration {

	private static final String JOB = "reports";

	@Bean
	Job reports(NightSteps steps, NightlyReports reports, Publishing publishing, ReportSettings settings,
			JobRuns jobRuns, NightProgress progress) {
		return steps.job(JOB, steps.once(JOB, "publish", (night) -> {
			progress.begin(JOB, reports.count());
			try {
				int files = publishing.publish(night, settings.language()).contributions();
				count(jobRuns, night, files);
				progress.advance(files);
			}
			finally {
				progress.end();
			}
		}));
	}

	@Bean
	FreeSpace freeSpace() {
		return (existing) -> Files.getFileStore(existing).getUsableSpace();
	}

	/**
	 * Raises the counts to the number of files. An attempt that died after this step
	 * publishes again but counts nothing twice.
	 */
	private static void count(JobRuns jobRuns, Night night, int files) {
		long counted = jobRuns.find(night, JOB).map(JobRun::counts).orElse(Counts.NONE).scanned();
		jobRuns.add(night, JOB, new Counts(files - counted, files - counted, 0, 0, 0));
	}

}
