package org.aftersales.launch;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.context.ApplicationContext;

import org.aftersales.run.CurrentNight;
import org.aftersales.run.Nights;

/**
 * Names run and job to the log when a job begins.
 *
 * @param context where the night is recorded
 */
record LogOfJobs(ApplicationContext context) implements JobExecutionListener {

	@Override
	public void beforeJob(JobExecution execution) {
		this.context.getBean(Nights.class)
			.runNumber(this.context.getBean(CurrentNight.class).night())
			.ifPresent(LogContext::run);
		LogContext.job(execution.getJobInstance().getJobName());
	}

}
