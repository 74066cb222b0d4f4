package org.aftersales.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.plan.Plan;
import org.aftersales.plan.PlanFile;
import org.aftersales.plan.PlanKeeping;
import org.aftersales.run.Starter;

/**
 * {@code recon apply}: runs the night that a plan shows, exactly that.
 */
@Command(name = "apply", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon apply night.plan --reason "looked at, ticket 4711" --by "Li Wei"
		  jobs/recon apply night.plan --reason "as agreed" --reports /srv/reports --json

		""", header = "Runs the night of a plan, if nothing it rests on has changed since.",
		description = {
				"Refused with exit code 65, before anything is decided: if any fact, file of the inbox, setting,",
				"pack, calendar or the program is another than when the plan was made, if an earlier night has to",
				"run first, or if the night is done. The sentence says what changed." },
		footer = { "",
				"Afterwards what the night decided is compared with the plan, row by row; a difference is exit code 4.",
				"A night that ends early goes on with 'jobs/recon rerun', no longer with its plan." })
final class ApplyCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	private final GracefulStop stop;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "The plan, as 'jobs/recon plan --out FILE' has kept it.")
	@SuppressWarnings("NullAway.Init")
	private Path file;

	@Option(names = "--reason", required = true, paramLabel = "WORDS",
			description = "Why; it stands in the audit trail.")
	@SuppressWarnings("NullAway.Init")
	private String reason;

	@Mixin
	private final Person person = new Person();

	@Mixin
	private final ReportsOption reports = new ReportsOption();

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	ApplyCommand(Surroundings surroundings, GracefulStop stop) {
		this.surroundings = surroundings;
		this.stop = stop;
	}

	@Override
	public Integer call() {
		String who = this.person.because(this.spec, this.reason);
		Plan plan = new PlanFile(Places.absolute(this.file)).read();
		PlanKeeping.requireSame(plan, ProgramVersion.number(), InputsDigest.of(this.surroundings.places()));
		Starter starter = Started.by(this.spec, Optional.of(who), Optional.of(this.reason));
		Optional<Path> inbox = Optional.of(plan.inbox()).filter((folder) -> !folder.isEmpty()).map(Path::of);
		NightRequest request = new NightRequest(Optional.of(plan.businessDate()), inbox,
				this.reports.folder(this.surroundings), Optional.empty(), false, this.json, true, starter, false,
				Optional.empty(), false);
		return new NightCall(this.surroundings, this.stop, request, new KeptPlan(this.surroundings, plan, starter))
			.run()
			.number();
	}

}
