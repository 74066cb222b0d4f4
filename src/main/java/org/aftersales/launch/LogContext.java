package org.aftersales.launch;

import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.context.ApplicationContext;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.LogLine;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Nights;

/**
 * Lets every line of the log say which run, business date and job it belongs to. A job's
 * name stands until the next one begins, so that what is said about its end has it too.
 *
 * @param context where the night is recorded
 */
record LogContext(ApplicationContext context) implements JobExecutionListener {

	/**
	 * From now on it is about that date.
	 */
	static void date(BusinessDate date) {
		MDC.put(LogLine.BUSINESS_DATE, date.toString());
	}

	/**
	 * From now on it is about no night.
	 */
	static void clear() {
		MDC.remove(LogLine.RUN);
		MDC.remove(LogLine.BUSINESS_DATE);
		MDC.remove(LogLine.JOB);
	}

	@Override
	public void beforeJob(JobExecution execution) {
		this.context.getBean(Nights.class)
			.runNumber(this.context.getBean(CurrentNight.class).night())
			.ifPresent((number) -> MDC.put(LogLine.RUN, Long.toString(number)));
		MDC.put(LogLine.JOB, execution.getJobInstance().getJobName());
	}

}
