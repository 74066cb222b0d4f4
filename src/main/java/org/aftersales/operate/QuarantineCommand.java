package org.aftersales.operate;

import org.aftersales.console.ProgramVersion;
import picocli.CommandLine.Command;

/**
 * {@code recon quarantine}: what could not be judged, and the way out.
 */
@Command(name = "quarantine", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
		versionProvider = ProgramVersion.class, headerHeading = """
				Examples:
				  jobs/recon quarantine list
				  jobs/recon quarantine show 17
				  jobs/recon quarantine assign 17 18 --to "Li Wei" --reason "asks the platform"
				  jobs/recon quarantine retry 17 --reason "amount repaired in the shop's system"
				  jobs/recon quarantine discard 18 --reason "a test order of the platform"

				""", header = "Lists what could not be judged, and lets a person release or discard it.")
final class QuarantineCommand {

}
