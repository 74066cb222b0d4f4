package org.aftersales.operate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.aftersales.audit.AuditEntry;
import org.aftersales.audit.AuditTrail;
import org.aftersales.console.Moments;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.console.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code recon audit}: who changed what, when and why.
 */
@Command(name = "audit", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon audit
		  jobs/recon audit --limit 500 --json

		""", header = "Lists every command by which a person changed something: who, when, why; the last first.",
		description = "The trail is append-only. Nights themselves are listed by 'jobs/recon runs'.")
final class AuditCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Reading reading = new Reading();

	@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many; default: 50.")
	private int limit;

	AuditCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.reading.answer(this.surroundings,
				(records) -> new Listed(new AuditTrail(records.jdbc()).last(Math.max(1, this.limit)),
						records.file().night().zone()),
				(listed) -> listed.entries().stream().map(AuditCommand::json).toList(), this::print);
	}

	private void print(Listed listed) {
		if (listed.entries().isEmpty()) {
			this.surroundings.out().println("No command has changed anything yet.");
			return;
		}
		TextTable table = TextTable.of("when", "who", "command", "what", "effect", "why");
		Moments moments = new Moments(listed.zone());
		listed.entries()
			.forEach((entry) -> table.add(List.of(moments.read(entry.at()), entry.by(), entry.command(),
					entry.subject(), entry.effect(), entry.reason())));
		table.print(this.surroundings.out());
	}

	private static Map<String, Object> json(AuditEntry entry) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("at", entry.at().toString());
		json.put("by", entry.by());
		json.put("command", entry.command());
		json.put("subject", entry.subject());
		entry.date().map(LocalDate::toString).ifPresent((date) -> json.put("businessDate", date));
		json.put("effect", entry.effect());
		json.put("reason", entry.reason());
		return json;
	}

	private record Listed(List<AuditEntry> entries, ZoneId zone) {

	}

}
