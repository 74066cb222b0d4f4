package org.aftersales.quarantine;

import java.util.Collection;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.quarantine.SetAside.Place;
import org.aftersales.quarantine.SetAside.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The quarantine, table {@code quarantined}. Setting the same thing aside again changes
 * nothing; what was released and fails again is open again.
 */
@Component
public class Quarantine {

	private final JdbcClient jdbc;

	Quarantine(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Sets these aside, in the caller's transaction.
	 */
	public void setAside(String job, BusinessDate on, Collection<SetAside> entries) {
		for (SetAside entry : entries) {
			this.jdbc
				.sql("""
						insert into quarantined (job, subject, subject_key, reason, message, file_name, line_no, column_name,
						                         raw_value, opened_on)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						on conflict (job, subject, subject_key) do update
						   set state = 'OPEN', closed_on = null, reason = excluded.reason, message = excluded.message, opened_on = excluded.opened_on
						 where quarantined.state in ('RELEASED', 'RESOLVED')""")
				.param(job)
				.param(entry.subject().name())
				.param(entry.key())
				.param(entry.reason())
				.param(entry.message())
				.param(entry.place().map(Place::file).orElse(null))
				.param(entry.place().map(Place::line).orElse(null))
				.param(entry.place().map(Place::column).orElse(null))
				.param(entry.place().map(Place::rawValue).orElse(null))
				.param(on.date())
				.update();
		}
	}

	/**
	 * Marks entries as resolved, from that business date on, whose subject has been
	 * judged since.
	 */
	public void resolve(String job, BusinessDate on, Subject subject, Collection<String> keys) {
		if (keys.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				update quarantined set state = 'RESOLVED', closed_on = ?
				 where job = ? and subject = ? and subject_key = any (?) and state in ('OPEN', 'RELEASED')""")
			.params(List.of(on.date(), job, subject.name(), keys.toArray(String[]::new)))
			.update();
	}

	/**
	 * How many entries the job of the night of that business date set aside that are
	 * still open.
	 */
	public long openOf(String job, BusinessDate on) {
		return this.jdbc.sql("select count(*) from quarantined where job = ? and opened_on = ? and state = 'OPEN'")
			.params(job, on.date())
			.query(Long.class)
			.single();
	}

	/**
	 * How many entries were open when that business date ended, as far as is known now.
	 */
	public long open(BusinessDate upTo) {
		return this.jdbc
			.sql("select count(*) from quarantined where opened_on <= ? and (closed_on is null or closed_on > ?)")
			.params(upTo.date(), upTo.date())
			.query(Long.class)
			.single();
	}

}
