package org.aftersales.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon rerun}: goes on with a night that ended early, or judges a done one anew.
 */
@Command(name = "rerun", aliases = "resume", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		headerHeading = """
				Examples:
				  jobs/recon rerun --business-date 2026-11-18 --reason "disk freed, ticket 4711"
				  jobs/recon rerun --business-date 2026-11-18 --job refunds --reason "to look at refunds first"
				  jobs/recon rerun --business-date 2026-11-18 --inbox exports --reason "late export"

				""", header = "Goes on with a night that ended early; judges a night that is done anew, as a revision.",
		description = { "A night that ended early goes on under the rules it began with and does only what is missing.",
				"One that is done gets a new revision: decisions that stand are not made twice, workbooks that",
				"come out different stand beside the old ones as -r1. It says which later nights rest on it." },
		footer = { "",
				"Books that a night has closed stay closed: what a revision finds to be owed in addition is for the",
				"next night. A night that has never begun is started with 'jobs/recon night'." })
final class RerunCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final GracefulStop stop;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--business-date", required = true, paramLabel = "DATE",
			description = "The night, such as 2026-11-18.")
	@SuppressWarnings("NullAway.Init")
	private LocalDate businessDate;

	@Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; 'jobs/recon runs' shows it.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Mixin
	private final Person person = new Person();

	@Option(names = "--job", paramLabel = "JOB",
			description = "Pause after that job; jobs before it that are missing are done first.")
	private @Nullable String job;

	@Option(names = "--inbox", paramLabel = "DIR", description = "Folder with export files, as of 'jobs/recon night'.")
	private @Nullable Path inbox;

	@Mixin
	private final ReportsOption reports = new ReportsOption();

	@Mixin
	private final WorkersOption workers = new WorkersOption();

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	RerunCommand(Surroundings surroundings, GracefulStop stop) {
		this.surroundings = surroundings;
		this.stop = stop;
	}

	@Override
	public Integer call() {
		String who = this.person.because(this.spec, this.reason);
		NightRequest request = new NightRequest(Optional.of(this.businessDate),
				Optional.ofNullable(this.inbox).map(Places::absolute), this.reports.folder(this.surroundings),
				Optional.empty(), false, this.json, true,
				Started.by(this.spec, Optional.of(who), Optional.of(this.reason)), true, Optional.ofNullable(this.job),
				this.workers.asked());
		return new NightCall(this.surroundings, this.stop, request).run().number();
	}

}
