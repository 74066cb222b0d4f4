package org.aftersales.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.aftersales.console.NotUnderstood;
import org.aftersales.console.Surroundings;

/**
 * The JSON that a question comes as: in a file, or on stdin.
 */
final class AskedFacts {

	private AskedFacts() {
	}

	/**
	 * The text of the file, or what is piped in if there is none.
	 * @throws NotUnderstood if the file cannot be read
	 */
	static String read(@Nullable Path file, Surroundings surroundings) {
		if (file == null) {
			return surroundings.piped();
		}
		try {
			return Files.readString(file);
		}
		catch (IOException unreadable) {
			throw new NotUnderstood(
					"The file %s cannot be read (%s); name one with one JSON object".formatted(file, unreadable));
		}
	}

}
