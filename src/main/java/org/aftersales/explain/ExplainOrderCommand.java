package org.aftersales.explain;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.question.ChosenPacks;
import org.aftersales.shipment.OrderExplainer;

/**
 * {@code recon explain order}: an order's clocks, and what is owed for it.
 */
@Command(name = "order", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon explain order 260601-123456789010001
		  jobs/recon explain order 260601-123456789010001 --shop pdd-1 --json
		  jobs/recon explain order 260601-123456789010001 --business-date 2026-06-14

		""", header = "Shows every clock of an order that lapsed or still runs, and what is owed for it.",
		description = { "The clocks are asked again from the order's facts, as the nights do; the answer says which",
				"night recorded each lapse, and names the entitlements. Nothing is written." },
		footer = { "", "The database is that of jobs/recon night. A number that is not there is exit code 65." })
final class ExplainOrderCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Explaining explaining = new Explaining();

	@Parameters(paramLabel = "NUMBER", description = "The platform's number of the order.")
	@SuppressWarnings("NullAway.Init")
	private String number;

	ExplainOrderCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.explaining
			.explain(this.surroundings, this.number,
					(records) -> new OrderExplainer(records.connection(),
							ChosenPacks.of(records.file(), this.surroundings.places()).packs()))
			.number();
	}

}
