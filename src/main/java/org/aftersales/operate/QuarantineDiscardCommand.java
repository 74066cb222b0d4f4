package org.aftersales.operate;

import java.util.List;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code recon quarantine discard}: gives it up, for a reason.
 */
@Command(name = "discard", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quarantine discard 18 --reason "a test order of the platform"

		""", header = "Gives these up: no night judges them any more.",
		description = {
				"Nothing is deleted; 'quarantine retry' brings it back. From the next business date on, reports do",
				"not count it as open." })
final class QuarantineDiscardCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Parameters(paramLabel = "ID", arity = "1..*", description = "The entries, as 'quarantine list' names them.")
	@SuppressWarnings("NullAway.Init")
	private List<Long> ids;

	QuarantineDiscardCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return new QuarantineAct(this.surroundings, this.deciding).perform(this.ids, "discarded",
				(asides, id, note, date) -> asides.discard(id, date, note));
	}

}
