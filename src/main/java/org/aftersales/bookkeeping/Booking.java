package org.aftersales.bookkeeping;

import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.compensation.LedgerRefused;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NothingFound;
import org.aftersales.console.Surroundings;

/**
 * What the commands have in common by which a person books the way of entitlements to
 * their payment, often of many at once.
 */
final class Booking {

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "ID", arity = "1..*",
			description = "The entitlements, as workbooks or 'explain order' name them.")
	@SuppressWarnings("NullAway.Init")
	private List<String> ids;

	@Mixin
	private final Acting acting = new Acting();

	/**
	 * Books it for all of them or, if one is refused, for none, and says what was done.
	 * @param done the word for it, for example {@code paid}
	 */
	ExitCode book(Surroundings surroundings, String done, String reason, Optional<String> reference,
			Acting.Movement movement) {
		List<Acted> acted;
		try {
			acted = this.acting.perform(surroundings, this.spec.name(), this.ids,
					this.acting.act(this.spec, reason, reference), movement);
		}
		catch (LedgerRefused | NothingFound refused) {
			if (this.ids.size() > 1) {
				surroundings.say("None of the %d is %s, because of one:".formatted(this.ids.size(), done));
			}
			throw refused;
		}
		if (this.acting.json()) {
			new JsonAnswer(surroundings.out()).document(acted.stream().map((each) -> each.json(done)).toList());
		}
		else {
			acted.forEach((each) -> surroundings.out().println(each.sentence(done)));
			surroundings.out().flush();
		}
		return ExitCode.DONE;
	}

}
