package org.aftersales.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The same on this machine, for the time in which the database cannot be reached: a line
 * of business date and fault for each.
 *
 * @param file where
 */
record ToldInFile(Path file) implements Told {

	@Override
	public boolean isTold(LocalDate date, String fault) {
		return lines().contains(line(date, fault));
	}

	@Override
	public boolean isOpen(LocalDate date) {
		return lines().stream().anyMatch(of(date));
	}

	@Override
	public void told(LocalDate date, String fault) {
		write(Stream.concat(lines().stream(), Stream.of(line(date, fault))).distinct().toList());
	}

	@Override
	public void putRight(LocalDate date) {
		if (isOpen(date)) {
			write(lines().stream().filter(of(date).negate()).toList());
		}
	}

	private static Predicate<String> of(LocalDate date) {
		return (line) -> line.startsWith(date + " ");
	}

	private static String line(LocalDate date, String fault) {
		return date + " " + fault;
	}

	private List<String> lines() {
		try {
			return Files.exists(this.file) ? Files.readAllLines(this.file) : List.of();
		}
		catch (IOException unreadable) {
			return List.of();
		}
	}

	private void write(List<String> lines) {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			Files.write(this.file, lines);
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

}
