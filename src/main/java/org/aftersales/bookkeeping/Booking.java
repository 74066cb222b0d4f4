package org.aftersales.bookkeeping;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.compensation.LedgerRefused;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NothingFound;
import org.aftersales.console.Surroundings;

/**
 * A command by which a person books the way of entitlements to their payment, often of
 * many at once.
 */
abstract class Booking implements Callable<Integer> {

	private final Surroundings surroundings;

	/** For what is done, for example {@code paid}. */
	private final String done;

	private final Acting.Movement movement;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "ID", arity = "1..*",
			description = "The entitlements, as workbooks or 'explain order' name them.")
	@SuppressWarnings("NullAway.Init")
	private List<String> ids;

	@Mixin
	private final Acting acting = new Acting();

	Booking(Surroundings surroundings, String done, Acting.Movement movement) {
		this.surroundings = surroundings;
		this.done = done;
		this.movement = movement;
	}

	/**
	 * Why; it stands in the ledger.
	 */
	abstract String reason();

	/**
	 * Number of the payment or of what proves it, if the command asks for one.
	 */
	abstract Optional<String> reference();

	/** For all of them or, if one is refused, for none. */
	@Override
	public final Integer call() {
		List<Acted> acted;
		try {
			acted = this.acting.perform(this.surroundings, this.spec.name(), this.ids,
					this.acting.act(this.spec, reason(), reference()), this.movement);
		}
		catch (LedgerRefused | NothingFound refused) {
			if (this.ids.size() > 1) {
				this.surroundings.say("None of the %d is %s, because of one:".formatted(this.ids.size(), this.done));
			}
			throw refused;
		}
		this.acting.say(this.surroundings, acted.stream().map((each) -> each.json(this.done)).toList(), acted,
				this.done);
		return ExitCode.DONE.number();
	}

}
