package org.aftersales.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NightFile;
import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.ReadApplication;
import org.aftersales.console.Surroundings;
import org.aftersales.plan.Plan;
import org.aftersales.plan.PlanAnswer;
import org.aftersales.plan.PlanFile;
import org.aftersales.plan.PlanRequest;
import org.aftersales.plan.Planner;
import org.aftersales.run.JobFailed;

/**
 * {@code recon plan}: what a night would decide, without deciding it.
 */
@Command(name = "plan", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon plan
		  jobs/recon plan --business-date 2026-11-18 --out night.plan
		  jobs/recon plan --inbox exports --json

		""", header = "Says what a night would decide, by rule, in numbers and money; writes nothing to the database.",
		description = { "The night's own jobs judge in one transaction, which is rolled back, also when a job fails.",
				"Meanwhile no night can run, and a feed that changes the same claims or orders waits; a plan that",
				"meets a row that somebody is changing gives way with exit code 75. Workbooks are not made. Keys",
				"that the database counts up are used up; no fact is touched." },
		footer = { "",
				"With --out every single decision is kept in a file of JSON; 'jobs/recon apply FILE' then runs exactly",
				"that night, or refuses if a fact has changed since. A night that is done is exit code 65." })
final class PlanCommand implements Callable<Integer> {

	/** Without it Spring Batch keeps no records of what it runs. */
	private static final String NO_RECORDS = "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration";

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--business-date", paramLabel = "DATE",
			description = "The day to judge, such as 2026-11-18; default: the last closed day of the shops' zone.")
	private @Nullable LocalDate businessDate;

	@Option(names = "--inbox", paramLabel = "DIR", description = "Folder with export files, as of 'jobs/recon night'.")
	private @Nullable Path inbox;

	@Option(names = "--out", paramLabel = "FILE",
			description = "Keep the plan in this file, in place of what is there.")
	private @Nullable Path out;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	PlanCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		NightFile file = NightFile.read(this.surroundings.places().settings());
		BusinessDate date = ClosedDate.of(this.surroundings, file.night(), Optional.ofNullable(this.businessDate));
		Optional<Path> folder = Optional.ofNullable(this.inbox).map(Places::absolute);
		folder.filter((given) -> !Files.isDirectory(given)).ifPresent((missing) -> {
			throw new InboxMissing(missing);
		});
		Optional<PlanFile> kept = Optional.ofNullable(this.out).map(Places::absolute).map(PlanFile::new);
		kept.ifPresent(PlanFile::requireWritable);
		PlanRequest request = new PlanRequest(date, file.night().jobs(), ProgramVersion.number(),
				InputsDigest.of(this.surroundings.places()), folder, kept.isPresent(),
				Started.by(this.spec, Optional.empty(), Optional.empty()));
		try (ReadApplication application = ReadApplication.start(this.surroundings, false, settings(folder))) {
			application.requireUpToDate();
			Planner planner = application.bean(Planner.class);
			Plan plan = planned(planner, request);
			kept.ifPresent((target) -> target.write(plan));
			answer(new PlanAnswer(plan, planner.notDoneBefore(date)), kept);
		}
		return ExitCode.DONE.number();
	}

	private Plan planned(Planner planner, PlanRequest request) {
		try {
			return planner.plan(request);
		}
		catch (JobFailed failed) {
			this.surroundings.say("The night would fail. Nothing was written to the database.");
			throw failed;
		}
	}

	private static Map<String, Object> settings(Optional<Path> inbox) {
		Map<String, Object> settings = new HashMap<>(Map.of("spring.autoconfigure.exclude", NO_RECORDS));
		inbox.ifPresent((folder) -> settings.put("intake.inbox", folder.toString()));
		return settings;
	}

	private void answer(PlanAnswer answer, Optional<PlanFile> kept) {
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(answer.json());
			return;
		}
		answer.print(this.surroundings.out());
		kept.ifPresent((target) -> {
			this.surroundings.out().println("The plan is kept as " + target.path() + ".");
			this.surroundings.out().println("Next: jobs/recon apply " + target.path() + " --reason WORDS");
			this.surroundings.out().flush();
		});
	}

}
