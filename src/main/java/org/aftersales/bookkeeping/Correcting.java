package org.aftersales.bookkeeping;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.console.ExitCode;
import org.aftersales.console.Surroundings;

/**
 * A command by which a person decides about one entitlement for a reason.
 */
abstract class Correcting implements Callable<Integer> {

	private final Surroundings surroundings;

	/** For what is done, for example {@code reversed}. */
	private final String done;

	private final Acting.Movement movement;

	@Spec
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

	Correcting(Surroundings surroundings, String done, Acting.Movement movement) {
		this.surroundings = surroundings;
		this.done = done;
		this.movement = movement;
	}

	@Override
	public final Integer call() {
		List<Acted> acted = this.acting.perform(this.surroundings, this.spec.name(), List.of(this.id),
				this.acting.act(this.spec, this.reason, Optional.ofNullable(this.reference)), this.movement);
		this.acting.say(this.surroundings, acted.get(0).json(this.done), acted, this.done);
		return ExitCode.DONE.number();
	}

}
