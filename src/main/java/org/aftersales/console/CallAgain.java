package org.aftersales.console;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command line for a person to call, or to call again.
 *
 * @param line the command line, quoted for a shell
 */
public record CallAgain(String line) {

	private static final String PROGRAM = "jobs/recon";

	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

	/**
	 * The command with these arguments; a password among them is not repeated.
	 */
	public static CallAgain of(String... arguments) {
		return new CallAgain(Arrays.stream(arguments)
			.map(Secrets::masked)
			.map(CallAgain::quoted)
			.collect(Collectors.joining(" ", PROGRAM + " ", "")));
	}

	private static String quoted(String argument) {
		return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
	}

}
