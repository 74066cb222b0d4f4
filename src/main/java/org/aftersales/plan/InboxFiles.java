package org.aftersales.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The export files of an inbox, each with the SHA-256 of its bytes.
 */
final class InboxFiles {

	private InboxFiles() {
	}

	/**
	 * Those of now; none if the folder is gone.
	 */
	static Map<String, String> of(Path inbox) {
		Map<String, String> digests = new TreeMap<>();
		if (!Files.isDirectory(inbox)) {
			return digests;
		}
		try (Stream<Path> found = Files.list(inbox)) {
			for (Path file : found.filter(Files::isRegularFile).toList()) {
				digests.put(String.valueOf(file.getFileName()), digest(file));
			}
			return digests;
		}
		catch (IOException unreadable) {
			throw new PlanUnusable(
					"The inbox %s cannot be read: %s. Make it readable, then run again.".formatted(inbox, unreadable));
		}
	}

	/**
	 * How those of now differ, in words; empty if they do not.
	 */
	static List<String> differences(Map<String, String> before, Map<String, String> now) {
		return Stream.concat(before.keySet().stream(), now.keySet().stream())
			.distinct()
			.sorted()
			.filter((file) -> !before.getOrDefault(file, "").equals(now.getOrDefault(file, "")))
			.map((file) -> "the file " + file)
			.toList();
	}

	private static String digest(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
