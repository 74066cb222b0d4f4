package org.aftersales.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.archive.KeptHistory;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Asking;
import org.aftersales.console.ExitCode;
import org.aftersales.console.NothingFound;
import org.aftersales.console.OpenRecords;
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

	@Mixin
	private final Asking asking = new Asking();

	/**
	 * Explains the subject with that number.
	 * @param way gives whoever explains subjects of that kind
	 * @throws NothingFound if there is none
	 */
	ExitCode explain(Surroundings surroundings, String number, Function<OpenRecords, Explainer> way) {
		try (OpenRecords records = this.asking.open(surroundings)) {
			records.requireUpToDate();
			Explainer explainer = way.apply(records);
			new KeptHistory(records.jdbc()).requireSubject(explainer.kind(), number);
			BusinessDate asOf = Optional.ofNullable(this.businessDate)
				.map((date) -> new BusinessDate(date, records.file().night().zone()))
				.orElseGet(() -> records.lastNight(surroundings.clock()));
			Explanation explanation = only(explainer, number, asOf);
			this.asking.answer(surroundings, new ExplanationJson(asOf.zone()).of(explanation, asOf.date()),
					() -> new ExplanationText(surroundings.out(), asOf.zone()).print(explanation));
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
