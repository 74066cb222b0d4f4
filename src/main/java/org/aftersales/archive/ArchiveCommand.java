package org.aftersales.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.archive.Archiving.Why;
import org.aftersales.archive.OldOrders.Finished;
import org.aftersales.audit.AuditTrail;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Asking;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NothingFound;
import org.aftersales.console.OpenRecords;
import org.aftersales.console.Person;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code recon archive}: finished orders out of the way of the nights, and back.
 */
@Command(name = "archive", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon archive --before 2025-01 --dry-run
		  jobs/recon archive --before 2025-01 --reason "two years are kept"
		  jobs/recon archive --restore 220815-000000000000017 --reason "the buyer sues, ticket 4711"

		""",
		header = "Moves steps, scans and decisions of orders that are finished for good into the archive, by month.",
		description = {
				"Orders with a running clock, an open claim, unpaid money, an entry in quarantine or a break stay.",
				"The order itself, how its claims ended and all money stay at hand, too. Nothing is deleted;",
				"--restore brings an order back. It can be killed at any instant and called again." },
		footer = { "", "Workbooks of dates whose days reach before --before cannot be made any more; those that were",
				"published stay. A new fact about an archived order is set aside. While it works no night begins.",
				"It makes tables for the months, so it needs the user of the migrations, not that of the night." })
public final class ArchiveCommand implements Callable<Integer> {

	/** Orders of a transaction. */
	private static final int CHUNK = 1000;

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	@SuppressWarnings("NullAway.Init")
	private Asked asked;

	@Option(names = "--dry-run", description = "Only say what would be archived, and what stays and why.")
	private boolean dryRun;

	@Option(names = "--reason", paramLabel = "WORDS", description = "Why; it stands in the audit trail.")
	private @Nullable String reason;

	@Mixin
	private final Person person = new Person();

	@Mixin
	private final Asking asking = new Asking();

	ArchiveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * The command as {@code recon} knows it.
	 */
	public static CommandLine command(Surroundings surroundings) {
		return new CommandLine(new ArchiveCommand(surroundings));
	}

	@Override
	public Integer call() {
		Why why = this.dryRun ? new Why("", "") : why();
		try (OpenRecords records = this.asking.open(this.surroundings)) {
			records.requireUpToDate();
			ArchiveAnswer answer = Optional.ofNullable(this.asked.restore)
				.map((order) -> restore(records, order, why))
				.orElseGet(() -> archive(records, before(records), why));
			this.asking.answer(this.surroundings, answer.json(), () -> answer.print(this.surroundings.out()));
			return ExitCode.DONE.number();
		}
	}

	private ArchiveAnswer archive(OpenRecords records, LocalDate before, Why why) {
		var zone = records.file().night().zone();
		var tallies = new OldOrders(records.jdbc()).tallies(before.atStartOfDay(zone).toInstant(), zone);
		if (this.dryRun) {
			return ArchiveAnswer.dry(before, tallies);
		}
		Moved moved = records.betweenNights(this.surroundings.clock())
			.perform(() -> archiving(records).archive(before, zone, CHUNK, why,
					(so) -> this.surroundings.say("archived " + so + " …")));
		return ArchiveAnswer.done(before, tallies, moved);
	}

	private ArchiveAnswer restore(OpenRecords records, String orderNo, Why why) {
		Finished order = new ArchiveTables(records.jdbc()).archived(orderNo)
			.orElseThrow(() -> new NothingFound("order " + orderNo + " in the archive", List.of()));
		if (this.dryRun) {
			return ArchiveAnswer.restorable(orderNo, order.month());
		}
		return ArchiveAnswer.restored(orderNo, records.betweenNights(this.surroundings.clock())
			.perform(() -> archiving(records).restore(order, orderNo, why)));
	}

	private Archiving archiving(OpenRecords records) {
		return new Archiving(new OldOrders(records.jdbc()), new ArchiveTables(records.jdbc()),
				new AuditTrail(records.jdbc()), records.transactions(), this.surroundings.clock());
	}

	/** Later nights, and their workbooks, look so far back. */
	private LocalDate before(OpenRecords records) {
		LocalDate before = this.asked.month().atDay(1);
		BusinessDate last = records.lastNight(this.surroundings.clock());
		YearMonth latest = YearMonth.from(last.date().minusDays(KeptHistory.DAYS));
		if (before.isAfter(latest.atDay(1))) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"The nights after that of %s look at %d days before them; write --before %s or an earlier month"
						.formatted(last, KeptHistory.DAYS, latest));
		}
		return before;
	}

	private Why why() {
		String words = Optional.ofNullable(this.reason).orElse("");
		return new Why(this.person.because(this.spec, words), words);
	}

	/**
	 * Which of the two is asked for.
	 */
	static final class Asked {

		@Option(names = "--before", required = true, paramLabel = "MONTH",
				description = "Archive finished orders that last changed before this month, for example 2025-01.")
		private @Nullable YearMonth before;

		@Option(names = "--restore", required = true, paramLabel = "ORDER",
				description = "Bring this order back from the archive.")
		private @Nullable String restore;

		YearMonth month() {
			return Optional.ofNullable(this.before).orElseThrow();
		}

	}

}
