package org.aftersales.death;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A child JVM and what it says.
 *
 * @param process the process
 * @param output the file that holds both of its outputs
 */
record ChildProcess(Process process, Path output) {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/**
	 * Waits for its end.
	 */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
			assertThat(said()).as("did not end: what it said").isNull();
		}
		return this.process.exitValue();
	}

	/**
	 * Both of its outputs so far.
	 */
	String said() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	/**
	 * Sends it a signal, for example {@code STOP}.
	 */
	void signal(String name) throws IOException, InterruptedException {
		Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).inheritIO().start();
		assertThat(kill.waitFor()).isZero();
	}

}
