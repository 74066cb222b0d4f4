package org.aftersales.bookkeeping;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.Surroundings;

/**
 * What the commands have in common by which a person decides about one entitlement for a
 * reason.
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

	@Option(names = "--reference", paramLabel = "NUMBER",
			description = "Number of a payment, a bill line or a ticket, if there is one.")
	private @Nullable String reference;

	@Mixin
	private final Acting acting = new Acting();

	/**
	 * Books it and says what was done.
	 * @param done the word for it, for example {@code reversed}
	 */
	ExitCode correct(Surroundings surroundings, String done, Acting.Movement movement) {
		Acted acted = this.acting
			.perform(surroundings, this.spec.name(), List.of(this.id),
					this.acting.act(this.spec, this.reason, Optional.ofNullable(this.reference)), movement)
			.get(0);
		if (this.acting.json()) {
			new JsonAnswer(surroundings.out()).document(acted.json(done));
		}
		else {
			surroundings.out().println(acted.sentence(done));
			surroundings.out().flush();
		}
		return ExitCode.DONE;
	}

}
