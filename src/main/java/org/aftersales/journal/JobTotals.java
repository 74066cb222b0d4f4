package org.aftersales.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;
import org.aftersales.run.Counts;
import org.aftersales.run.NightSettings;

import org.springframework.stereotype.Component;

/**
 * One row for each job of the night that judged or read something: everything scanned
 * became one of four things. The job that writes the reports is not in its own report.
 */
@Component
class JobTotals {

	static final Column SCANNED = Column.of("journal.jobs.scanned", ColumnKind.COUNT);

	static final Column LEFT = Column.of("journal.jobs.left", ColumnKind.COUNT);

	private static final Column DECIDED = Column.of("journal.jobs.decided", ColumnKind.COUNT);

	private static final Column WAITING = Column.of("journal.jobs.waiting", ColumnKind.COUNT);

	private static final Column OVERTAKEN = Column.of("journal.jobs.overtaken", ColumnKind.COUNT);

	private static final Column QUARANTINED = Column.of("journal.jobs.quarantined", ColumnKind.COUNT);

	/**
	 * The jobs of the last judgement of the business date.
	 */
	static final String JOBS = """
			select r.job, r.scanned, r.decided, r.waiting, r.overtaken, r.quarantined
			  from job_total r
			 where r.night_id = (select n.id from night n where n.business_date = :date order by n.revision desc limit 1)
			   and r.job <> 'reports'
			""";

	private final NightLog log;

	private final NightSettings settings;

	JobTotals(NightLog log, NightSettings settings) {
		this.log = log;
		this.settings = settings;
	}

	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("journal.jobs", Column.of("journal.jobs.job", ColumnKind.TEXT).wide(26), SCANNED,
				DECIDED, WAITING, OVERTAKEN, QUARANTINED, LEFT);
		NightWords words = new NightWords(draft.labels());
		for (Line line : lines(date)) {
			Counts counts = line.counts();
			table.row(words.job(line.job()), counts.scanned(), counts.decided(), counts.waiting(), counts.overtaken(),
					counts.quarantined(),
					counts.scanned() - counts.decided() - counts.waiting() - counts.overtaken() - counts.quarantined());
		}
		return table;
	}

	/**
	 * What the four columns of that table add up to.
	 */
	static Total accountedFor(TableSheet table) {
		return table.sum(DECIDED).plus(table.sum(WAITING)).plus(table.sum(OVERTAKEN)).plus(table.sum(QUARANTINED));
	}

	/**
	 * The jobs in the order in which they run.
	 */
	private List<Line> lines(BusinessDate date) {
		List<Line> lines = new ArrayList<>(this.log.statement(JOBS, date)
			.query((row, index) -> new Line(row.getString("job"),
					new Counts(row.getLong("scanned"), row.getLong("decided"), row.getLong("waiting"),
							row.getLong("overtaken"), row.getLong("quarantined"))))
			.list());
		lines.sort(
				Comparator.comparing((Line line) -> this.settings.jobs().indexOf(line.job())).thenComparing(Line::job));
		return lines;
	}

	/**
	 * One job.
	 */
	private record Line(String job, Counts counts) {

	}

}
