package org.aftersales.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param environment the environment variables
 * @param clock the machine's clock, for the default business date only
 * @param out for data, UTF-8
 * @param err for words and logs, UTF-8
 */
record Surroundings(Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err) {

	/**
	 * Those of this process.
	 */
	static Surroundings ofProcess() {
		return new Surroundings(System.getenv(), Clock.systemUTC(), writer(FileDescriptor.out),
				writer(FileDescriptor.err));
	}

	Places places() {
		return Places.of(this.environment);
	}

	/**
	 * Whether a person watches stderr; {@code jobs/recon} tells, because the JVM cannot
	 * ask about stderr alone.
	 */
	boolean terminal() {
		return "yes".equals(this.environment.get("RECON_TERMINAL"));
	}

	/**
	 * Says something to the person, on stderr.
	 */
	void say(String words) {
		this.err.println(words);
		this.err.flush();
	}

	private static PrintWriter writer(FileDescriptor descriptor) {
		return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

}
