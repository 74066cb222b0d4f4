package org.aftersales.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A child JVM that uses the embedded server until it reads a line or is killed. Prints
 * the address when it is in.
 */
final class ServerProcess {

	private final Process process;

	private final String url;

	private ServerProcess(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	public static void main(String[] arguments) throws IOException {
		try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]),
				(words) -> System.err.println(words))) {
			System.out.println(server.url("recon"));
			System.in.read();
		}
	}

	static Process begin(Path home) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ServerProcess.class.getName(), home.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	static ServerProcess started(Path home) throws IOException {
		return entered(begin(home));
	}

	static ServerProcess entered(Process process) throws IOException {
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		String line = output.readLine();
		while (line != null && !line.startsWith("jdbc:")) {
			line = output.readLine();
		}
		assertThat(line).as("address printed by the child").isNotNull();
		return new ServerProcess(process, line);
	}

	String url() {
		return this.url;
	}

	void leave() throws IOException, InterruptedException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
		assertThat(this.process.waitFor(90, TimeUnit.SECONDS)).isTrue();
		assertThat(this.process.exitValue()).isZero();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

}
