package org.aftersales.launch;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.aftersales.TestDatabase;
import org.aftersales.console.Surroundings;

/**
 * Calls the command line in this JVM and keeps what it says.
 */
public final class CommandLineFixture {

	private final Map<String, String> environment = new HashMap<>();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Clock clock;

	private String piped = "";

	public CommandLineFixture(String now) {
		this.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
	}

	/** With that database. */
	public CommandLineFixture on(TestDatabase database) {
		return with("RECON_DB_URL", database.url()).with("RECON_DB_USER", "postgres")
			.with("RECON_DB_PASSWORD", "postgres");
	}

	public CommandLineFixture with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	public CommandLineFixture piping(String text) {
		this.piped = text;
		return this;
	}

	public int call(String... arguments) {
		return Recon.run(new Surroundings(this.environment, this.clock, new PrintWriter(this.out, true),
				new PrintWriter(this.err, true), new StringReader(this.piped)), arguments);
	}

	public String out() {
		return this.out.toString();
	}

	public String err() {
		return this.err.toString();
	}

}
