package org.aftersales.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table {@code told_fault}, so that it does not matter on which machine a night is tried
 * again.
 *
 * @param jdbc a connection of its own
 * @param clock the machine's
 */
record ToldInDatabase(JdbcClient jdbc, Clock clock) implements Told {

	@Override
	public boolean isTold(LocalDate date, String fault) {
		return this.jdbc.sql("""
				select exists (select from told_fault
				 where business_date = ? and fault = ? and put_right_at is null)""")
			.params(date, fault)
			.query(Boolean.class)
			.single();
	}

	@Override
	public boolean isOpen(LocalDate date) {
		return this.jdbc.sql("select exists (select from told_fault where business_date = ? and put_right_at is null)")
			.param(date)
			.query(Boolean.class)
			.single();
	}

	@Override
	public void told(LocalDate date, String fault) {
		this.jdbc.sql("""
				insert into told_fault (business_date, fault, told_at) values (?, ?, ?)
				on conflict (business_date, fault) where put_right_at is null do nothing""")
			.params(date, fault, now())
			.update();
	}

	@Override
	public void putRight(LocalDate date) {
		this.jdbc.sql("update told_fault set put_right_at = ? where business_date = ? and put_right_at is null")
			.params(now(), date)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
