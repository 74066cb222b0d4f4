package org.aftersales.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.console.ExitCode;
import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.operate.UnfinishedNights;

/**
 * {@code recon catch-up}: the nights that nobody has finished, one after the other.
 */
@Command(name = "catch-up", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon catch-up --dry-run
		  jobs/recon catch-up
		  jobs/recon catch-up --max 3 --inbox exports

		""", header = "Runs the nights that are missing or ended early, the oldest first, up to the last closed date.",
		description = {
				"One at a time; the first failure ends it, and the same command goes on from there. Without any",
				"night before, it runs the last closed date alone. Schedulers that wake after a pause call this." },
		footer = { "", "Exit code: that of the night that failed; else 3 if one of them needs a person; else 0." })
final class CatchUpCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final GracefulStop stop;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--max", paramLabel = "N", defaultValue = "31",
			description = "At most so many nights in this call; default: 31.")
	private int max;

	@Option(names = "--dry-run", description = "Only say which nights would run.")
	private boolean dryRun;

	@Option(names = "--inbox", paramLabel = "DIR", description = "Folder with export files, as of 'jobs/recon night'.")
	private @Nullable Path inbox;

	@Mixin
	private final ReportsOption reports = new ReportsOption();

	@Mixin
	private final WorkersOption workers = new WorkersOption();

	CatchUpCommand(Surroundings surroundings, GracefulStop stop) {
		this.surroundings = surroundings;
		this.stop = stop;
	}

	@Override
	public Integer call() {
		List<LocalDate> unfinished = UnfinishedNights.of(this.surroundings);
		List<LocalDate> now = unfinished.stream().limit(Math.max(1, this.max)).toList();
		if (unfinished.isEmpty()) {
			this.surroundings.out().println("Every night up to the last closed date is done.");
			this.surroundings.out().flush();
			return ExitCode.DONE.number();
		}
		this.surroundings.say("%d nights are not finished: %s.%s".formatted(unfinished.size(), Later.named(unfinished),
				(now.size() < unfinished.size()) ? " This call runs the first %d.".formatted(now.size()) : ""));
		if (this.dryRun) {
			now.forEach((date) -> this.surroundings.out().println("jobs/recon night --business-date " + date));
			this.surroundings.out().flush();
			return ExitCode.DONE.number();
		}
		ExitCode worst = ExitCode.DONE;
		for (LocalDate date : now) {
			this.surroundings.say("night of %s …".formatted(date));
			ExitCode code = night(date);
			worst = (code == ExitCode.DONE) ? worst : code;
		}
		return worst.number();
	}

	private ExitCode night(LocalDate date) {
		return new NightCall(this.surroundings, this.stop,
				NightRequest.once(Optional.of(date), Optional.ofNullable(this.inbox).map(Places::absolute),
						this.reports.folder(this.surroundings),
						Started.by(this.spec, Optional.empty(), Optional.empty()), this.workers.asked()))
			.run();
	}

}
