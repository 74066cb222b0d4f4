package org.aftersales.safety;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.aftersales.decision.Intent;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What nights stopped at and what of it was approved, table {@code safety_stop}.
 */
@Component
public class SafetyStops {

	/** A tenth more than was shown is still what was approved. */
	private static final BigDecimal AS_APPROVED = new BigDecimal("1.1");

	private static final String FINDINGS = """
			select act, rule, decisions, amount, usual_decisions, usual_amount from safety_stop
			 where night_id = :night
			""";

	private final JdbcClient jdbc;

	SafetyStops(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What waits for approval in that night, in words.
	 */
	public List<String> waiting(Night night) {
		return this.jdbc.sql(FINDINGS + "and approved_at is null order by job, act, rule")
			.param("night", night.id())
			.query(SafetyStops::finding)
			.list()
			.stream()
			.map(Finding::words)
			.toList();
	}

	/**
	 * Approves what waits in that night, in the caller's transaction.
	 * @return what was approved, in words; empty if it had been approved before
	 * @throws NothingToApprove if that night has never stopped
	 */
	public List<String> approve(Night night, String by, String reason, Instant at) {
		List<String> waiting = waiting(night);
		boolean stopped = this.jdbc.sql("select exists (select from safety_stop where night_id = ?)")
			.param(night.id())
			.query(Boolean.class)
			.single();
		if (!stopped) {
			throw new NothingToApprove(night);
		}
		this.jdbc.sql("""
				update safety_stop set approved_by = ?, approval_reason = ?, approved_at = ?
				 where night_id = ? and approved_at is null""")
			.params(by, reason, at.atOffset(ZoneOffset.UTC), night.id())
			.update();
		return waiting;
	}

	/**
	 * Keeps what a job was found to do; what was approved stays so, unless it is clearly
	 * more now.
	 */
	void keep(Night night, String job, List<Finding> findings) {
		this.jdbc.sql("delete from safety_stop where night_id = ? and job = ? and approved_at is null")
			.params(night.id(), job)
			.update();
		Map<Measure, Finding> approved = this.jdbc.sql(FINDINGS + "and job = :job")
			.param("night", night.id())
			.param("job", job)
			.query(SafetyStops::finding)
			.list()
			.stream()
			.collect(Collectors.toMap(Finding::measure, (finding) -> finding));
		List<Finding> asked = new ArrayList<>(findings);
		asked.removeIf((finding) -> {
			Finding before = approved.get(finding.measure());
			return before != null && !finding.tonight().exceeds(before.tonight(), AS_APPROVED, Weight.NONE);
		});
		asked.forEach((finding) -> ask(night, job, finding));
	}

	/**
	 * What that job must not decide without approval.
	 */
	List<Finding> open(Night night, String job) {
		return this.jdbc.sql(FINDINGS + "and job = :job and approved_at is null order by act, rule")
			.param("night", night.id())
			.param("job", job)
			.query(SafetyStops::finding)
			.list();
	}

	private void ask(Night night, String job, Finding finding) {
		this.jdbc
			.sql("""
					insert into safety_stop (night_id, job, act, rule, decisions, amount, usual_decisions, usual_amount)
					values (?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (night_id, job, act, rule) do update
					   set decisions = excluded.decisions, amount = excluded.amount, usual_decisions = excluded.usual_decisions,
					       usual_amount = excluded.usual_amount, approved_by = null, approval_reason = null, approved_at = null""")
			.params(night.id(), job, finding.measure().act().name(), finding.measure().rule(),
					finding.tonight().decisions().longValueExact(), finding.tonight().yuan(),
					finding.usual().decisions(), finding.usual().yuan())
			.update();
	}

	private static Finding finding(ResultSet row, int index) throws SQLException {
		return new Finding(new Measure(Intent.Act.valueOf(row.getString("act")), row.getString("rule")),
				new Weight(row.getBigDecimal("decisions"), row.getBigDecimal("amount")),
				new Weight(row.getBigDecimal("usual_decisions"), row.getBigDecimal("usual_amount")));
	}

}
