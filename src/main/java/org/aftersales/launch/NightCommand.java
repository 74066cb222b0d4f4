package org.aftersales.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon night}: the whole night of one business date. Safe to call again.
 */
@Command(name = "night", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon night --demo
		  jobs/recon night --inbox /data/exports/today --reports /srv/reports
		  jobs/recon night --business-date 2026-11-18 --json
		  jobs/recon night --business-date 2026-11-18 --approve --reason "sale of 11 November, ticket 4711"
		  jobs/recon night --lang zh
		  jobs/recon night --business-date 2026-11-18 --workers

		""", header = "Runs the whole night of one business date.",
		description = { "Intake, refunds, shipments, compensation, reports, as jobs/night.yml says.",
				"The same command again goes on where it ended, and changes nothing once it is done.",
				"A night that would decide far more than usual stops before it writes, with exit code 4; --approve",
				"with --reason lets it decide what the stop has shown, and not much more." },
		footer = { "", "Database: RECON_DB_URL, RECON_DB_USER, RECON_DB_PASSWORD; without a URL an embedded PostgreSQL",
				"under RECON_HOME (default: .recon beside jobs). Settings: jobs/night.yml." })
final class NightCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final GracefulStop stop;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--business-date", paramLabel = "DATE",
			description = "The day to judge, such as 2026-11-18; default: the last closed day of the shops' zone.")
	private @Nullable LocalDate businessDate;

	@Option(names = "--inbox", paramLabel = "DIR",
			description = "Folder with the platforms' export files; default: none, the tables are fed by others.")
	private @Nullable Path inbox;

	@Mixin
	private final ReportsOption reports = new ReportsOption();

	@Mixin
	private final LanguageOption language = new LanguageOption();

	@Mixin
	private final WorkersOption workers = new WorkersOption();

	@Option(names = "--demo", description = "Judge the demo shop's one night, in a database of its own.")
	private boolean demo;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	@ArgGroup(exclusive = false)
	private @Nullable Approving approving;

	@Option(names = "--no-progress", description = "Show no progress bar, only a line now and then.")
	private boolean noProgress;

	NightCommand(Surroundings surroundings, GracefulStop stop) {
		this.surroundings = surroundings;
		this.stop = stop;
	}

	@Override
	public Integer call() {
		if (this.demo && (this.businessDate != null || this.inbox != null)) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"--demo brings its own business date and inbox; leave out --business-date and --inbox");
		}
		if (this.demo && this.workers.asked()) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"--demo has a database of its own, which no worker reaches; leave out --workers");
		}
		Optional<Approving> approved = Optional.ofNullable(this.approving).filter(Approving::approved);
		approved.map(Approving::reason).filter(String::isBlank).ifPresent((blank) -> {
			throw new CommandLine.ParameterException(this.spec.commandLine(), "Give the reason in words");
		});
		NightRequest request = new NightRequest(Optional.ofNullable(this.businessDate),
				Optional.ofNullable(this.inbox).map(Places::absolute), this.reports.folder(this.surroundings),
				this.language.language(), this.demo, this.json, !this.noProgress,
				Started.by(this.spec, approved.flatMap(Approving::by), approved.map(Approving::reason)), false,
				Optional.empty(), this.workers.asked());
		return new NightCall(this.surroundings, this.stop, request,
				approved.<NightWitness>map((words) -> new Approval(this.surroundings, request.starter()))
					.orElse(NightWitness.NONE))
			.run()
			.number();
	}

}
