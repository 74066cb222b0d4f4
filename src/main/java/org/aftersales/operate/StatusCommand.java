package org.aftersales.operate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Moments;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.aftersales.hold.HeldBack;
import org.aftersales.run.LockHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon status}: the last nights on one screen.
 */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon status
		  jobs/recon status --days 31 --json
		  jobs/recon status --demo

		""", header = "Shows the last business dates, how each job of their nights stands, and what comes next.",
		description = { "done, attention (quarantine or breaks are open, or decisions held back), running, waiting,",
				"stopped, failed, held (far more than usual: it asks), died (its process is gone), missing (nobody",
				"ran it). 'jobs/recon why DATE' says more about each." })
final class StatusCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	@Option(names = "--days", paramLabel = "N", defaultValue = "14", description = "How many dates; default: 14.")
	private int days;

	StatusCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.reading.answer(this.surroundings, this::status, Status::json, this::print);
	}

	private Status status(NightRecords records) {
		Optional<LockHolder> holder = records.locks().holder();
		BusinessDate last = records.lastClosed();
		return new Status(records.board().rows(last.date(), Math.max(1, this.days), holder.isPresent()),
				records.board().unfinished(last.date()), holder, new BusinessDate(last.date().plusDays(1), last.zone()),
				records.file().night().jobs(), HoldBoard.of(records).current());
	}

	private void print(Status status) {
		List<String> heads = new ArrayList<>(List.of("business date", "night"));
		heads.addAll(status.jobs());
		heads.addAll(List.of("decided", "quarantine", "breaks", "held"));
		TextTable table = new TextTable(heads);
		for (BoardRow row : status.rows()) {
			List<String> cells = new ArrayList<>(
					List.of(row.date() + ((row.revision() > 0) ? " r" + row.revision() : ""), row.night().word()));
			row.jobs().values().forEach((standing) -> cells.add(standing.word()));
			cells.addAll(List.of(number(row.decided()), number(row.quarantined()), number(row.breaks()),
					number(row.held())));
			table.add(cells);
		}
		if (status.rows().isEmpty()) {
			this.surroundings.out().println("No night has begun on this database yet.");
		}
		else {
			table.print(this.surroundings.out());
		}
		this.surroundings.out().println();
		status.holds().forEach((held) -> this.surroundings.out().println("Held: " + held.sentence() + "."));
		this.surroundings.out().println(status.lock());
		this.surroundings.out().println("Next: " + status.next());
	}

	private static String number(long number) {
		return (number == 0) ? "" : "%,d".formatted(number);
	}

	/**
	 * What the screen shows.
	 *
	 * @param rows the dates, the last first
	 * @param unfinished closed dates without a finished night, the oldest first
	 * @param holder who holds the lock, if anybody does
	 * @param coming the first date that is not closed yet
	 * @param jobs the jobs in their order
	 * @param holds the holds that stand, with what the last night held back by each
	 */
	record Status(List<BoardRow> rows, List<LocalDate> unfinished, Optional<LockHolder> holder, BusinessDate coming,
			List<String> jobs, List<HeldBack> holds) {

		String lock() {
			return this.holder.map((it) -> "Lock: held by %s since %s.".formatted(it.who(), read(it.since())))
				.orElse("Lock: free.");
		}

		String next() {
			Optional<BoardRow> trouble = this.rows.stream()
				.filter((row) -> row.night() == Standing.FAILED || row.night() == Standing.DIED
						|| row.night() == Standing.HELD)
				.findFirst();
			if (this.holder.isPresent()) {
				return "wait for the run that holds the lock.";
			}
			if (trouble.isPresent()) {
				return "jobs/recon why " + trouble.get().date();
			}
			if (this.unfinished.size() > 1) {
				return "jobs/recon catch-up (%d nights from %s to %s are not finished)".formatted(
						this.unfinished.size(), this.unfinished.get(0),
						this.unfinished.get(this.unfinished.size() - 1));
			}
			if (this.unfinished.size() == 1) {
				return "jobs/recon night --business-date " + this.unfinished.get(0);
			}
			return "the night of %s, from %s %s on.".formatted(this.coming, read(this.coming.cutOff()),
					this.coming.zone());
		}

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("nights", this.rows.stream().map(BoardRow::json).toList());
			json.put("unfinished", this.unfinished.stream().map(LocalDate::toString).toList());
			json.put("holds", this.holds.stream().map(HeldBack::json).toList());
			json.put("lock", this.holder.map(LockHolder::who).orElse("free"));
			json.put("next", next());
			return json;
		}

		private String read(java.time.Instant at) {
			return new Moments(this.coming.zone()).read(at);
		}

	}

}
