package org.aftersales.operate;

import java.time.LocalDate;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Command;

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
final class QuarantineDiscardCommand extends QuarantineAct {

	QuarantineDiscardCommand(Surroundings surroundings) {
		super(surroundings, "discarded");
	}

	@Override
	boolean change(SetAsides asides, long id, String note, LocalDate date) {
		return asides.discard(id, date, note);
	}

}
