package org.aftersales.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Who decides something by a command: the option {@code --by}, else the user of the
 * system.
 */
public final class Person {

	@Option(names = "--by", paramLabel = "NAME", description = "Who decided it; default: the user of this system.")
	private @Nullable String by;

	/**
	 * Who decides for that reason.
	 * @param spec the command
	 * @throws ParameterException if the reason or the person has no words
	 */
	public String because(CommandSpec spec, String reason) {
		String who = (this.by != null) ? this.by : ofSystem();
		if (reason.isBlank() || who.isBlank()) {
			throw new ParameterException(spec.commandLine(), "Give the reason in words, and with --by who decided it");
		}
		return who;
	}

	/**
	 * The user of the system.
	 */
	public static String ofSystem() {
		return System.getProperty("user.name", "unknown");
	}

}
