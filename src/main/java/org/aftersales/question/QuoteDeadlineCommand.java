package org.aftersales.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.console.NotUnderstood;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.policy.DeadlineAnswer;

/**
 * {@code recon quote deadline}: when a clock lapses by given facts. Needs no database.
 */
@Command(name = "deadline", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon quote deadline --platform taobao --flow return-and-refund \\
		      --node seller-answers --entered 2026-02-10T00:00:00+08:00
		  jobs/recon quote deadline --platform taobao --flow return-and-refund \\
		      --node seller-confirms-return --entered 2026-03-01T10:00:00+08:00 \\
		      --event return-signed=2026-03-03T09:00:00+08:00 --json
		  jobs/recon quote deadline --platform pinduoduo --flow order --node ship \\
		      --paid 2022-08-01T10:00:00+08:00 --event group-formed=2022-08-01T10:05:00+08:00
		  jobs/recon quote deadline --json <facts.json

		""", header = "Says when a clock lapses, into what, by which rule, and the arithmetic.", description = {
		"Without --platform the facts are read from stdin: one JSON object with the names of these",
		"options; event is an object, pause and extension are lists. What a node needs: jobs/recon rules nodes." },
		footer = { "", "Needs no database. Facts that do not suffice, or a clock that does not run, are exit code 65",
				"with nothing on stdout; a fact that cannot be understood is 2." })
final class QuoteDeadlineCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--platform", paramLabel = "PLATFORM", description = "taobao, tmall, pinduoduo, jd, douyin or law.")
	private @Nullable String platform;

	@Option(names = "--flow", paramLabel = "FLOW",
			description = "order, refund-unshipped, refund-shipped, return-and-refund, exchange, reissue, repair, intercept or intervention.")
	private @Nullable String flow;

	@Option(names = "--node", paramLabel = "NODE", description = "Where the clock runs, such as seller-answers.")
	private @Nullable String node;

	@Option(names = "--entered", paramLabel = "INSTANT",
			description = "When the node was entered, such as 2026-02-10T00:00:00+08:00.")
	private @Nullable String entered;

	@Option(names = "--paid", paramLabel = "INSTANT",
			description = "When the order was paid; chooses the version of the rules of an order.")
	private @Nullable String paid;

	@Option(names = "--event", paramLabel = "NAME=INSTANT",
			description = "When something happened, or how long something is (ship-promise=48h). Repeatable.")
	private Map<String, String> events = new LinkedHashMap<>();

	@Option(names = "--pause", paramLabel = "FROM/UNTIL",
			description = "When the clock stood still; FROM/ if it still does. Repeatable.")
	private List<String> pauses = new ArrayList<>();

	@Option(names = "--pack", paramLabel = "NAME", description = "Use this pack instead of the one in force.")
	private @Nullable String pack;

	@Option(names = "--goods", paramLabel = "CLASS", description = "express, surface, virtual, presale, custom, ...")
	private @Nullable String goods;

	@Option(names = "--shop-region", paramLabel = "REGION", description = "Where the shop or the buyer is, such as hk.")
	private @Nullable String region;

	@Option(names = "--extension", paramLabel = "[BY:]TIME[@INSTANT]",
			description = "More time that was granted, such as seller:3d. Repeatable.")
	private List<String> extensions = new ArrayList<>();

	@Option(names = "--alternative", paramLabel = "NAME", description = "Use this other reading of a disputed rule.")
	private @Nullable String alternative;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	QuoteDeadlineCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		ChosenPacks chosen = ChosenPacks.read(this.surroundings);
		try {
			QuoteQuestions questions = new QuoteQuestions(chosen.zone(), chosen.lengths());
			DeadlineAnswer answer = chosen.packs().quote(questions.of(facts()));
			return new QuoteAnswer(this.surroundings, this.json).give(answer).number();
		}
		catch (NotUnderstood unusable) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), String.valueOf(unusable.getMessage()),
					unusable);
		}
	}

	private QuoteFacts facts() {
		if (this.platform == null) {
			String piped = this.surroundings.piped();
			if (!piped.isBlank()) {
				return QuoteFacts.read(piped);
			}
		}
		Map<String, String> single = new LinkedHashMap<>();
		put(single, "platform", this.platform);
		put(single, "flow", this.flow);
		put(single, "node", this.node);
		put(single, "entered", this.entered);
		put(single, "paid", this.paid);
		put(single, "pack", this.pack);
		put(single, "goods", this.goods);
		put(single, "shop-region", this.region);
		put(single, "alternative", this.alternative);
		return new QuoteFacts(single, this.events, this.pauses, this.extensions);
	}

	private static void put(Map<String, String> facts, String name, @Nullable String value) {
		if (value != null) {
			facts.put(name, value);
		}
	}

}
