package org.aftersales.bench;

import org.aftersales.AfterSales;
import org.aftersales.Packs;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process of its own that runs the jobs of {@link TextbookJobs} one after the other,
 * and says how long each took and what it needed: address of the database.
 */
final class RecipeProcess {

	/**
	 * In the recipe's favour: by a merge join the server would read the orders from the
	 * very first one for each page, and the time would grow with the square of what is
	 * open.
	 */
	private static final String PLANNER = "&options=-c%20enable_mergejoin%3Doff";

	private RecipeProcess() {
	}

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(AfterSales.class)
			.sources(TextbookJobs.class)
			.properties(Packs.PROPERTIES)
			.properties("spring.datasource.url=" + args[0] + PLANNER, "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "spring.flyway.enabled=false")
			.run()) {
			long spent = ProcessFigures.processorTime();
			long all = System.nanoTime();
			for (String name : TextbookJobs.NAMES) {
				long begin = System.nanoTime();
				JobExecution execution = application.getBean(JobOperator.class)
					.start(application.getBean("textbook-" + name, Job.class), new JobParameters());
				if (execution.getStatus() != BatchStatus.COMPLETED) {
					throw new IllegalStateException(execution.toString(), execution.getAllFailureExceptions().get(0));
				}
				ProcessFigures.say(name, System.nanoTime() - begin);
			}
			ProcessFigures.say("all", System.nanoTime() - all);
			ProcessFigures.say("spent", ProcessFigures.processorTime() - spent);
		}
		ProcessFigures.sayMemory();
	}

}
