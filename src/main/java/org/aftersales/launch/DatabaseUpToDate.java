package org.aftersales.launch;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.ReadApplication;

/**
 * Commands that only read change no schema; a night does.
 */
final class DatabaseUpToDate {

	private DatabaseUpToDate() {
	}

	static void require(ReadApplication application) {
		if (!application.bean(JdbcClient.class)
			.sql("select to_regclass('aftersales.audit_entry') is not null")
			.query(Boolean.class)
			.single()) {
			throw new ConfigurationUnusable(
					"The database is of an older version of this program. Nothing was changed; run the next night with this version first, it brings the database up to date.");
		}
	}

}
