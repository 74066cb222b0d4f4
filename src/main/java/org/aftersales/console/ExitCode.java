package org.aftersales.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a command's exit code tells a scheduler.
 */
public enum ExitCode {

	/** Done, now or before. */
	DONE(0, "done, or done already"),
	/** Failed in a way nobody foresaw. */
	FAILED(1, "failed; what was committed is safe, the same command goes on from there"),
	/** Called wrongly. */
	USAGE(2, "wrong usage"),
	/** Done, but a person is needed. */
	ATTENTION(3, "done, but quarantine, breaks or holds need a person"),
	/** Nothing is published. */
	WITHHELD(4, "control totals or a safety stop: workbooks are withheld"),
	/** The input is no good. */
	INPUT(65, "input unusable, or the business date is not closed yet"),
	/** Later it may work. */
	TRY_AGAIN(75, "another run holds the night, or the database is away: try again"),
	/** Settings are wrong. */
	CONFIGURATION(78, "configuration: settings, policy packs or folders"),
	/** Stopped on request. */
	STOPPED(143, "stopped on request (130 after Ctrl-C); the same command goes on");

	private final int number;

	private final String meaning;

	ExitCode(int number, String meaning) {
		this.number = number;
		this.meaning = meaning;
	}

	/**
	 * The number the process ends with.
	 */
	public int number() {
		return this.number;
	}

	String meaning() {
		return this.meaning;
	}

	/**
	 * All of them as {@code --help} shows them.
	 */
	public static Map<String, String> explained() {
		Map<String, String> explained = new LinkedHashMap<>();
		Arrays.stream(values()).forEach((code) -> explained.put(Integer.toString(code.number), code.meaning));
		return explained;
	}

}
