package org.aftersales.bookkeeping;

import picocli.CommandLine.Command;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon waive}: enters that the beneficiary gives it up, by a counter-entry.
 */
@Command(name = "waive", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon waive 17 --reason "the buyer took a voucher instead, chat of 3 June"
		  jobs/recon waive 17 --reason "ticket 4711" --by "Li Wei" --json

		""", header = "Waives an entitlement that the beneficiary gives up, by a counter-entry; nothing is deleted.",
		description = {
				"It is booked for the day after the last closed one, so that closed days never change. The same",
				"command again changes nothing." },
		footer = { "", "What was paid, waived or reversed before is refused with exit code 65; while a night runs the",
				"exit code is 75. The database is that of jobs/recon night." })
final class WaiveCommand extends Correcting {

	WaiveCommand(Surroundings surroundings) {
		super(surroundings, "waived", Ledger::waive);
	}

}
