package org.aftersales.launch;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.aftersales.report.Language;

/**
 * The option {@code --lang} of the commands that write workbooks.
 */
final class LanguageOption {

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--lang", paramLabel = "LANGUAGE",
			description = "Language of the workbooks: zh, en or es; default: report.language in jobs/night.yml.")
	private @Nullable String code;

	/**
	 * The language asked for, if one is.
	 * @throws CommandLine.ParameterException if it does not exist, with those that do
	 */
	Optional<Language> language() {
		try {
			return Optional.ofNullable(this.code).map(Language::new);
		}
		catch (IllegalArgumentException unknown) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), "--lang: " + unknown.getMessage());
		}
	}

}
