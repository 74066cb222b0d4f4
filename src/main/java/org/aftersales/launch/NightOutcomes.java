package org.aftersales.launch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.hold.HeldDecisions;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;
import org.aftersales.run.NightFigures;
import org.aftersales.run.Nights;
import org.aftersales.safety.SafetyCheck;

/**
 * Collects what a night came to, as of its business date.
 */
final class NightOutcomes {

	private final ApplicationContext context;

	private final JdbcClient jdbc;

	private final Path reports;

	NightOutcomes(ApplicationContext context, Path reports) {
		this.context = context;
		this.jdbc = context.getBean(JdbcClient.class);
		this.reports = reports;
	}

	NightOutcome of(BusinessDate date, int revision, List<String> jobs, boolean worked) {
		Night night = this.context.getBean(Nights.class).find(date, revision).orElseThrow();
		return new NightOutcome(date, worked, runs(night, jobs), figures(date), owed(date, "="), owed(date, "<="),
				this.context.getBean(Quarantine.class).open(date), commonReasons(date), breaksOpen(date),
				HeldDecisions.totals(this.jdbc, date.date()), this.context.getBean(SafetyCheck.class).unarmed(date),
				workbooks(night));
	}

	private List<JobRun> runs(Night night, List<String> order) {
		return this.context.getBean(JobRuns.class)
			.of(night)
			.stream()
			.sorted(Comparator.comparingInt((run) -> order.indexOf(run.job())))
			.toList();
	}

	private Map<String, Map<String, Object>> figures(BusinessDate date) {
		Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
		this.context.getBeanProvider(NightFigures.class)
			.orderedStream()
			.forEach((section) -> figures.put(section.section(), section.of(date)));
		return figures;
	}

	private BigDecimal owed(BusinessDate date, String comparison) {
		return this.jdbc
			.sql("select coalesce(sum(amount), 0.00) from entitlement where business_date " + comparison + " ?")
			.param(date.date())
			.query(BigDecimal.class)
			.single();
	}

	private List<String> commonReasons(BusinessDate date) {
		return this.jdbc.sql("""
				select job || ' ' || reason || ' ' || count(*) || ' ×, for example: ' || min(message)
				  from quarantined where opened_on <= ? and (closed_on is null or closed_on > ?)
				 group by job, reason order by count(*) desc, job, reason limit 5""")
			.params(date.date(), date.date())
			.query(String.class)
			.list();
	}

	private long breaksOpen(BusinessDate date) {
		return this.jdbc
			.sql("select count(*) from break_item where business_date <= ? and (closed_on is null or closed_on > ?)")
			.params(date.date(), date.date())
			.query(Long.class)
			.single();
	}

	private List<Path> workbooks(Night night) {
		return this.jdbc.sql("select file_name from published_workbook where night_id = ? order by file_name")
			.param(night.id())
			.query(String.class)
			.list()
			.stream()
			.map((file) -> this.reports.resolve(night.businessDate().toString()).resolve(file))
			.toList();
	}

}
