package org.aftersales.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each shop and day of the thirty days for which chat data was fed, the
 * business date first (ME-05, ME-06); and what of the business date misses a limit.
 */
final class ServiceFigures {

	static final Column ENQUIRIES = Column.of("journal.service.enquiries", ColumnKind.COUNT);

	private final WorkbookDraft draft;

	private final ServiceSettings settings;

	private final TableSheet table;

	private long shops;

	private long repliesMissed;

	private long conversionsMissed;

	ServiceFigures(WorkbookDraft draft, ServiceSettings settings) {
		this.draft = draft;
		this.settings = settings;
		this.table = draft.table("journal.service", Column.of("journal.shop", ColumnKind.TEXT).wide(26),
				Column.of("journal.platform", ColumnKind.TEXT).wide(12),
				Column.of("journal.service.day", ColumnKind.DAY), ENQUIRIES,
				Column.of("journal.service.replied", ColumnKind.COUNT),
				Column.of("journal.service.late", ColumnKind.COUNT),
				Column.of("journal.service.replyRate", ColumnKind.RATE),
				Column.of("journal.service.replyLimit", ColumnKind.RATE),
				Column.of("journal.service.reply", ColumnKind.TEXT).wide(16),
				Column.of("journal.service.afterSales", ColumnKind.COUNT),
				Column.of("journal.service.ordered", ColumnKind.COUNT),
				Column.of("journal.service.conversionRate", ColumnKind.RATE),
				Column.of("journal.service.conversionLimit", ColumnKind.RATE),
				Column.of("journal.service.conversion", ColumnKind.TEXT).wide(16),
				Column.of("journal.service.thisDay", ColumnKind.FLAG));
	}

	TableSheet stream(NightLog log, BusinessDate date) {
		log.statement("""
				select c.*, s.name as shop, s.platform
				  from chat_day c
				  join shop s on s.shop_id = c.shop_id
				 where c.day between :first and :date
				 order by c.day desc, c.shop_id collate "C\"""", date).query((row) -> {
			write(row, date);
		});
		return this.table;
	}

	/**
	 * What the business date comes to, in words.
	 */
	String words() {
		Labels labels = this.draft.labels();
		return (this.shops == 0) ? labels.text("journal.service.notFed")
				: labels.text("journal.service.summary", labels.count(this.shops), this.settings.replyPercent(),
						labels.count(this.repliesMissed), this.settings.conversionPercent(),
						labels.count(this.conversionsMissed));
	}

	private void write(ResultSet row, BusinessDate date) throws SQLException {
		long enquiries = row.getLong("enquiries");
		long replied = row.getLong("replied_within_5_minutes");
		long afterSales = row.getLong("after_sales_enquiries");
		long ordered = row.getLong("enquiries_that_ordered");
		LocalDate day = row.getObject("day", LocalDate.class);
		Share reply = new Share(replied, enquiries, this.settings.replyPercent());
		Share conversion = new Share(ordered, enquiries - afterSales, this.settings.conversionPercent());
		boolean thisDay = day.equals(date.date());
		this.shops += thisDay ? 1 : 0;
		this.repliesMissed += (thisDay && reply.misses()) ? 1 : 0;
		this.conversionsMissed += (thisDay && conversion.misses()) ? 1 : 0;
		Labels labels = this.draft.labels();
		this.table.row(row.getString("shop"), row.getString("platform"), day, enquiries, replied, enquiries - replied,
				reply.rate().orElse(null), reply.limit(), labels.text(reply.word()), afterSales, ordered,
				conversion.rate().orElse(null), conversion.limit(), labels.text(conversion.word()), thisDay);
	}

}
