package org.aftersales.explain;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.aftersales.compensation.EntitlementExplainer;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon explain entitlement}: what is owed, why, and what became of it.
 */
@Command(name = "entitlement", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
		headerHeading = """
				Examples:
				  jobs/recon explain entitlement 17
				  jobs/recon explain entitlement 17 --json

				""",
		header = "Shows what is owed and why: rule, base, cap, excuse, arithmetic, every event and ledger line.",
		description = { "The status is the present one, also with --business-date. Nothing is written." },
		footer = { "", "'jobs/recon explain order NUMBER' names the entitlements of an order. The database is that of",
				"jobs/recon night. An id that is not there is exit code 65." })
final class ExplainEntitlementCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Explaining explaining = new Explaining();

	@Parameters(paramLabel = "ID", description = "Id of the entitlement, as workbooks and 'explain order' show it.")
	@SuppressWarnings("NullAway.Init")
	private String id;

	ExplainEntitlementCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.explaining
			.explain(this.surroundings, this.id, (records) -> new EntitlementExplainer(records.jdbc()))
			.number();
	}

}
