package org.aftersales.operate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.Moments;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon runs}: the history of starts.
 */
@Command(name = "runs", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon runs
		  jobs/recon runs --business-date 2026-11-18
		  jobs/recon runs --limit 100 --json
		  jobs/recon runs diff 2026-11-17 2026-11-18 --by rule

		""", header = "Lists every start of a night, the last first: when, by whom, how it ended and why.",
		description = "A night that failed and was finished later is here with both starts.")
final class RunsCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	@Option(names = "--business-date", paramLabel = "DATE", description = "Only the starts of that night.")
	private @Nullable LocalDate businessDate;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many; default: 20.")
	private int limit;

	RunsCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.reading.answer(this.surroundings,
				(records) -> new Listed(
						records.history().last(Math.max(1, this.limit), Optional.ofNullable(this.businessDate)),
						records.file().night().zone()),
				(listed) -> listed.runs().stream().map(PastRun::json).toList(), this::print);
	}

	private void print(Listed listed) {
		if (listed.runs().isEmpty()) {
			this.surroundings.out().println("No night has begun.");
			return;
		}
		TextTable table = TextTable.of("run", "business date", "attempt", "state", "started", "took", "by", "reason",
				"in", "what stopped it");
		Moments moments = new Moments(listed.zone());
		for (PastRun run : listed.runs()) {
			table.add(List.of(Long.toString(run.number()),
					run.date() + ((run.revision() > 0) ? " r" + run.revision() : ""), Integer.toString(run.attempt()),
					run.state().toLowerCase(Locale.ROOT), moments.read(run.started()),
					run.took().map(Moments::words).orElse(""), run.by(), run.reason().orElse(""),
					run.failure().map(PastRun.Failure::job).orElse(""),
					run.failure().map(PastRun.Failure::fault).orElse("")));
		}
		table.print(this.surroundings.out());
		this.surroundings.out().println("Next: jobs/recon why " + listed.runs().get(0).number());
	}

	private record Listed(List<PastRun> runs, ZoneId zone) {

	}

}
