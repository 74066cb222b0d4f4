package org.aftersales.journal;

import java.math.BigDecimal;
import java.time.ZoneOffset;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Statements about what the night of a business date recorded: what later nights recorded
 * does not exist.
 */
@Component
class NightLog {

	/** So many days, the business date the last of them, are a period. */
	static final int WINDOW = 30;

	private final JdbcClient jdbc;

	NightLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The statement with its parameters: {@code :date}, {@code :first} of the thirty days
	 * that end with it, {@code :cutOff} and {@code :zone}.
	 */
	StatementSpec statement(String sql, BusinessDate date) {
		return this.jdbc.sql(sql)
			.withFetchSize(500)
			.param("date", date.date())
			.param("first", date.date().minusDays(WINDOW - 1))
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.param("zone", date.zone().getId());
	}

	long count(String sql, BusinessDate date) {
		return statement(sql, date).query(Long.class).single();
	}

	BigDecimal amount(String sql, BusinessDate date) {
		return statement(sql, date).query(BigDecimal.class).single();
	}

	/**
	 * About how many rows the longest table has: decisions, lines of the ledger what is
	 * set aside, or what is held back.
	 */
	long rowsToCome(BusinessDate date) {
		return count("""
				select greatest((select count(*) from decision where business_date = :date),
				                (select count(*) from ledger_entry where booked_for = :date),
				                (select count(*) from quarantine_log where opened_on <= :date),
				                (select count(*) from %s))""".formatted(HeldBackSheet.OF_NIGHT), date);
	}

}
