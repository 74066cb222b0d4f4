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
final class PayCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Option(names = "--reference", required = true, paramLabel = "NUMBER",
			description = "Number of the payment; it stands in the ledger.")
	@SuppressWarnings("NullAway.Init")
	private String reference;

	@Option(names = "--reason", paramLabel = "WORDS", defaultValue = "the payer has paid",
			description = "Why; default: ${DEFAULT-VALUE}.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Mixin
	private final Booking booking = new Booking();

	PayCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return this.booking.book(this.surroundings, "paid", this.reason, Optional.of(this.reference), Ledger::pay)
			.number();
	}

}
