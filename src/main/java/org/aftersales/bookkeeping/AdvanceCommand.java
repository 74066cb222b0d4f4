package org.aftersales.bookkeeping;

import picocli.CommandLine.Command;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon advance}: enters that the platform paid in the payer's place (LW-11).
 */
@Command(name = "advance", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon advance 17 --reason "the platform paid the buyer on 9 June, notice 4711"
		  jobs/recon advance 17 --reason "notice 4711" --reference 2026060822001 --by "Li Wei" --json

		""", header = "Enters that the platform has paid an entitlement in the payer's place (LW-11).",
		description = { "The beneficiary is owed nothing any more; the platform is, until 'jobs/recon recoup'.",
				"It is booked for the day after the last closed one. The same command again changes nothing." },
		footer = { "",
				"What was paid, waived or reversed before, or is owed to the platform itself, is refused with exit code 65;",
				"while a night runs the exit code is 75. The database is that of jobs/recon night." })
final class AdvanceCommand extends Correcting {

	AdvanceCommand(Surroundings surroundings) {
		super(surroundings, "advanced", Ledger::advance);
	}

}
