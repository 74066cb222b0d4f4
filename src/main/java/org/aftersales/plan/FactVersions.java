package org.aftersales.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What versions of rows the tables hold that a night reads: any row added, changed or
 * removed makes them others.
 *
 * @param tables for each table the number of its rows and a digest of their versions
 */
record FactVersions(Map<String, TableVersion> tables) {

	/** Records of runs and of what people have called; no night judges by them. */
	private static final String TABLES = """
			select c.relname from pg_class c
			 where c.relkind = 'r' and c.relnamespace = 'aftersales'::regnamespace
			   and c.relname not in ('flyway_schema_history', 'night', 'night_attempt', 'job_run', 'run_partition', 'audit_entry',
			                         'published_workbook', 'published_figure', 'held_decision', 'safety_stop')
			 order by c.relname""";

	/**
	 * Those of now, in the caller's transaction.
	 */
	static FactVersions now(JdbcClient jdbc) {
		Map<String, TableVersion> tables = new TreeMap<>();
		for (String table : jdbc.sql(TABLES).query(String.class).list()) {
			tables.put(table, jdbc
				.sql("""
						select count(*) as rows,
						       coalesce(sum(hashtextextended(ctid::text || ' ' || xmin::text, 0)::numeric), 0)::text as digest
						  from aftersales."%s\""""
					.formatted(table))
				.query((row, index) -> new TableVersion(row.getLong("rows"), row.getString("digest")))
				.single());
		}
		return new FactVersions(tables);
	}

	/**
	 * How those of now differ, in words; empty if they do not.
	 */
	List<String> differences(FactVersions later) {
		Set<String> names = new TreeSet<>(this.tables.keySet());
		names.addAll(later.tables.keySet());
		List<String> differences = new ArrayList<>();
		for (String name : names) {
			TableVersion before = this.tables.getOrDefault(name, TableVersion.NONE);
			TableVersion now = later.tables.getOrDefault(name, TableVersion.NONE);
			if (!before.equals(now)) {
				differences.add("%s (%s)".formatted(name, now.against(before)));
			}
		}
		return differences;
	}

	/**
	 * What versions of rows one table holds.
	 *
	 * @param rows how many
	 * @param digest sum of the hashes of their places and transactions
	 */
	record TableVersion(long rows, String digest) {

		private static final TableVersion NONE = new TableVersion(0, "0");

		private String against(TableVersion before) {
			long more = this.rows - before.rows;
			String words = (Math.abs(more) == 1) ? "row" : "rows";
			return (more == 0) ? "rows changed"
					: "%,d %s %s".formatted(Math.abs(more), words, (more > 0) ? "more" : "less");
		}

	}

}
