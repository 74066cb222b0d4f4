package org.aftersales.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.compensation.Ledger;
import org.aftersales.run.BetweenNights;

/**
 * What the commands have in common by which a person corrects the ledger: their options,
 * and the way to the ledger, between two nights.
 */
final class Correcting {

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "ID", description = "The entitlement, as workbooks or 'explain order' name it.")
	@SuppressWarnings("NullAway.Init")
	private String id;

	@Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; it stands in the ledger.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Option(names = "--by", paramLabel = "NAME", description = "Who decided it; default: the user of this system.")
	private @Nullable String by;

	@Option(names = "--demo", description = "Correct the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	/**
	 * Corrects the ledger and says what was done.
	 * @param done the word for it, for example {@code reversed}
	 */
	ExitCode correct(Surroundings surroundings, String done, Correction correction) {
		String who = (this.by != null) ? this.by : System.getProperty("user.name", "");
		if (this.reason.isBlank() || who.isBlank()) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"Give the reason in words, and with --by who decided it");
		}
		try (ReadApplication application = ReadApplication.start(surroundings, this.demo)) {
			Ledger ledger = application.bean(Ledger.class);
			long entitlement = ledger.find(this.id)
				.orElseThrow(() -> new NothingFound("entitlement " + this.id, List.of()));
			boolean now = application.bean(BetweenNights.class)
				.perform(() -> correction.apply(ledger, entitlement, Ledger.Act.of(who, this.reason)));
			if (this.json) {
				Map<String, @Nullable Object> answer = new LinkedHashMap<>();
				answer.put("entitlement", entitlement);
				answer.put("status", done);
				answer.put("changed", now);
				new JsonAnswer(surroundings.out()).document(answer);
			}
			else {
				surroundings.out()
					.println("Entitlement %s %s %s. 'jobs/recon explain entitlement %d' shows it.".formatted(this.id,
							now ? "is now" : "had been", now ? done : done + " before; nothing was changed",
							entitlement));
				surroundings.out().flush();
			}
			return ExitCode.DONE;
		}
	}

	/**
	 * One movement of the ledger.
	 */
	@FunctionalInterface
	interface Correction {

		/**
		 * Books it; false if it had been booked before.
		 */
		boolean apply(Ledger ledger, long id, Ledger.Act act);

	}

}
