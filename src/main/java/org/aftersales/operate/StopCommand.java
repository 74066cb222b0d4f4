package org.aftersales.operate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.ExitCode;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.run.LockHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon stop}: asks the running night to stop, and waits until it really has.
 */
@Command(name = "stop", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon stop --reason "the database is to be restarted"
		  jobs/recon stop --reason "wrong inbox" --by "Li Wei" --wait 60

		""", header = "Asks the running night to stop at its next chunk, and waits until its process has ended.",
		description = { "What is committed stays; the same command as before goes on with the rest. The process may",
				"run on another machine. SIGTERM to the process does the same." },
		footer = { "", "If the night has not stopped in time the exit code is 75 and the request stays." })
final class StopCommand implements Callable<Integer> {

	private static final long POLL = Duration.ofMillis(250).toMillis();

	private final Surroundings surroundings;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "600",
			description = "How long to wait for the end of the night; default: 600.")
	private long seconds;

	StopCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		try (NightRecords records = this.deciding.open(this.surroundings)) {
			Optional<LockHolder> holder = records.locks().holder();
			if (holder.isEmpty()) {
				return this.deciding.say(this.surroundings,
						new Deciding.Done(false, "No night runs; nothing was changed.", "jobs/recon status"));
			}
			Optional<PastRun> run = records.history().running();
			if (run.isEmpty()) {
				return this.deciding.say(this.surroundings, new Deciding.Done(false,
						"%s holds the lock, but runs no night; nothing was changed.".formatted(holder.get().who()),
						"wait for it"));
			}
			return stop(records, run.get(), holder.get());
		}
	}

	private int stop(NightRecords records, PastRun run, LockHolder holder) {
		this.deciding.perform(records, "run " + run.number(), Optional.of(run.date()), (jdbc) -> {
			jdbc.sql("update night_attempt set stop_requested_by = ? where id = ? and state = 'RUNNING'")
				.params(this.deciding.who(), run.number())
				.update();
			return new Deciding.Done(true, "the night of %s was asked to stop".formatted(run.date()), "");
		});
		this.surroundings.say("asked %s to stop; waiting for its next chunk …".formatted(holder.who()));
		if (!ended(records, holder)) {
			this.surroundings.say("The night of %s has not stopped in %d s; it will at its next chunk."
				.formatted(run.date(), this.seconds));
			this.surroundings.say("Next: jobs/recon locks");
			return ExitCode.TRY_AGAIN.number();
		}
		return this.deciding.say(this.surroundings,
				new Deciding.Done(true, "The night of %s has stopped. What was committed stays.".formatted(run.date()),
						run.command().isEmpty() ? "to go on: jobs/recon night --business-date " + run.date()
								: "to go on: " + run.command()));
	}

	private boolean ended(NightRecords records, LockHolder holder) {
		long end = System.nanoTime() + Duration.ofSeconds(this.seconds).toNanos();
		while (records.locks().holder().filter((now) -> now.session() == holder.session()).isPresent()) {
			if (System.nanoTime() > end) {
				return false;
			}
			try {
				Thread.sleep(POLL);
			}
			catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return true;
	}

}
