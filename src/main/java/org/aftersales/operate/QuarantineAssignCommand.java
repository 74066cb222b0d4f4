package org.aftersales.operate;

import java.time.LocalDate;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code recon quarantine assign}: names who looks after it.
 */
@Command(name = "assign", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quarantine assign 17 18 --to "Li Wei" --reason "asks the platform"

		""", header = "Says who looks after these.",
		description = { "The name stands in 'quarantine list' until somebody else is named." })
final class QuarantineAssignCommand extends QuarantineAct {

	@Option(names = "--to", required = true, paramLabel = "NAME", description = "Who looks after them.")
	@SuppressWarnings("NullAway.Init")
	private String assignee;

	QuarantineAssignCommand(Surroundings surroundings) {
		super(surroundings, "assigned");
	}

	@Override
	boolean change(SetAsides asides, long id, String note, LocalDate date) {
		return asides.assign(id, this.assignee, note);
	}

}
