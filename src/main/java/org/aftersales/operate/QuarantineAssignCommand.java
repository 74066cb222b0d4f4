package org.aftersales.operate;

import java.util.List;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code recon quarantine assign}: names who looks after it.
 */
@Command(name = "assign", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quarantine assign 17 18 --to "Li Wei" --reason "asks the platform"

		""", header = "Says who looks after these.",
		description = { "The name stands in 'quarantine list' until somebody else is named." })
final class QuarantineAssignCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Parameters(paramLabel = "ID", arity = "1..*", description = "The entries, as 'quarantine list' names them.")
	@SuppressWarnings("NullAway.Init")
	private List<Long> ids;

	@Option(names = "--to", required = true, paramLabel = "NAME", description = "Who looks after them.")
	@SuppressWarnings("NullAway.Init")
	private String assignee;

	QuarantineAssignCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return new QuarantineAct(this.surroundings, this.deciding).perform(this.ids, "assigned",
				(asides, id, note, date) -> asides.assign(id, this.assignee, note));
	}

}
