package org.aftersales.operate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.hold.Hold;
import org.aftersales.hold.Holds;
import org.aftersales.run.Locks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code recon hold}: nights compute what a rule, a shop or a platform comes to, and do
 * not apply it.
 */
@Command(name = "hold", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon hold rule TB-R01 --until 2026-11-25 --reason "platform announced a change, ticket 4711"
		  jobs/recon hold shop taobao-1 --until 2026-11-20 --reason "its feed came twice" --by "Li Wei"
		  jobs/recon hold platform douyin --until 2026-11-20 --reason "statuses look wrong" --json

		""", header = "Holds decisions of a rule, a shop or a platform back for a time.",
		description = {
				"Nights compute them, say what they come to, and do not apply them; what hangs on one waits with",
				"it: the order of a claim, what the buyer is owed. Each such night ends with exit code 3.",
				"The same hold again with another date moves its end." },
		footer = { "",
				"Once it is released or has expired, the next night decides as of the deadlines, as if nothing had",
				"been held; if that is far more than usual, the night asks first. At most 31 days." })
final class HoldCommand implements Callable<Integer> {

	private static final int LONGEST = 31;

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Mixin
	private final Deciding deciding = new Deciding();

	@Parameters(index = "0", paramLabel = "KIND", description = "rule, shop or platform.")
	@SuppressWarnings("NullAway.Init")
	private String kind;

	@Parameters(index = "1", paramLabel = "NAME",
			description = "Id of the rule, number of the shop, or code of the platform.")
	@SuppressWarnings("NullAway.Init")
	private String name;

	@Option(names = "--until", required = true, paramLabel = "DATE",
			description = "The last business date to hold back, such as 2026-11-25.")
	@SuppressWarnings("NullAway.Init")
	private LocalDate until;

	HoldCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		HoldTarget asked = HoldTarget.of(this.spec, this.kind, this.name);
		try (NightRecords records = this.deciding.open(this.surroundings)) {
			requireDate(records.lastClosed().date());
			HoldTarget target = asked.known(records);
			LocalDate next = new SetAsides(records.jdbc()).nextDate(records.lastClosed().date());
			return this.deciding.say(this.surroundings,
					this.deciding.perform(records, target.words(), Optional.empty(), (jdbc) -> {
						new Locks(jdbc).holdForThisTransaction();
						return place(new Holds(jdbc), target, next);
					}));
		}
	}

	private Deciding.Done place(Holds holds, HoldTarget target, LocalDate next) {
		Optional<Hold> standing = holds.standing(next).stream().filter(target::isHeldBy).findFirst();
		if (standing.isEmpty()) {
			long number = holds.place(target.kind(), target.code(), this.until, this.deciding.reason(),
					this.deciding.who(), this.surroundings.clock().instant());
			return done(true, number,
					"Hold %d is placed: nights up to that of %s compute what %s comes to, and do not apply it."
						.formatted(number, this.until, target.words()));
		}
		Hold before = standing.get();
		if (before.until().equals(this.until)) {
			return done(false, before.number(), "Hold %d (%s) stands already until %s; nothing was changed."
				.formatted(before.number(), target.words(), this.until));
		}
		holds.end(before.number(), this.until);
		return done(true, before.number(), "Hold %d (%s) stands until %s now, no longer until %s."
			.formatted(before.number(), target.words(), this.until, before.until()));
	}

	private void requireDate(LocalDate lastClosed) {
		LocalDate latest = lastClosed.plusDays(LONGEST);
		if (this.until.isBefore(lastClosed) || this.until.isAfter(latest)) {
			throw new ParameterException(this.spec.commandLine(),
					"--until is %s; a hold ends from %s (the last closed date) to %s (%d days later)"
						.formatted(this.until, lastClosed, latest, LONGEST));
		}
	}

	private static Deciding.Done done(boolean changed, long number, String sentence) {
		return new Deciding.Done(changed, sentence,
				"jobs/recon holds, and at last jobs/recon release %d".formatted(number));
	}

}
