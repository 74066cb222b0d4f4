package org.aftersales.bookkeeping;

import picocli.CommandLine.Command;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon pay}: enters that the payer paid.
 */
@Command(name = "pay", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon pay 17 --reference 2026060822001
		  jobs/recon pay 17 18 tb-1/20260601-7/TB-P02/late --reference 2026060822001 --by "Li Wei" --json

		""", header = "Enters that the payer has paid entitlements: the debt ends.",
		description = { "It pays nobody: it books what was paid elsewhere, under the number of that payment.",
				"All IDs are booked together, for the day after the last closed one, or none if one is refused. The",
				"same command again changes nothing." },
		footer = { "", "What was advanced, waived or reversed before is refused with exit code 65;",
				"while a night runs the exit code is 75. The database is that of jobs/recon night." })
final class PayCommand extends PaymentEntry {

	PayCommand(Surroundings surroundings) {
		super(surroundings, "paid", "the payer has paid", Ledger::pay);
	}

}
