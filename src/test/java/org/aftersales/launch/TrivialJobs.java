package org.aftersales.launch;

import java.util.List;
import java.util.Map;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.batch.NightSteps;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Counts;
import org.aftersales.run.NightFigures;
import org.aftersales.run.NightProgress;

/**
 * Jobs that only tests run: {@code slow} marks the rows of the table
 * {@code trivial_item}, a chunk in 30 ms, {@code after} does nothing.
 */
@Configuration
@Profile("trivial-jobs")
class TrivialJobs {

	@Bean
	Job slow(NightSteps steps, JdbcClient jdbc, NightProgress progress) {
		return steps.job("slow", steps.once("slow", "begin", (night) -> progress.begin("slow", -1)),
				steps.<Long, Long>chunks("slow", "mark", new Unmarked(jdbc), (id) -> id, (night, ids) -> {
					pause();
					jdbc.sql("update trivial_item set times_done = times_done + 1 where id in (:ids)")
						.param("ids", ids)
						.update();
					return new Counts(ids.size(), ids.size(), 0, 0, 0);
				}, (night, id, refused) -> {
				}), steps.closingCheck("slow", (night) -> List.of()));
	}

	@Bean
	Job after(NightSteps steps) {
		return steps.job("after", steps.once("after", "nothing", (night) -> {
		}));
	}

	@Bean
	NightFigures trivialFigures(JdbcClient jdbc) {
		return new NightFigures() {
			@Override
			public String section() {
				return "trivial";
			}

			@Override
			public Map<String, Object> of(BusinessDate businessDate) {
				return Map.of("done", jdbc.sql("select sum(times_done) from trivial_item").query(Long.class).single());
			}
		};
	}

	private static void pause() {
		try {
			Thread.sleep(30);
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	/**
	 * Every row once, in order.
	 */
	private static final class Unmarked implements ItemStreamReader<Long> {

		private final JdbcClient jdbc;

		private long last;

		Unmarked(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		public void open(ExecutionContext context) {
			this.last = 0;
		}

		@Override
		public Long read() {
			Long next = this.jdbc.sql("select min(id) from trivial_item where times_done = 0 and id > ?")
				.param(this.last)
				.query(Long.class)
				.optional()
				.orElse(null);
			this.last = (next != null) ? next : this.last;
			return next;
		}

	}

}
