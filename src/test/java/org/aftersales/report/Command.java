package org.aftersales.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine, run to its end or killed with all its children.
 */
final class Command {

	private static final int SECONDS = 120;

	private Command() {
	}

	static boolean exists(String program) {
		return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
			.stream()
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * What it says on both streams.
	 */
	static String run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			process.getOutputStream().close();
			Thread bound = new Thread(() -> killAfterBound(process), "bound of " + command.get(0));
			bound.setDaemon(true);
			bound.start();
			try (InputStream said = process.getInputStream()) {
				String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
				int code = process.waitFor();
				bound.interrupt();
				if (code != 0) {
					throw new IllegalStateException(
							"%s ended with %d; after %d seconds it is killed, because it hangs or the machine is too busy: %s"
								.formatted(command, code, SECONDS, words));
				}
				return words;
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	private static void killAfterBound(Process process) {
		try {
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
	}

}
