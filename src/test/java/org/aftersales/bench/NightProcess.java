package org.aftersales.bench;

import java.util.Arrays;
import java.util.List;

import org.aftersales.AfterSales;
import org.aftersales.Packs;
import org.aftersales.run.NightRunner;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process of its own that runs jobs of the night as the command does, and says how long
 * each took and what it needed: address of the database, names of the jobs, properties.
 */
final class NightProcess {

	private NightProcess() {
	}

	public static void main(String[] args) {
		String[] properties = Arrays.copyOfRange(args, 2, args.length);
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(AfterSales.class)
			.properties(Packs.PROPERTIES)
			.properties("spring.datasource.url=" + args[0], "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "spring.flyway.enabled=false")
			.properties(properties)
			.run()) {
			List<String> jobs = List.of(args[1].split(",", -1));
			long spent = ProcessFigures.processorTime();
			long begin = System.nanoTime();
			application.getBean(NightRunner.class).run(BenchShop.DATE, 0, jobs, "inputs", "benchmark");
			ProcessFigures.say("all", System.nanoTime() - begin);
			ProcessFigures.say("spent", ProcessFigures.processorTime() - spent);
			application.getBean(JdbcClient.class)
				.sql("""
						select i.job_name as job, extract(epoch from e.end_time - e.start_time) * 1000000000 as nanos
						  from batch.batch_job_execution e join batch.batch_job_instance i using (job_instance_id)""")
				.query((RowCallbackHandler) (row) -> ProcessFigures.say(row.getString("job"), row.getLong("nanos")));
		}
		ProcessFigures.sayMemory();
	}

}
