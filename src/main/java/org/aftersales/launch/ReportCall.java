package org.aftersales.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.aftersales.archive.KeptHistory;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ReadApplication;
import org.aftersales.console.Surroundings;
import org.aftersales.report.Publication;
import org.aftersales.report.Publishing;
import org.aftersales.run.BetweenNights;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;
import org.aftersales.run.Nights;
import org.aftersales.run.RunState;

/**
 * One call of {@code recon report}. It judges nothing and writes between two nights, so
 * that no night publishes at the same time.
 */
final class ReportCall {

	private static final String REPORTS = "reports";

	private static final int REVISION = 0;

	private final Surroundings surroundings;

	private final ReportRequest request;

	ReportCall(Surroundings surroundings, ReportRequest request) {
		this.surroundings = surroundings;
		this.request = request;
	}

	/**
	 * Publishes again.
	 * @throws NightNotJudged if there is no night of that date, or one that has not done
	 * all its judging jobs
	 */
	Publication run() {
		ReportsFolder.requireWritable(this.request.reports());
		try (ReadApplication application = ReadApplication.start(this.surroundings, this.request.demo(),
				Map.of("report.directory", this.request.reports().toString()))) {
			application.requireUpToDate();
			Night night = judged(application);
			application.bean(KeptHistory.class).require(night.businessDate());
			Publishing publishing = application.bean(Publishing.class);
			return application.bean(BetweenNights.class)
				.perform(() -> this.request.language()
					.map((language) -> publishing.publish(night, language))
					.orElseGet(() -> publishing.publishAgain(night)));
		}
	}

	private Night judged(ReadApplication application) {
		Nights nights = application.bean(Nights.class);
		LocalDate day = this.request.date()
			.or(nights::lastDone)
			.orElseThrow(() -> NightNotJudged.ever(this.request.demo()));
		BusinessDate date = new BusinessDate(day, application.file().night().zone());
		Night night = nights.find(date, REVISION)
			.orElseThrow(() -> NightNotJudged.never(date, nights.lastDone(), this.request.demo()));
		if (nights.state(date, REVISION).filter(RunState.DONE::equals).isEmpty()) {
			List<String> left = left(application, night);
			if (!left.isEmpty()) {
				throw NightNotJudged.yet(date, left, this.request.demo());
			}
		}
		return night;
	}

	/**
	 * The jobs that have to be done before there is anything to report, and are not.
	 */
	private static List<String> left(ReadApplication application, Night night) {
		List<String> done = application.bean(JobRuns.class)
			.of(night)
			.stream()
			.filter((run) -> run.state() == RunState.DONE)
			.map(JobRun::job)
			.toList();
		return application.file()
			.night()
			.jobs()
			.stream()
			.filter((job) -> !job.equals(REPORTS) && !done.contains(job))
			.toList();
	}

}
