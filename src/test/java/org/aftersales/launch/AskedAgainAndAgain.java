package org.aftersales.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.aftersales.console.Surroundings;

/**
 * A JVM that calls one command after the other. On stdout, where the JVM lists the
 * classes that it loads, it says before each which one comes, and then how it ended.
 */
public final class AskedAgainAndAgain {

	/** Begins the line that names the next command. */
	static final String NEXT = "now comes: ";

	private static final Clock AFTERWARDS = Clock.fixed(Instant.parse("2026-06-14T00:00:00Z"), ZoneOffset.UTC);

	/** Begins the line that says how it ended. */
	static final String ENDED = "exit code ";

	private AskedAgainAndAgain() {
	}

	/**
	 * Calls the commands of that file, a line each, with arguments apart by tabs.
	 */
	public static void main(String[] file) throws IOException {
		for (String line : Files.readAllLines(Path.of(file[0]))) {
			System.out.println(NEXT + line.replace('\t', ' '));
			StringWriter said = new StringWriter();
			int code = Recon.run(new Surroundings(System.getenv(), AFTERWARDS, new PrintWriter(said, true),
					new PrintWriter(said, true), new StringReader("")), line.split("\t", -1));
			System.out.println(ENDED + code + ": " + said.toString().lines().findFirst().orElse(""));
		}
	}

}
