package org.aftersales.operate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.NothingFound;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.hold.Hold;
import org.aftersales.hold.Holds;
import org.aftersales.run.Locks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code recon release}: a hold ends before its time.
 */
@Command(name = "release", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon release 3 --reason "feed repaired, ticket 4711"
		  jobs/recon release shop taobao-1 --reason "feed repaired" --by "Li Wei"
		  jobs/recon release rule TB-R01 --reason "the change was withdrawn" --json

		""", header = "Ends a hold before its time.",
		description = {
				"The next night decides what was held back, each as of its deadline, as if nothing had been held.",
				"A night that ended early and goes on decides it as well." },
		footer = { "", "'jobs/recon holds' lists the holds with their numbers; one that never was is exit code 65." })
final class ReleaseCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Parameters(paramLabel = "NUMBER|KIND NAME", arity = "1..2",
			description = "Number of the hold, or rule, shop or platform and its name.")
	@SuppressWarnings("NullAway.Init")
	private List<String> which;

	ReleaseCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		requireNumberOrName();
		try (NightRecords records = this.deciding.open(this.surroundings)) {
			Hold hold = wanted(new Holds(records.jdbc()));
			return this.deciding.say(this.surroundings,
					this.deciding.perform(records, "hold " + hold.number(), Optional.empty(), (jdbc) -> {
						new Locks(jdbc).holdForThisTransaction();
						boolean released = new Holds(jdbc).release(hold.number(), this.deciding.reason(),
								this.deciding.who(), this.surroundings.clock().instant());
						return new Deciding.Done(released, sentence(hold, released), "jobs/recon plan");
					}));
		}
	}

	private static String sentence(Hold hold, boolean released) {
		return (released ? "Hold %d (%s %s) is released: the next night decides what it held back, as of the deadlines."
				: "Hold %d (%s %s) was released before; nothing was changed.")
			.formatted(hold.number(), hold.kind().word(), hold.code());
	}

	/** Of several on the same thing the last one: those before it have ended. */
	private Hold wanted(Holds holds) {
		List<Hold> all = holds.all();
		Optional<Hold> found = isNumber()
				? all.stream().filter((hold) -> String.valueOf(hold.number()).equals(this.which.get(0))).findFirst()
				: all.stream()
					.filter(HoldTarget.of(this.spec, this.which.get(0), this.which.get(1))::isHeldBy)
					.reduce((before, last) -> last);
		return found.orElseThrow(() -> new NothingFound("hold " + String.join(" ", this.which),
				all.stream().filter((hold) -> !hold.released()).map(Hold::words).toList()));
	}

	private void requireNumberOrName() {
		if (this.which.size() == 1 && !isNumber()) {
			throw new ParameterException(this.spec.commandLine(),
					"Give the number of the hold, or rule, shop or platform and its name");
		}
	}

	private boolean isNumber() {
		return this.which.size() == 1 && this.which.get(0).matches("\\d{1,18}");
	}

}
