package org.aftersales.launch;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command as it was called, for a person to call again.
 *
 * @param line the command line, quoted for a shell
 */
record CallAgain(String line) {

	private static final String PROGRAM = "jobs/recon";

	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

	static CallAgain of(String... arguments) {
		return new CallAgain(
				Arrays.stream(arguments).map(CallAgain::quoted).collect(Collectors.joining(" ", PROGRAM + " ", "")));
	}

	private static String quoted(String argument) {
		return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
	}

}
