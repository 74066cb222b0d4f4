package org.aftersales.operate;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.aftersales.console.NothingFound;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code recon quarantine show}: everything that is known about one entry.
 */
@Command(name = "show", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quarantine show 17
		  jobs/recon quarantine show 17 --json

		""", header = "Shows one entry of the quarantine: what, where, the raw value, and what to do.")
final class QuarantineShowCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	@Parameters(paramLabel = "ID", description = "The entry, as 'quarantine list' names it.")
	private long id;

	QuarantineShowCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.reading.answer(this.surroundings,
				(records) -> new SetAsides(records.jdbc()).find(this.id)
					.orElseThrow(() -> new NothingFound("entry " + this.id + " in quarantine", List.of())),
				Aside::json, this::print);
	}

	private void print(Aside aside) {
		TextTable table = TextTable.of("", "");
		row(table, "entry", Long.toString(aside.id()));
		row(table, "state", aside.state().toLowerCase(Locale.ROOT));
		row(table, "since the night of", aside.opened().toString());
		row(table, "set aside by", aside.job());
		row(table, aside.subject().toLowerCase(Locale.ROOT), aside.number());
		row(table, "reason", aside.reason());
		row(table, "message", aside.message());
		aside.place().ifPresent((place) -> row(table, "place", place));
		aside.rawValue().ifPresent((raw) -> row(table, "raw value", raw));
		aside.assignee().ifPresent((who) -> row(table, "with", who));
		aside.note().ifPresent((words) -> row(table, "note", words));
		table.print(this.surroundings.out());
		this.surroundings.out()
			.println(
					"Next: repair it at its source, then jobs/recon quarantine retry %d --reason \"...\", or discard it."
						.formatted(aside.id()));
	}

	private static void row(TextTable table, String name, String value) {
		table.add(List.of(name, value));
	}

}
