package org.aftersales.operate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon quarantine list}: what is set aside, the oldest first.
 */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quarantine list
		  jobs/recon quarantine list --business-date 2026-11-18 --job intake
		  jobs/recon quarantine list --code STATUS_UNKNOWN --json

		""", header = "Lists what is in quarantine, the oldest first.")
final class QuarantineListCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	@Option(names = "--business-date", paramLabel = "DATE", description = "Only what the night of that date set aside.")
	private @Nullable LocalDate businessDate;

	@Option(names = "--job", paramLabel = "JOB", description = "Only what that job set aside.")
	private @Nullable String job;

	@Option(names = "--code", paramLabel = "CODE", description = "Only with that reason, such as STATUS_UNKNOWN.")
	private @Nullable String code;

	@Option(names = "--all", description = "Also what is released, resolved or discarded.")
	private boolean all;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many; default: 50.")
	private int limit;

	QuarantineListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		SetAsides.Wanted wanted = new SetAsides.Wanted(Optional.ofNullable(this.businessDate),
				Optional.ofNullable(this.job), Optional.ofNullable(this.code), this.all);
		return this.reading.answer(this.surroundings, (records) -> {
			SetAsides asides = new SetAsides(records.jdbc());
			return new Listed(asides.list(wanted, Math.max(1, this.limit)), asides.reasons(),
					records.lastClosed().date());
		}, Listed::json, this::print);
	}

	private void print(Listed listed) {
		if (listed.entries().isEmpty()) {
			this.surroundings.out().println("Nothing of that kind is in quarantine.");
			return;
		}
		TextTable table = TextTable.of("id", "since", "days", "job", "what", "number", "reason", "state", "with",
				"message");
		for (Aside aside : listed.entries()) {
			table.add(List.of(Long.toString(aside.id()), aside.opened().toString(),
					Long.toString(ChronoUnit.DAYS.between(aside.opened(), listed.today())), aside.job(),
					aside.subject().toLowerCase(java.util.Locale.ROOT), aside.number(), aside.reason(),
					aside.state().equals("OPEN") ? "" : aside.state().toLowerCase(java.util.Locale.ROOT),
					aside.assignee().orElse(""), aside.message()));
		}
		table.print(this.surroundings.out());
		this.surroundings.out().println();
		this.surroundings.out().println("Open: " + String.join(", ", listed.reasons()));
		this.surroundings.out().println("Next: jobs/recon quarantine show " + listed.entries().get(0).id());
	}

	private record Listed(List<Aside> entries, List<String> reasons, LocalDate today) {

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("entries", this.entries.stream().map(Aside::json).toList());
			json.put("openByReason", this.reasons);
			return json;
		}

	}

}
