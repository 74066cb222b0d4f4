package org.aftersales.bookkeeping;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
final class SettleCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Option(names = "--reference", required = true, paramLabel = "NUMBER",
			description = "Number of the bill or of its line; it stands in the ledger.")
	@SuppressWarnings("NullAway.Init")
	private String reference;

	@Option(names = "--reason", paramLabel = "WORDS", defaultValue = "found in the bill",
			description = "Why; default: ${DEFAULT-VALUE}.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Mixin
	private final Booking booking = new Booking();

	SettleCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.booking.book(this.surroundings, "settled", this.reason, Optional.of(this.reference), Ledger::settle)
			.number();
	}

}
