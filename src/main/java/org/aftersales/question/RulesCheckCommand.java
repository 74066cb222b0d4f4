package org.aftersales.question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.ExitCode;
import org.aftersales.console.JsonAnswer;
import org.aftersales.console.NightFile;
import org.aftersales.console.Places;
import org.aftersales.console.ProgramVersion;
import org.aftersales.console.Surroundings;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PolicySettings;

/**
 * {@code recon rules check}: whether edited packs and calendars can be used. Needs no
 * database.
 */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, headerHeading = """
		Examples:
		  jobs/recon rules check
		  jobs/recon rules check /tmp/edited/jobs
		  jobs/recon rules check --json

		""", header = "Checks packs and calendars before a night meets them.", description = {
		"Every file in policies and calendars is read, chosen in night.yml or not; then whether the",
		"chosen packs overlap or leave a gap. Each complaint names file, line, rule and what to write instead." },
		footer = { "", "Needs no database. A complaint is exit code 78." })
final class RulesCheckCommand implements Callable<Integer> {

	private final Surroundings surroundings;

	@Parameters(paramLabel = "DIR", arity = "0..1",
			description = "Folder with policies and calendars, and perhaps its own night.yml; default: jobs.")
	private @Nullable Path folder;

	@Option(names = "--json", description = "Answer with one JSON object on stdout.")
	private boolean json;

	RulesCheckCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		Places places = places();
		PolicySettings chosen = ChosenPacks.settings(settings(places), places);
		List<String> problems = PolicyPacks.problems(chosen);
		List<String> warnings = problems.isEmpty() ? warnings(chosen) : List.of();
		if (this.json) {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("ok", problems.isEmpty());
			answer.put("problems", problems);
			answer.put("warnings", warnings);
			new JsonAnswer(this.surroundings.out()).document(answer);
		}
		else if (problems.isEmpty()) {
			this.surroundings.out().println("ok: every pack and calendar of %s can be used".formatted(places.jobs()));
		}
		else {
			problems.forEach(this.surroundings.out()::println);
		}
		if (!problems.isEmpty()) {
			this.surroundings
				.say("%d to repair. Next: correct what is named, then check again.".formatted(problems.size()));
		}
		warnings.forEach((warning) -> this.surroundings.say("warning: " + warning + "."));
		return (problems.isEmpty() ? ExitCode.DONE : ExitCode.CONFIGURATION).number();
	}

	private List<String> warnings(PolicySettings chosen) {
		return PolicyPacks.read(chosen).holidays().warnings(LocalDate.now(this.surroundings.clock()));
	}

	private Places places() {
		Places usual = this.surroundings.places();
		if (this.folder == null) {
			return usual;
		}
		Path jobs = Places.absolute(this.folder);
		if (jobs.endsWith("policies") && !Files.isDirectory(jobs.resolve("policies"))) {
			jobs = Places.absolute(jobs.resolve(".."));
		}
		if (!Files.isDirectory(jobs.resolve("policies"))) {
			throw new ConfigurationUnusable(
					"%s has no folder policies. Name the folder that holds policies and calendars.".formatted(jobs));
		}
		return new Places(usual.project(), jobs, usual.home());
	}

	/** The choice of packs: the folder's own night.yml, else the usual one. */
	private NightFile settings(Places places) {
		return NightFile
			.read(Files.exists(places.settings()) ? places.settings() : this.surroundings.places().settings());
	}

}
