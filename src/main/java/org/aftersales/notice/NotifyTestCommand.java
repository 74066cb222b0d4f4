package org.aftersales.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NightFile;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.operate.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code recon notify test}: sends to every place that the settings name.
 */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon notify test
		  jobs/recon notify test --json

		""", header = "Sends a test to every place that 'notice' in jobs/night.yml names.",
		description = { "Says of each whether it was taken, or why not. Pings go in the order start, failure, success,",
				"so that a watching program ends without an alarm. No database is needed." },
		footer = { "", "Exit code: 0 if every place took it, 1 if one did not, 78 if none is named." })
final class NotifyTestCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Option(names = "--json", description = "Answer in JSON on stdout.")
	private boolean json;

	NotifyTestCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		NightFile file = NightFile.read(this.surroundings.places().settings());
		NoticeSettings settings = file.part("notice", NoticeSettings.class, Map.of());
		List<Delivery> deliveries = Stream
			.concat(new Pings(settings).all().stream(),
					Recipients.of(settings, this.surroundings.environment()).send(test(file)).stream())
			.toList();
		if (deliveries.isEmpty()) {
			throw new ConfigurationUnusable(
					"Nobody is told of a night: 'notice' in jobs/night.yml names no place. Name one, then test it.");
		}
		print(deliveries);
		return (deliveries.stream().allMatch(Delivery::taken) ? ExitCode.DONE : ExitCode.FAILED).number();
	}

	private Notice test(NightFile file) {
		BusinessDate last = BusinessDate.lastClosed(this.surroundings.clock(), file.night().zone());
		return new Notice(Notice.Event.TEST, last.date(), this.surroundings.clock().instant(),
				new Account("", "Somebody tries whether notices of nights arrive here; they do.", List.of(),
						"nothing to do.", Optional.empty()));
	}

	private void print(List<Delivery> deliveries) {
		if (this.json) {
			new JsonAnswer(this.surroundings.out()).document(deliveries.stream().map(Delivery::json).toList());
			return;
		}
		deliveries.forEach((delivery) -> this.surroundings.out()
			.println("%s: %s".formatted(delivery.place(), delivery.problem().orElse("ok"))));
		this.surroundings.out().flush();
	}

}
