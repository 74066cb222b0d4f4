package org.aftersales.bookkeeping;

import picocli.CommandLine.Command;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon recoup}: enters that the platform took back what it advanced from the
 * deposit (LW-11).
 */
@Command(name = "recoup", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon recoup 17 --reason "taken from the deposit on 12 June, notice 4712"
		  jobs/recon recoup 17 --reason "notice 4711" --reference 2026060822001 --by "Li Wei" --json

		""", header = "Enters that the platform took what it advanced from the payer's deposit (LW-11).",
		description = { "The payer now has to fill up the deposit.",
				"It is booked for the day after the last closed one. The same command again changes nothing." },
		footer = { "", "What was not advanced before is refused with exit code 65, see 'jobs/recon advance';",
				"while a night runs the exit code is 75. The database is that of jobs/recon night." })
final class RecoupCommand extends Correcting {

	RecoupCommand(Surroundings surroundings) {
		super(surroundings, "recovered", Ledger::recover);
	}

}
