package org.aftersales.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.Places;

/**
 * SHA-256 over everything that decides how a night judges: settings, policy packs and
 * calendars, by name and content, whatever folder they are in and whatever order the file
 * system gives.
 */
final class InputsDigest {

	/** A part of the settings up to the next one, its comments in between included. */
	private static final Pattern WITHOUT_EFFECT = Pattern
		.compile("(?m)^(?:notice|metrics|daemon|broker):.*\\R?(?:[ \\t#].*\\R?|\\R)*"
				// How the work is cut and shared out.
				+ "|^[ \\t]+(?:chunk-size|partitions):.*\\R?");

	private InputsDigest() {
	}

	static String of(Places places) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Path file : files(places)) {
				add(digest, name(places, file).getBytes(StandardCharsets.UTF_8));
				add(digest, judging(places, file));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException unreadable) {
			throw new ConfigurationUnusable("A file under %s cannot be read: %s. Make it readable, then run again."
				.formatted(places.jobs(), unreadable), unreadable);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static List<Path> files(Places places) throws IOException {
		List<Path> files = new ArrayList<>(List.of(places.settings()));
		for (Path folder : List.of(places.policies(), places.calendars())) {
			if (Files.isDirectory(folder)) {
				try (Stream<Path> found = Files.walk(folder)) {
					found.filter(Files::isRegularFile).forEach(files::add);
				}
			}
		}
		return files.stream().sorted(Comparator.comparing((file) -> name(places, file))).toList();
	}

	private static String name(Places places, Path file) {
		return places.jobs().relativize(file).toString().replace('\\', '/');
	}

	/**
	 * Who is told of a night and who works for it decides nothing: a wrong address can be
	 * corrected while a night that failed waits to go on.
	 */
	private static byte[] judging(Places places, Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return file.equals(places.settings()) ? WITHOUT_EFFECT.matcher(new String(bytes, StandardCharsets.UTF_8))
			.replaceAll("")
			.getBytes(StandardCharsets.UTF_8) : bytes;
	}

	/** With its length, so that no two lists of parts give the same bytes. */
	private static void add(MessageDigest digest, byte[] part) {
		digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
		digest.update(part);
	}

}
