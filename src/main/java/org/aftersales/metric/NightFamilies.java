package org.aftersales.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of nights, read from their records.
 *
 * @param jdbc a connection of its own
 * @param jobs the jobs of a night in their order
 * @param zone the shops' zone
 */
record NightFamilies(JdbcClient jdbc, List<String> jobs, ZoneId zone) {

	/** Name under which the night as a whole stands among its jobs. */
	static final String NIGHT = "night";

	private static final List<String> OUTCOMES = List.of("decided", "waiting", "overtaken", "quarantined");

	/** Spring Batch writes its times in the JVM's zone, which is UTC. */
	private static final String LAST_SUCCESS = """
			select i.job_name as job, extract(epoch from max(e.end_time) at time zone 'UTC') as value
			  from batch.batch_job_execution e
			  join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
			 where e.status = 'COMPLETED'
			 group by i.job_name
			union all
			select 'night', extract(epoch from max(finished_at)) from night where state = 'DONE' having count(*) > 0""";

	private static final String DURATION = """
			(select distinct on (i.job_name) i.job_name as job,
			        extract(epoch from coalesce(e.end_time, now() at time zone 'UTC') - e.start_time) as value
			   from batch.batch_job_execution e
			   join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
			  where e.start_time is not null
			  order by i.job_name, e.job_execution_id desc)
			union all
			(select 'night', extract(epoch from coalesce(ended_at, now()) - started_at)
			   from night_attempt where state <> 'DIED' order by id desc limit 1)""";

	private static final String OF_LAST_NIGHT = " where night_id = (select night_id from night_attempt order by id desc limit 1)";

	private static final String ITEMS = "select job, decided, waiting, overtaken, quarantined from job_total"
			+ OF_LAST_NIGHT;

	List<Family> all() {
		List<Family> families = new ArrayList<>();
		families.add(byJob("nightly_last_success_timestamp_seconds",
				"When the job, or the whole night, was last done; 0 if it never was.", LAST_SUCCESS, true));
		families.add(byJob("nightly_run_duration_seconds",
				"How long the last run of the job, or of the whole night, took or has taken so far.", DURATION, false));
		families.add(items());
		families.add(Family.single("nightly_quarantine_open", "Subjects and rows set aside that need a person.",
				number("select count(*) from quarantined where state = 'OPEN'")));
		families.add(Family.single("nightly_breaks_open", "Breaks between facts and decisions that need a person.",
				number("select count(*) from break_item where state = 'OPEN'")));
		families
			.add(Family.single("nightly_held_decisions", "Decisions that the last night held back because of a hold.",
					number("select count(*) from held_decision" + OF_LAST_NIGHT)));
		families.add(Family.single("nightly_held_yuan", "The money of those decisions, in yuan.",
				number("select coalesce(sum(amount), 0) from held_decision" + OF_LAST_NIGHT)));
		families.add(lastBusinessDate());
		families.add(RunStates.family(this.jdbc.sql("select state from night_attempt order by id desc limit 1")
			.query(String.class)
			.optional()
			.orElse("none")
			.toLowerCase(Locale.ROOT)));
		return families;
	}

	/**
	 * Only the jobs that the settings name: one that was given up would be silent for
	 * ever.
	 */
	private Family byJob(String name, String help, String query, boolean zeroIfNever) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		this.jdbc.sql(query).query((row) -> {
			values.put(row.getString("job"), row.getBigDecimal("value"));
		});
		List<Family.Value> shown = new ArrayList<>();
		List<String> names = new ArrayList<>(this.jobs);
		names.add(NIGHT);
		for (String job : names) {
			BigDecimal value = values.get(job);
			if (value != null || zeroIfNever) {
				shown.add(new Family.Value(Map.of("job", job), (value != null) ? value : BigDecimal.ZERO));
			}
		}
		return new Family(name, help, shown);
	}

	private Family items() {
		List<Family.Value> values = new ArrayList<>();
		this.jdbc.sql(ITEMS).query((row) -> {
			for (String outcome : OUTCOMES) {
				Map<String, String> labels = new LinkedHashMap<>();
				labels.put("job", row.getString("job"));
				labels.put("outcome", outcome);
				values.add(new Family.Value(labels, row.getBigDecimal(outcome)));
			}
		});
		return new Family("nightly_items", "What became of the subjects of the last night's jobs, so far.", values);
	}

	private Family lastBusinessDate() {
		BigDecimal second = this.jdbc
			.sql("select max(business_date) from night where state = 'DONE' having count(*) > 0")
			.query(LocalDate.class)
			.optional()
			.map((date) -> BigDecimal.valueOf(date.atStartOfDay(this.zone).toEpochSecond()))
			.orElse(BigDecimal.ZERO);
		return Family.single("nightly_last_business_date",
				"The latest business date whose night is done: the second at which that day began in the shops' zone; 0 if none is.",
				second);
	}

	private BigDecimal number(String query) {
		return this.jdbc.sql(query).query(BigDecimal.class).single();
	}

}
