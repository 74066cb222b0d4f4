package org.aftersales.question;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.compensation.PenaltyUndecided;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NotUnderstood;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;

/**
 * {@code recon quote penalty}: what broken promises cost. Needs no database.
 */
@Command(name = "penalty", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quote penalty --json <breaches.json
		  jobs/recon quote penalty --file breaches.json

		  breaches.json, one order that was late and then out of stock:
		  {"platform": "taobao", "paidAt": "2026-05-01T10:00:00+08:00",
		   "orders": [{"id": "O1", "goods": "1000.00", "postage": "10.00", "promiseHours": 48,
		               "breaches": ["late", "out-of-stock"]}]}

		  with everything that can be said:
		  {"platform": "tmall", "pack": "tmall-2026", "paidAt": "2026-05-01T10:00:00+08:00", "buyer": "b-1",
		   "orders": [{"id": "O1", "goods": "300.00", "promiseHours": 72, "goodsClass": "full-presale",
		               "breaches": [{"kind": "late", "at": "2026-05-04T10:00:00+08:00"},
		                            {"kind": "out-of-stock", "at": "2026-05-04T12:00:00+08:00",
		                             "admittedAt": "2026-05-04T09:00:00+08:00", "serious": true}]},
		              {"id": "O2", "goods": "80.00", "paidAt": "2026-05-01T23:00:00+08:00", "buyer": "b-1",
		               "exempt": {"reason": "wrong-address", "evidence": "chat", "grantedBy": "Li"},
		               "breaches": [{"kind": "trace-timeout", "at": "2026-05-06T10:00:00+08:00",
		                             "part": "40.00"}]}]}

		""", header = "Says what broken promises cost, each and together, by which rules.",
		description = { "Reads one JSON object. goods is what was paid for the goods, without postage.",
				"Kinds: late, out-of-stock, out-of-stock-admitted, false-shipping-no-pickup, false-shipping-goods,",
				"fraud-shipping, trace-timeout, trace-abnormal, after-sale-promise, discount-promise, gift-late,",
				"off-platform, appointed-delivery, wrong-description, fraud.",
				"Orders without buyer are of the same buyer; all orders are of one shop. Each price is held within",
				"the bounds of its tariff first, then joint caps cut: the breach that is later (at; without it: as",
				"listed) loses. part is what was paid for the part concerned, or the price of the gift. claim",
				"(exchange, reissue, repair, return, refund, carrier) says what an after-sale-promise is about.",
				"pack takes that pack instead of the one in force when paid; alternative takes another reading,",
				"such as c07-platform or c19-strict." },
		footer = { "", "Needs no database. Facts that do not suffice are exit code 65 with nothing on stdout; a fact",
				"that cannot be understood is 2." })
final class QuotePenaltyCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--file", paramLabel = "FILE", description = "Read the facts from this file instead of stdin.")
	private @Nullable Path file;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	QuotePenaltyCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		ChosenPacks chosen = ChosenPacks.read(this.surroundings);
		try {
			PenaltyQuestion question = new PenaltyFacts(chosen).question(AskedFacts.read(this.file, this.surroundings));
			PenaltyAnswer answer = new PenaltyAnswer(this.surroundings, question.orders(),
					question.bill(chosen.zone()));
			if (this.json) {
				answer.json();
			}
			else {
				answer.text();
			}
			return ExitCode.DONE.number();
		}
		catch (NotUnderstood unusable) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), String.valueOf(unusable.getMessage()),
					unusable);
		}
		catch (PackNotFound missing) {
			return insufficient(String.valueOf(missing.getMessage()), missing.next());
		}
		catch (PenaltyUndecided undecided) {
			return insufficient(String.valueOf(undecided.getMessage()), undecided.give());
		}
	}

	private int insufficient(String why, String next) {
		this.surroundings.say("recon: " + why);
		this.surroundings.say("Next: give " + next);
		return ExitCode.INPUT.number();
	}

}
