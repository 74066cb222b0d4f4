package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of the repository that are made from the demo's night: compared by tests, and
 * written anew by the same tests where {@code -Dreports.write} says so.
 */
final class MadeFiles {

	/** The one command that writes all of them. */
	static final String COMMAND = "mvn -q test -Dtest='ReportsReadmeTests,ReportsSampleTests,ReportsRenderTests'"
			+ " -Dreports.write";

	private MadeFiles() {
	}

	static boolean areWritten() {
		return Boolean.getBoolean("reports.write");
	}

	/**
	 * Asks that the file hold these bytes, or writes them.
	 */
	static void hold(Path file, byte[] bytes, Supplier<String> difference) {
		try {
			if (areWritten()) {
				Files.createDirectories(file.getParent());
				Files.write(file, bytes);
			}
			assertThat(Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes))
				.as(() -> "%s is not what the program makes now (%s). Write it anew, look at the difference, commit it: %s"
					.formatted(file, difference.get(), COMMAND))
				.isTrue();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
