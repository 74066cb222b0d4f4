package org.aftersales.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.aftersales.batch.Buckets;
import org.aftersales.calendar.BusinessDate;

import org.springframework.stereotype.Component;

/**
 * The first reading of an inbox, which writes nothing: either all four files are usable,
 * or the folder is refused as a whole.
 */
@Component
class InboxInspection {

	private final RowShare share;

	InboxInspection(RowShare share) {
		this.share = share;
	}

	/**
	 * Reads the four files through.
	 * @throws InputUnusable if one is missing, empty, not UTF-8, lacks a needed column,
	 * or has too many rows that cannot be understood
	 */
	Inspected inspect(Path folder, BusinessDate date) {
		if (!Files.isDirectory(folder)) {
			throw new InputUnusable(
					"The inbox %s is not a folder. Name the folder that has %s.".formatted(folder, SourceFile.names()));
		}
		try {
			MessageDigest digest = PlainText.sha256();
			refuse(problemsOf(folder, digest));
			OrdersOfInbox orders = new OrdersOfInbox();
			Map<SourceFile, Buckets> rows = new EnumMap<>(SourceFile.class);
			for (SourceFile file : SourceFile.values()) {
				rows.put(file, this.share.rowsOf(file, folder, orders, date));
			}
			return new Inspected(folder, HexFormat.of().formatHex(digest.digest()), rows, orders);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static List<String> problemsOf(Path folder, MessageDigest digest) throws IOException {
		List<String> problems = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (SourceFile file : SourceFile.values()) {
			if (Files.isRegularFile(file.in(folder))) {
				problemOf(file, folder, digest).ifPresent(problems::add);
			}
			else {
				missing.add(file.fileName());
			}
		}
		if (!missing.isEmpty()) {
			problems
				.add("%s missing in %s; all of %s are needed, and a file with only its header says that there is none."
					.formatted(String.join(", ", missing), folder, SourceFile.names()));
		}
		return problems;
	}

	private static Optional<String> problemOf(SourceFile file, Path folder, MessageDigest digest) throws IOException {
		Path path = file.in(folder);
		if (!Files.isReadable(path)) {
			return Optional
				.of("%s in %s cannot be read; give this user the right to.".formatted(file.fileName(), folder));
		}
		if (Files.size(path) == 0) {
			return Optional.of("%s is empty, not even a header is in it; export it again.".formatted(file.fileName()));
		}
		if (!path.toRealPath().startsWith(folder.toRealPath())) {
			return Optional.of("%s leads out of the inbox %s by a symbolic link; put the file itself there."
				.formatted(file.fileName(), folder));
		}
		digest.update(file.fileName().getBytes(StandardCharsets.UTF_8));
		OptionalLong badLine = StrictUtf8.firstBadLine(path, digest);
		if (badLine.isPresent()) {
			return Optional.of("%s line %d is not UTF-8 (an export in GBK, perhaps); save the file as UTF-8 again."
				.formatted(file.fileName(), badLine.getAsLong()));
		}
		try (CsvRows rows = CsvRows.open(file, folder)) {
			List<String> missing = file.missingIn(rows.header());
			return missing.isEmpty() ? Optional.empty()
					: Optional.of("%s line 1 lacks the column %s; export it with all columns."
						.formatted(file.fileName(), String.join(", ", missing)));
		}
		catch (InputUnusable noHeader) {
			return Optional.of(noHeader.problem());
		}
	}

	private static void refuse(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new InputUnusable(String.join(" ", problems));
		}
	}

}
