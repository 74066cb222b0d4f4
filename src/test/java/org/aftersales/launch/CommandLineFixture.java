package org.aftersales.launch;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.aftersales.console.Surroundings;

/**
 * Calls the command line in this JVM and keeps what it says.
 */
final class CommandLineFixture {

	private final Map<String, String> environment = new HashMap<>();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Clock clock;

	private String piped = "";

	CommandLineFixture(String now) {
		this.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
	}

	CommandLineFixture with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	CommandLineFixture piping(String text) {
		this.piped = text;
		return this;
	}

	int call(String... arguments) {
		return Recon.run(new Surroundings(this.environment, this.clock, new PrintWriter(this.out, true),
				new PrintWriter(this.err, true), new StringReader(this.piped)), arguments);
	}

	String out() {
		return this.out.toString();
	}

	String err() {
		return this.err.toString();
	}

}
