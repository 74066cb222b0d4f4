package org.aftersales.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.journal.Remedy.Owner;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row for each thing that stood in quarantine when the business date ended, the
 * oldest first, with who must act and how it gets out; and how many there are for each
 * owner.
 */
final class OpenQuarantine {

	static final String OPEN = "opened_on <= :date and (closed_on is null or closed_on > :date)";

	/** What the database adds to its refusals; it names keys that mean nothing. */
	private static final String DETAIL = "Detail:";

	private final WorkbookDraft draft;

	private final NightWords words;

	private final TableSheet table;

	private final Map<Owner, Long> rows = new EnumMap<>(Owner.class);

	OpenQuarantine(WorkbookDraft draft) {
		this.draft = draft;
		this.words = new NightWords(draft.labels());
		this.table = draft.table("journal.quarantine", Column.of("journal.quarantine.number", ColumnKind.ID).wide(34),
				Column.of("journal.quarantine.subject", ColumnKind.TEXT).wide(16),
				Column.of("journal.shop", ColumnKind.TEXT).wide(24),
				Column.of("journal.quarantine.age", ColumnKind.COUNT).wide(10),
				Column.of("journal.quarantine.owner", ColumnKind.TEXT).wide(12),
				Column.of("journal.quarantine.reason", ColumnKind.TEXT).wide(24),
				Column.of("journal.quarantine.message", ColumnKind.TEXT).wide(70),
				Column.of("journal.quarantine.wayOut", ColumnKind.TEXT).wide(70),
				Column.of("journal.quarantine.place", ColumnKind.TEXT).wide(30),
				Column.of("journal.quarantine.raw", ColumnKind.TEXT),
				Column.of("journal.quarantine.job", ColumnKind.TEXT).wide(16),
				Column.of("journal.quarantine.since", ColumnKind.DAY),
				Column.of("journal.quarantine.fresh", ColumnKind.FLAG));
	}

	TableSheet stream(NightLog log, BusinessDate date) {
		log.statement(
				"""
						select * from (
						  select q.*, s.shop_id, s.name as shop, :date::date - q.opened_on as age, d.subject as of_what, d.effective_at, d.rule,
						         d.from_stage, d.clock_started_at,
						         case when q.subject = 'ROW' then q.subject_key else coalesce(c.claim_no, o.order_no, '?') end as number
						    from (select l.*, case when l.subject = 'CLAIM' then l.subject_key::bigint end as claim_id,
						                 case when l.subject = 'ORDER' then l.subject_key::bigint end as order_id,
						                 case when l.subject = 'BREACH' then l.subject_key::bigint end as decision_id
						            from quarantine_log l
						           where %s) q
						    left join claim c on c.id = q.claim_id
						    left join decision d on d.id = q.decision_id
						    left join shop_order o on o.id = coalesce(q.order_id, d.order_id, c.order_id)
						    left join shop s on s.shop_id = o.shop_id) open
						 order by opened_on, job collate "C", subject collate "C", shop_id collate "C", number collate "C",
						          of_what collate "C", effective_at, rule collate "C", from_stage collate "C", clock_started_at
						"""
					.formatted(OPEN),
				date)
			.query((row) -> {
				write(row, date);
			});
		return this.table;
	}

	/**
	 * How many entries wait for that owner.
	 */
	long of(Owner owner) {
		return this.rows.getOrDefault(owner, 0L);
	}

	private void write(ResultSet row, BusinessDate date) throws SQLException {
		String reason = row.getString("reason");
		Remedy remedy = Remedy.of(reason);
		LocalDate openedOn = row.getObject("opened_on", LocalDate.class);
		this.rows.merge(remedy.owner(), 1L, Long::sum);
		this.table.row(row.getString("number"), this.words.subject(row.getString("subject")), row.getString("shop"),
				row.getLong("age"), this.draft.labels().text("journal.owner." + remedy.owner()), reason,
				withoutDetail(row.getString("message")), this.draft.labels().text("journal.remedy." + remedy),
				place(row), row.getString("raw_value"), this.words.job(row.getString("job")), openedOn,
				openedOn.equals(date.date()));
	}

	private @Nullable String place(ResultSet row) throws SQLException {
		String file = row.getString("file_name");
		if (file == null) {
			return null;
		}
		String column = row.getString("column_name");
		return this.draft.labels().text("journal.quarantine.at", file, row.getString("line_no"))
				+ ((column == null || column.isEmpty()) ? "" : ", " + column);
	}

	/**
	 * Keys of the database differ between two databases with the same facts.
	 */
	static String withoutDetail(String message) {
		int from = message.indexOf(DETAIL);
		if (from < 0) {
			return message;
		}
		int to = message.indexOf(");", from);
		return message.substring(0, from).strip() + ((to < 0) ? "" : message.substring(to));
	}

}
