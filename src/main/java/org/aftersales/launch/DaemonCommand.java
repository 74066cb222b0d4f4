package org.aftersales.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import org.aftersales.console.ExitCode;
import org.aftersales.console.NightFile;
import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon daemon}: stays and runs the nights, for a machine without a scheduler.
 */
@Command(name = "daemon", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon daemon
		  jobs/recon daemon --at 02:15 --inbox exports --reports /srv/reports
		  jobs/recon daemon --cron "0 */30 1-6 * * *"

		""", header = "Stays, and at a time of day runs the nights that are missing, the oldest first.",
		description = {
				"Each tick is 'jobs/recon catch-up' with the same lock, so it does no harm beside a scheduler or a",
				"second daemon. A night that fails does not end it: the notice goes out, and the next tick tries",
				"again. Several ticks a night, as with --cron, try again soon after a database was away." },
		footer = { "",
				"SIGTERM or Ctrl-C ends it, a night that runs at its next chunk: exit code 143. Without options it",
				"keeps to daemon in jobs/night.yml. Where systemd, cron or Kubernetes are at hand take them: see",
				"jobs/schedule." })
final class DaemonCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final GracefulStop stop;

	private final ToIntFunction<String[]> recon;

	@Option(names = "--at", paramLabel = "HH:MM",
			description = "Time of day in the shops' zone; default: daemon.at in jobs/night.yml.")
	private @Nullable String at;

	@Option(names = "--cron", paramLabel = "FIELDS",
			description = "Second, minute, hour, day, month, weekday in the shops' zone, instead of a time of day.")
	private @Nullable String cron;

	@Option(names = "--now", description = "Make the first tick at once.")
	private boolean now;

	@Option(names = "--inbox", paramLabel = "DIR", description = "Folder with export files, as of 'jobs/recon night'.")
	private @Nullable Path inbox;

	@Mixin
	private final ReportsOption reports = new ReportsOption();

	@Mixin
	private final WorkersOption workers = new WorkersOption();

	/**
	 * Prepares it.
	 * @param recon calls another command in this process
	 */
	DaemonCommand(Surroundings surroundings, GracefulStop stop, ToIntFunction<String[]> recon) {
		this.surroundings = surroundings;
		this.stop = stop;
		this.recon = recon;
	}

	@Override
	public Integer call() {
		NightFile file = NightFile.read(this.surroundings.places().settings());
		DaemonSettings settings = file.part("daemon", DaemonSettings.class, given());
		String[] catchUp = catchUp();
		this.stop.arm();
		new Daemon(this.surroundings, file.night().zone(), settings.trigger(file.night().zone()),
				() -> this.recon.applyAsInt(catchUp))
			.run(this.stop, this.now);
		return ExitCode.STOPPED.number();
	}

	/** A time of day on the command line wins over an expression in the file. */
	private Map<String, Object> given() {
		Map<String, Object> given = new HashMap<>();
		if (this.at != null) {
			given.put("daemon.at", this.at);
			given.put("daemon.cron", "");
		}
		if (this.cron != null) {
			given.put("daemon.cron", this.cron);
		}
		return given;
	}

	private String[] catchUp() {
		List<String> arguments = new ArrayList<>(
				List.of("catch-up", "--reports", this.reports.folder(this.surroundings).toString()));
		if (this.inbox != null) {
			arguments.addAll(List.of("--inbox", Places.absolute(this.inbox).toString()));
		}
		if (this.workers.asked()) {
			arguments.add("--workers");
		}
		return arguments.toArray(String[]::new);
	}

}
