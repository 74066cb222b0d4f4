package org.aftersales.explain;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.question.ChosenPacks;
import org.aftersales.refund.ClaimExplainer;

/**
 * {@code recon explain claim}: a claim's whole life as a table.
 */
@Command(name = "claim", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon explain claim 210000000000000001
		  jobs/recon explain claim 210000000000000001 --shop taobao-1 --json
		  jobs/recon explain claim 32899518008 --demo --business-date 2026-06-14

		""", header = "Shows a claim's whole life: every stage, clock, deadline and act, with rule and source.",
		description = { "The stages are found by judging the claim's facts again, as the nights do; the answer says",
				"which night recorded each lapse. Nothing is written." },
		footer = { "", "The database is that of jobs/recon night. A number that is not there is exit code 65." })
final class ExplainClaimCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Explaining explaining = new Explaining();

	@Parameters(paramLabel = "NUMBER", description = "The platform's number of the claim.")
	@SuppressWarnings("NullAway.Init")
	private String number;

	ExplainClaimCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.explaining
			.explain(this.surroundings, this.number,
					(records) -> new ClaimExplainer(records.connection(),
							ChosenPacks.of(records.file(), this.surroundings.places()).packs()))
			.number();
	}

}
