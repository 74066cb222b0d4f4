package org.aftersales.operate;

import java.time.LocalDate;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Command;

/**
 * {@code recon quarantine retry}: the next night judges it again.
 */
@Command(name = "retry", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quarantine retry 17 --reason "amount repaired in the shop's system"
		  jobs/recon quarantine retry 17 18 19 --reason "pack taobao-2026 corrected" --by "Li Wei"

		""", header = "Has the next night judge these again.",
		description = {
				"A row of a file is read again from the next inbox in any case. What fails again is in quarantine",
				"again; what was discarded can be brought back this way." })
final class QuarantineRetryCommand extends QuarantineAct {

	QuarantineRetryCommand(Surroundings surroundings) {
		super(surroundings, "released");
	}

	@Override
	boolean change(SetAsides asides, long id, String note, LocalDate date) {
		return asides.release(id, note);
	}

}
