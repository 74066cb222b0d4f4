package org.aftersales.bookkeeping;

import picocli.CommandLine.Command;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon settle}: enters that a payment was found in a bill.
 */
@Command(name = "settle", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon settle 17 --reference "bill of 9 June, line 12"
		  jobs/recon settle 17 18 tb-1/20260601-7/TB-P02/late --reference "bill of 9 June" --by "Li Wei" --json

		""", header = "Enters that the payments of entitlements were found in a bill.",
		description = { "No money moves in the ledger by it: the payment ended the debt.",
				"All IDs are booked together, for the day after the last closed one, or none if one is refused. The",
				"same command again changes nothing." },
		footer = { "", "What is not paid yet is refused with exit code 65, see 'jobs/recon pay';",
				"while a night runs the exit code is 75. The database is that of jobs/recon night." })
final class SettleCommand extends PaymentEntry {

	SettleCommand(Surroundings surroundings) {
		super(surroundings, "settled", "found in the bill", Ledger::settle);
	}

}
