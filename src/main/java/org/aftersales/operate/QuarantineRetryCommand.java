package org.aftersales.operate;

import java.util.List;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
final class QuarantineRetryCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Parameters(paramLabel = "ID", arity = "1..*", description = "The entries, as 'quarantine list' names them.")
	@SuppressWarnings("NullAway.Init")
	private List<Long> ids;

	QuarantineRetryCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		return new QuarantineAct(this.surroundings, this.deciding).perform(this.ids, "released",
				(asides, id, note, date) -> asides.release(id, note));
	}

}
