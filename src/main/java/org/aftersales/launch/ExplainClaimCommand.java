package org.aftersales.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Explainer;
import org.aftersales.run.Explanation;

/**
 * {@code recon explain claim}: a claim's whole life as a table.
 */
@Command(name = "claim", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon explain claim 210000000000000001
		  jobs/recon explain claim 210000000000000001 --shop taobao-1 --json
		  jobs/recon explain claim 200929229201607004 --demo --business-date 2026-06-14

		""", header = "Shows a claim's whole life: every stage, clock, deadline and act, with rule and source.",
		description = { "The stages are found by judging the claim's facts again, as the nights do; the answer says",
				"which night recorded each lapse. Nothing is written." },
		footer = { "", "The database is that of jobs/recon night. A number that is not there is exit code 65." })
final class ExplainClaimCommand implements Callable<Integer> {

	private static final String KIND = "claim";

	private final Surroundings surroundings;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "NUMBER", description = "The platform's number of the claim.")
	@SuppressWarnings("NullAway.Init")
	private String number;

	@Option(names = "--shop", paramLabel = "SHOP", description = "Only that shop's; needed if several have the number.")
	private @Nullable String shop;

	@Option(names = "--business-date", paramLabel = "DATE",
			description = "What the night of that date knew; default: the last night that is done.")
	private @Nullable LocalDate businessDate;

	@Option(names = "--demo", description = "Ask the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	ExplainClaimCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		try (ReadApplication application = ReadApplication.start(this.surroundings, this.demo)) {
			Explainer explainer = application.context()
				.getBeansOfType(Explainer.class)
				.values()
				.stream()
				.filter((candidate) -> candidate.kind().equals(KIND))
				.findFirst()
				.orElseThrow();
			BusinessDate asOf = Optional.ofNullable(this.businessDate)
				.map((date) -> new BusinessDate(date, application.file().night().zone()))
				.orElseGet(() -> application.lastNight(this.surroundings));
			Explanation explanation = only(explainer, asOf);
			if (this.json) {
				new JsonAnswer(this.surroundings.out())
					.document(new ExplanationJson(asOf.zone()).of(explanation, asOf.date()));
			}
			else {
				new ExplanationText(this.surroundings.out(), asOf.zone()).print(explanation);
			}
			return ExitCode.DONE.number();
		}
	}

	private Explanation only(Explainer explainer, BusinessDate asOf) {
		List<Explanation> found = explainer.explain(this.number, Optional.ofNullable(this.shop), asOf);
		if (found.isEmpty()) {
			throw new NothingFound(
					"claim %s%s".formatted(this.number, (this.shop != null) ? " of shop " + this.shop : ""),
					explainer.near(this.number));
		}
		if (found.size() > 1) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"Several shops have a claim %s; add --shop with one of %s".formatted(this.number,
							found.stream().map(Explanation::shop).collect(Collectors.joining(", "))));
		}
		return found.get(0);
	}

}
