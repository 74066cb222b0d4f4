package org.aftersales.launch;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.batch.BatchSettings;
import org.aftersales.console.Database;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NightFile;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.remote.BrokerAccess;
import org.aftersales.remote.Footing;
import org.aftersales.remote.Worker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code recon worker}: judges partitions of the nights of another process.
 */
@Command(name = "worker", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  RECON_BROKER_URL=tcp://broker:61616 jobs/recon worker
		  jobs/recon worker --partitions 8

		and on the machine of the night, with the same database, broker and folder jobs:
		  jobs/recon night --business-date 2026-11-18 --workers

		""", header = "Stays, and judges partitions of nights that are run with --workers.",
		description = { "Start as many as you like, on any machines; each takes the next partition when it is free.",
				"One line says what became of each partition. If a worker dies, another one or the night itself",
				"does what it had taken; nothing is decided twice." },
		footer = { "",
				"SIGTERM or Ctrl-C ends it at the next chunk, and what is left is given back: exit code 143. It ends",
				"with 78 if the night is judged by other rules, settings or another version of the program, with 75",
				"if the broker or the database is away when it starts. Needs RECON_DB_URL and RECON_BROKER_URL (or",
				"broker in jobs/night.yml), with RECON_BROKER_USER and RECON_BROKER_PASSWORD or _PASSWORD_FILE." })
final class WorkerCommand implements Callable<Integer> {

	private static final int MOST = 16;

	private final Surroundings surroundings;

	private final GracefulStop stop;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--partitions", paramLabel = "N", defaultValue = "0",
			description = "So many at the same time, 1 to 16; default: batch.partitions in jobs/night.yml.")
	private int partitions;

	WorkerCommand(Surroundings surroundings, GracefulStop stop) {
		this.surroundings = surroundings;
		this.stop = stop;
	}

	@Override
	public Integer call() {
		if (this.partitions < 0 || this.partitions > MOST) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"--partitions is %d; write a number from 1 to %d".formatted(this.partitions, MOST));
		}
		NightFile file = NightFile.read(this.surroundings.places().settings());
		BrokerAccess broker = Labour.broker(this.surroundings, file);
		Footing footing = Labour.footing(InputsDigest.of(this.surroundings.places()));
		NightRequest none = NightRequest.once(Optional.empty(), Optional.empty(), this.surroundings.places().reports(),
				Started.by(this.spec, Optional.empty(), Optional.empty()), false);
		this.stop.arm();
		try (Database database = Database.open(this.surroundings);
				NightApplication application = NightApplication.start(this.surroundings, file, database, none,
						this.stop, Labour.helping(footing, this.partitions))) {
			int threads = application.context().getBean(BatchSettings.class).threads();
			Worker worker = new Worker(broker, application.context(), threads,
					(line) -> this.surroundings.say("worker: " + line));
			this.stop.whenRequested(worker::stop);
			this.surroundings
				.say("worker: waits for partitions at %s, takes up to %d at a time".formatted(broker, threads));
			worker.run();
		}
		return ExitCode.STOPPED.number();
	}

}
