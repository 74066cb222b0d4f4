package org.aftersales.console;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a database has the tables of this version of the program. A command that
 * changes no schema asks before it reads them.
 *
 * @param jdbc statements over that database
 */
public record OurTables(JdbcClient jdbc) {

	/** A table of the last migration that adds one. */
	private static final String NEWEST = "archive_horizon";

	/**
	 * Returns if the database has tables of ours, of whatever version.
	 * @param demo whether it is the demo's database
	 * @throws NoNightsHere if it has none
	 */
	public void requireAny(boolean demo) {
		if (!has("night")) {
			throw new NoNightsHere(demo);
		}
	}

	/**
	 * Returns if they are those of this version.
	 * @throws OlderSchema if a night has to bring them up to date first
	 */
	public void requireCurrent() {
		if (!has(NEWEST)) {
			throw new OlderSchema();
		}
	}

	private boolean has(String table) {
		return this.jdbc.sql("select to_regclass(?) is not null")
			.param("aftersales." + table)
			.query(Boolean.class)
			.single();
	}

}
