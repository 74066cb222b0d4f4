package org.aftersales.bookkeeping;

import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.aftersales.compensation.Ledger;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon approve}: says that entitlements may be paid.
 */
@Command(name = "approve", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon approve 17 --reason "checked against the parcel's scans"
		  jobs/recon approve 17 18 tb-1/20260601-7/TB-P02/late --reason "ticket 4711" --by "Li Wei" --json

		""", header = "Approves entitlements: they may be paid.",
		description = { "No money moves in the ledger by it.",
				"All IDs are booked together, for the day after the last closed one, or none if one is refused. The",
				"same command again changes nothing." },
		footer = { "", "What was paid, advanced, waived or reversed before is refused with exit code 65;",
				"while a night runs the exit code is 75. The database is that of jobs/recon night." })
final class ApproveCommand extends Booking {

	@Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; it stands in the ledger.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	ApproveCommand(Surroundings surroundings) {
		super(surroundings, "approved", Ledger::approve);
	}

	@Override
	String reason() {
		return this.reason;
	}

	@Override
	Optional<String> reference() {
		return Optional.empty();
	}

}
