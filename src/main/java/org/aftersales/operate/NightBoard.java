package org.aftersales.operate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last business dates and how their nights stand. Of a date with several revisions
 * the last one counts: what failed and was put right later is no longer red here, and
 * stays in the history.
 */
final class NightBoard {

	private final JdbcClient jdbc;

	private final List<String> jobs;

	/**
	 * Of that database.
	 * @param jobs the jobs of a night in their order
	 */
	NightBoard(JdbcClient jdbc, List<String> jobs) {
		this.jdbc = jdbc;
		this.jobs = List.copyOf(jobs);
	}

	/**
	 * So many dates up to the last closed one, the last first; none before the first
	 * night, because nothing is missing there.
	 * @param alive whether a process holds the lock now
	 */
	List<BoardRow> rows(LocalDate lastClosed, int days, boolean alive) {
		Optional<LocalDate> first = firstNight();
		LocalDate latest = latestNight().filter(lastClosed::isBefore).orElse(lastClosed);
		LocalDate from = latest.minusDays(days - 1L);
		Map<LocalDate, Map<String, Tally>> nights = tallies(from, latest, alive);
		Map<LocalDate, Long> breaks = openBreaks(from, latest);
		return latest.datesUntil(from.minusDays(1), java.time.Period.ofDays(-1))
			.filter((date) -> first.filter((begin) -> !date.isBefore(begin)).isPresent())
			.map((date) -> row(date, nights.getOrDefault(date, Map.of()), breaks.getOrDefault(date, 0L)))
			.toList();
	}

	/**
	 * Closed dates after the first night whose night nobody has finished, the oldest
	 * first.
	 */
	List<LocalDate> unfinished(LocalDate lastClosed) {
		return firstNight().map((first) -> {
			List<LocalDate> done = this.jdbc
				.sql("select distinct business_date from night where state = 'DONE' and business_date <= ?")
				.param(lastClosed)
				.query(LocalDate.class)
				.list();
			return first.datesUntil(lastClosed.plusDays(1)).filter((date) -> !done.contains(date)).toList();
		}).orElse(List.of());
	}

	private Optional<LocalDate> firstNight() {
		return edge("min");
	}

	private Optional<LocalDate> latestNight() {
		return edge("max");
	}

	private Optional<LocalDate> edge(String which) {
		return this.jdbc.sql("select " + which + "(business_date) from night having count(*) > 0")
			.query(LocalDate.class)
			.optional();
	}

	private BoardRow row(LocalDate date, Map<String, Tally> tallies, long breaks) {
		if (tallies.isEmpty()) {
			Map<String, Standing> none = new LinkedHashMap<>();
			this.jobs.forEach((job) -> none.put(job, Standing.MISSING));
			return new BoardRow(date, 0, Standing.MISSING, none, 0, 0, breaks, 0);
		}
		Map<String, Standing> standings = new LinkedHashMap<>();
		this.jobs.forEach((job) -> standings.put(job,
				Optional.ofNullable(tallies.get(job)).map(Tally::standing).orElse(Standing.WAITING)));
		Tally any = tallies.values().iterator().next();
		long quarantined = tallies.values().stream().mapToLong(Tally::quarantined).sum();
		boolean asks = tallies.values().stream().anyMatch((tally) -> tally.standing() == Standing.ATTENTION);
		Standing night = (any.night() == Standing.DONE && (asks || breaks > 0)) ? Standing.ATTENTION : any.night();
		return new BoardRow(date, any.revision(), night, standings,
				tallies.values().stream().mapToLong(Tally::decided).sum(), quarantined, breaks,
				tallies.values().stream().mapToLong(Tally::held).sum());
	}

	private Map<LocalDate, Map<String, Tally>> tallies(LocalDate from, LocalDate to, boolean alive) {
		Map<LocalDate, Map<String, Tally>> byDate = new HashMap<>();
		this.jdbc
			.sql("""
					with latest as (
					  select distinct on (business_date) * from night
					   where business_date between ? and ? order by business_date, revision desc)
					select n.business_date, n.revision, coalesce(r.job, '') as job,
					       case when exists (select from safety_stop s where s.night_id = n.id and s.approved_at is null)
					            then 'HELD' else n.state end as night,
					       case when exists (select from safety_stop s where s.night_id = n.id and s.job = r.job and s.approved_at is null)
					            then 'HELD' else coalesce(r.state, n.state) end as state,
					       (select count(*) from held_decision b where b.night_id = n.id and b.job = r.job) as held,
					       exists (select from held_decision b join hold h on h.id = b.hold_id and h.released_at is null
					                where b.night_id = n.id and b.job = r.job)
					         and not exists (select from night l where l.state = 'DONE' and l.business_date > n.business_date) as nags,
					       case when r.job in ('refunds', 'shipments') then r.decided else 0 end as decided,
					       (select count(*) from quarantined q
					         where q.opened_on = n.business_date and q.job = r.job and q.state = 'OPEN') as quarantined
					  from latest n
					  left join job_total r on r.night_id = n.id""")
			.params(from, to)
			.query((row, index) -> new Tally(row.getObject("business_date", LocalDate.class), row.getInt("revision"),
					row.getString("job"), standing(row.getString("night"), false, alive),
					standing(row.getString("state"), row.getLong("quarantined") > 0 || row.getBoolean("nags"), alive),
					row.getLong("decided"), row.getLong("quarantined"), row.getLong("held")))
			.list()
			.stream()
			.sorted(Comparator.comparing(Tally::job))
			.forEach((tally) -> byDate.computeIfAbsent(tally.date(), (date) -> new LinkedHashMap<>())
				.put(tally.job(), tally));
		return byDate;
	}

	private Map<LocalDate, Long> openBreaks(LocalDate from, LocalDate to) {
		List<Map.Entry<LocalDate, Long>> counts = new ArrayList<>();
		this.jdbc.sql("""
				select business_date, count(*) as breaks from break_item
				 where state = 'OPEN' and business_date between ? and ? group by business_date""")
			.params(from, to)
			.query((row) -> {
				counts.add(Map.entry(row.getObject("business_date", LocalDate.class), row.getLong("breaks")));
			});
		return counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Standing standing(String recorded, boolean asks, boolean alive) {
		return switch (recorded) {
			case "RUNNING" -> alive ? Standing.RUNNING : Standing.DIED;
			case "STOPPED" -> Standing.STOPPED;
			case "FAILED" -> Standing.FAILED;
			case "HELD" -> alive ? Standing.RUNNING : Standing.HELD;
			default -> asks ? Standing.ATTENTION : Standing.DONE;
		};
	}

	private record Tally(LocalDate date, int revision, String job, Standing night, Standing standing, long decided,
			long quarantined, long held) {

	}

}
