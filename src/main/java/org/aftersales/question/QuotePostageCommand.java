package org.aftersales.question;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.console.ExitCode;
import org.aftersales.console.Moments;
import org.aftersales.console.NotUnderstood;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.postage.PostageJudge;
import org.aftersales.postage.ReturnCase;

/**
 * {@code recon quote postage}: who pays which postage of an order that comes back. Needs
 * no database.
 */
@Command(name = "postage", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quote postage --json <return.json
		  jobs/recon quote postage --file return.json

		  return.json, one of two items comes back without a reason, and what is kept (60.00) no longer
		  earns the free shipping from 99.00; 退货宝 covers the way back:
		  {"platform": "taobao", "reason": "no-reason",
		   "outbound": {"free": true, "freeFrom": "99.00", "kept": "60.00", "postage": "8.00"},
		   "return": {"freight": "12.00", "otherAddress": true, "surplus": "3.00"},
		   "insurance": {"kind": "return-guarantee", "shippedAt": "2026-05-02T10:00:00+08:00",
		                 "returnedAt": "2026-05-09T10:00:00+08:00"}}

		  faulty goods on Pinduoduo, with the freight subsidy:
		  {"platform": "pinduoduo", "reason": "quality",
		   "outbound": {"free": true}, "return": {"freight": "10.00"},
		   "quality": {"rate": "2.5", "count": 12, "standardRate": "2.0", "standardCount": 10},
		   "subsidy": {"subscribedAt": "2026-04-29T09:00:00+08:00", "agreedAt": "2026-05-06T10:00:00+08:00",
		               "addressGivenAt": "2026-05-06T11:00:00+08:00", "routePrice": "8.00"}}

		""", header = "Says who bears the way out and the way back of an order that comes back, and why.",
		description = { "Reads one JSON object; only platform, and one of reason, fault and agreement must be there.",
				"reason: no-reason, quality, wrong-goods, not-as-described, late, damaged, refused, other.",
				"fault (who was judged): seller, buyer, both (with erredFirst: seller or buyer), unclear.",
				"agreement about the way back: none, silent, seller-pays, buyer-pays.  wish: return, exchange.",
				"outbound: free, freeFrom (threshold), kept (value of what is kept), postage.",
				"return: freight, otherAddress, surplus (how much more that cost).",
				"damage: leg (outbound, return), beforeSignature, receiverChoseCarrier.",
				"collect (sent freight collect): leg, consented.  abuse, sellerSilent, rescission: true.",
				"receivedAt, appliedAt: instants.  quality: rate, count, standardRate, standardCount.",
				"insurance: kind (return-guarantee, freight-insurance, douyin, douyin-upgraded, douyin-bulky),",
				"shippedAt, returnedAt, refundedAt, usedBefore.  subsidy: subscribedAt, agreedAt,",
				"addressGivenAt, refundApprovedAt, shippedAt, routePrice, usedBefore.  refund, paid: amounts.",
				"alternative: fr-09, c13-refund-agreed (other readings)." },
		footer = { "",
				"Needs no database. Where the rule book does not decide, needsPerson is true and reasons say why.",
				"A fact that cannot be understood is exit code 2." })
final class QuotePostageCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--file", paramLabel = "FILE", description = "Read the facts from this file instead of stdin.")
	private @Nullable Path file;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	QuotePostageCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		ChosenPacks chosen = ChosenPacks.read(this.surroundings);
		try {
			ReturnCase facts = new ReturnFacts(chosen.zone()).returned(AskedFacts.read(this.file, this.surroundings));
			PostageWords words = new PostageWords(this.surroundings, new Moments(chosen.zone()),
					new PostageJudge(chosen.packs(), chosen.zone()).judge(facts));
			if (this.json) {
				words.json();
			}
			else {
				words.text();
			}
			return ExitCode.DONE.number();
		}
		catch (NotUnderstood unusable) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), String.valueOf(unusable.getMessage()),
					unusable);
		}
	}

}
