package org.aftersales.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The trail, table {@code audit_entry}.
 */
@Component
public class AuditTrail {

	private final JdbcClient jdbc;

	/**
	 * Of that database.
	 */
	public AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters it; call it in the transaction of the act.
	 */
	public void enter(AuditEntry entry) {
		this.jdbc.sql("""
				insert into audit_entry (at, command, subject, done_by, reason, business_date, effect)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.param(entry.at().atOffset(ZoneOffset.UTC))
			.param(entry.command())
			.param(entry.subject())
			.param(entry.by())
			.param(entry.reason())
			.param(entry.date().orElse(null))
			.param(entry.effect())
			.update();
	}

	/**
	 * The last ones, the last first.
	 */
	public List<AuditEntry> last(int limit) {
		return this.jdbc.sql("""
				select at, command, subject, done_by, reason, business_date, effect
				  from audit_entry order by id desc limit ?""").param(limit).query(AuditTrail::entry).list();
	}

	private static AuditEntry entry(ResultSet row, int index) throws SQLException {
		return new AuditEntry(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("command"),
				row.getString("subject"), row.getString("done_by"), row.getString("reason"),
				Optional.ofNullable(row.getObject("business_date", LocalDate.class)), row.getString("effect"));
	}

}
