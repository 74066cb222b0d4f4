package org.aftersales.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.console.ExitCode;
import org.aftersales.console.Person;
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
		  jobs/recon catch-up --json --by li.na --reason "database was away, ticket 4711"

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

	@Option(names = "--reason", paramLabel = "WORDS", description = "Why; 'jobs/recon runs' shows it.")
	private @Nullable String reason;

	@Mixin
	private final Person person = new Person();

	@Option(names = "--json",
			description = "Answer with a JSON object: of each night that ran, or of those that are not finished.")
	private boolean json;

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
		Optional<String> who = who();
		List<LocalDate> unfinished = UnfinishedNights.of(this.surroundings);
		List<LocalDate> now = unfinished.stream().limit(Math.max(1, this.max)).toList();
		if (unfinished.isEmpty()) {
			answer(unfinished, now, List.of("Every night up to the last closed date is done."));
			return ExitCode.DONE.number();
		}
		this.surroundings.say("%d nights are not finished: %s.%s".formatted(unfinished.size(), Later.named(unfinished),
				(now.size() < unfinished.size()) ? " This call runs the first %d.".formatted(now.size()) : ""));
		if (this.dryRun) {
			answer(unfinished, now, now.stream().map((date) -> "jobs/recon night --business-date " + date).toList());
			return ExitCode.DONE.number();
		}
		ExitCode worst = ExitCode.DONE;
		for (LocalDate date : now) {
			this.surroundings.say("night of %s …".formatted(date));
			ExitCode code = night(date, who);
			worst = (code == ExitCode.DONE) ? worst : code;
		}
		return worst.number();
	}

	/**
	 * Who calls, where a reason is given: a person without one says too little.
	 */
	private Optional<String> who() {
		if (this.reason == null && this.spec.commandLine().getParseResult().hasMatchedOption("--by")) {
			throw new ParameterException(this.spec.commandLine(), "Give the reason in words as well: --reason");
		}
		return Optional.ofNullable(this.reason).map((words) -> this.person.because(this.spec, words));
	}

	private void answer(List<LocalDate> unfinished, List<LocalDate> now, List<String> words) {
		if (this.json) {
			Map<String, Object> nights = new LinkedHashMap<>();
			nights.put("unfinished", unfinished.stream().map(LocalDate::toString).toList());
			nights.put("wouldRun", now.stream().map(LocalDate::toString).toList());
			this.surroundings.out().println(JsonMapper.shared().writeValueAsString(nights));
		}
		else {
			words.forEach(this.surroundings.out()::println);
		}
		this.surroundings.out().flush();
	}

	private ExitCode night(LocalDate date, Optional<String> who) {
		return new NightCall(this.surroundings, this.stop,
				NightRequest
					.once(Optional.of(date), Optional.ofNullable(this.inbox).map(Places::absolute),
							this.reports.folder(this.surroundings),
							Started.by(this.spec, who, Optional.ofNullable(this.reason)), this.workers.asked())
					.answering(this.json))
			.run();
	}

}
