package org.aftersales.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.archive.KeptHistory;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NothingFound;
import org.aftersales.console.ReadApplication;
import org.aftersales.console.Surroundings;
import org.aftersales.run.Explainer;
import org.aftersales.run.Explanation;

/**
 * What all commands {@code recon explain …} have in common: their options, and the way
 * from a number to an answer.
 */
final class Explaining {

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--shop", paramLabel = "SHOP", description = "Only that shop's; needed if several have the number.")
	private @Nullable String shop;

	@Option(names = "--business-date", paramLabel = "DATE",
			description = "What the night of that date knew; default: the last night that is done.")
	private @Nullable LocalDate businessDate;

	@Option(names = "--demo", description = "Ask the demo's database.")
	private boolean demo;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	/**
	 * Explains the subject of that kind with that number.
	 * @throws NothingFound if there is none
	 */
	ExitCode explain(Surroundings surroundings, String kind, String number) {
		try (ReadApplication application = ReadApplication.start(surroundings, this.demo)) {
			application.bean(KeptHistory.class).requireSubject(kind, number);
			Explainer explainer = application.context()
				.getBeansOfType(Explainer.class)
				.values()
				.stream()
				.filter((candidate) -> candidate.kind().equals(kind))
				.findFirst()
				.orElseThrow();
			BusinessDate asOf = Optional.ofNullable(this.businessDate)
				.map((date) -> new BusinessDate(date, application.file().night().zone()))
				.orElseGet(() -> application.lastNight(surroundings));
			Explanation explanation = only(explainer, number, asOf);
			if (this.json) {
				new JsonAnswer(surroundings.out())
					.document(new ExplanationJson(asOf.zone()).of(explanation, asOf.date()));
			}
			else {
				new ExplanationText(surroundings.out(), asOf.zone()).print(explanation);
			}
			return ExitCode.DONE;
		}
	}

	private Explanation only(Explainer explainer, String number, BusinessDate asOf) {
		List<Explanation> found = explainer.explain(number, Optional.ofNullable(this.shop), asOf);
		if (found.isEmpty()) {
			throw new NothingFound(
					"%s %s%s".formatted(explainer.kind(), number, (this.shop != null) ? " of shop " + this.shop : ""),
					explainer.near(number));
		}
		if (found.size() > 1) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"Several shops have %s %s; add --shop with one of %s".formatted(explainer.kind(), number,
							found.stream().map(Explanation::shop).collect(Collectors.joining(", "))));
		}
		return found.get(0);
	}

}
