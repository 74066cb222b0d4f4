package org.aftersales.bookkeeping;

import picocli.CommandLine.Command;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon reverse}: takes back what was never owed, by a counter-entry.
 */
@Command(name = "reverse", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon reverse 17 --reason "the parcel was scanned in time, ticket 4711"
		  jobs/recon reverse 17 --reason "ticket 4711" --by "Li Wei" --json

		""", header = "Reverses an entitlement that was never owed, by a counter-entry; nothing is deleted.",
		description = {
				"It is booked for the day after the last closed one, so that closed days never change. The same",
				"command again changes nothing." },
		footer = { "", "What was paid, waived or reversed before is refused with exit code 65; while a night runs the",
				"exit code is 75. The database is that of jobs/recon night." })
final class ReverseCommand extends Correcting {

	ReverseCommand(Surroundings surroundings) {
		super(surroundings, "reversed", Ledger::reverse);
	}

}
