package org.aftersales.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
 * @param in what a program pipes in, UTF-8; empty where a person types
 */
public record Surroundings(Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err, Reader in) {

	/**
	 * Whatever feeds have sent, stdout shows it without acting on it.
	 */
	public Surroundings {
		out = HarmlessText.on(out);
	}

	/**
	 * Those of this process.
	 */
	public static Surroundings ofProcess() {
		return new Surroundings(System.getenv(), Clock.systemUTC(), writer(FileDescriptor.out),
				writer(FileDescriptor.err), typed() ? Reader.nullReader()
						: new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
	}

	/**
	 * Where its files are, by the environment.
	 */
	public Places places() {
		return Places.of(this.environment);
	}

	/**
	 * Whether a person watches stderr; {@code jobs/recon} tells, because the JVM cannot
	 * ask about stderr alone.
	 */
	public boolean terminal() {
		return "yes".equals(this.environment.get("RECON_TERMINAL"));
	}

	/**
	 * Everything that is piped in.
	 */
	public String piped() {
		try {
			StringWriter text = new StringWriter();
			this.in.transferTo(text);
			return text.toString();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/**
	 * Whether what is said on stderr is read by a program: {@code RECON_LOG=json}.
	 */
	public boolean jsonLog() {
		return "json".equals(this.environment.get("RECON_LOG"));
	}

	/**
	 * Says something to the person, on stderr.
	 */
	public void say(String words) {
		say("INFO", words);
	}

	/**
	 * The same for what went wrong: {@code RECON_LOG=json} tells it apart by its level.
	 */
	public void complain(String words) {
		say("ERROR", words);
	}

	private void say(String level, String words) {
		this.err.println(jsonLog() ? LogLine.now(this.clock, level, words).json() : words);
		this.err.flush();
	}

	/** Whether stdin is a terminal, as {@code jobs/recon} tells. */
	private static boolean typed() {
		return !"no".equals(System.getenv("RECON_STDIN_TERMINAL"));
	}

	private static PrintWriter writer(FileDescriptor descriptor) {
		return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

}
