package org.aftersales.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * The folder of one business date while its files are made. A reader sees the old file or
 * the whole new one, never a part: everything is written beside, forced to the disk, and
 * moved into place only after all are complete. What a killed process left behind is
 * removed, also by the publication of another date.
 */
final class PublicationFolder implements AutoCloseable {

	private static final String PART = ".part";

	/** Files may lie in this folder below. */
	private static final String BELOW = DetailFiles.FOLDER;

	private final Path folder;

	private final WorkFolder work;

	private final String prefix;

	private final List<String> parts = new ArrayList<>();

	private PublicationFolder(Path folder, WorkFolder work, String prefix) {
		this.folder = folder;
		this.work = work;
		this.prefix = prefix;
	}

	/**
	 * Opens the folder of a business date, or one below it.
	 * @param reports the folder of all dates
	 * @param ofDate name of the folder of the date
	 * @param prefix the way from that one to the one opened, with a slash at the end;
	 * empty if it is the one
	 */
	static PublicationFolder open(Path reports, String ofDate, String prefix) throws IOException {
		String way = prefix.isEmpty() ? ofDate : ofDate + "/" + prefix.substring(0, prefix.length() - 1);
		Path folder = reports.resolve(way);
		Files.createDirectories(folder);
		for (String abandoned : WorkFolder.clearAbandoned(reports)) {
			clear(reports.resolve(abandoned));
		}
		WorkFolder work = WorkFolder.take(reports, way);
		clear(folder);
		TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(work.path().toFile()));
		return new PublicationFolder(folder, work, prefix);
	}

	/**
	 * Writes a workbook beside its place, packed so that equal parts give equal bytes,
	 * and returns the SHA-256 of what was written.
	 */
	String prepareArchive(String fileName, Content workbook) throws IOException {
		Path raw = this.work.path().resolve("raw");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
			workbook.write(out);
		}
		Path part = begin(fileName);
		String digest = FixedArchive.repack(raw, part, this.work.path().resolve("packed"));
		Files.delete(raw);
		force(part, StandardOpenOption.WRITE);
		return digest;
	}

	/**
	 * Writes a plain file beside its place and returns the SHA-256 of what was written.
	 */
	String prepare(String fileName, Content content) throws IOException {
		MessageDigest digest = FixedArchive.sha256();
		Path part = begin(fileName);
		try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part)), digest)) {
			content.write(out);
		}
		force(part, StandardOpenOption.WRITE);
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Gives what was prepared under a name another one.
	 */
	void rename(String prepared, String fileName) throws IOException {
		Files.move(part(prepared), part(fileName), StandardCopyOption.ATOMIC_MOVE);
		this.parts.set(this.parts.indexOf(prepared), fileName);
	}

	/**
	 * Drops what was prepared under that name; a file published under it stays.
	 */
	void discard(String prepared) throws IOException {
		Files.delete(part(prepared));
		this.parts.remove(prepared);
	}

	/**
	 * The size of what was prepared under that name.
	 */
	long bytesOf(String prepared) throws IOException {
		return Files.size(part(prepared));
	}

	/**
	 * The way from the folder of the business date to this one; empty if it is this one.
	 */
	String prefix() {
		return this.prefix;
	}

	/**
	 * Puts everything prepared into its place.
	 */
	void publish() throws IOException {
		for (String fileName : this.parts) {
			Files.move(part(fileName), this.folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		if (Files.isDirectory(this.folder.resolve(BELOW))) {
			forceFolder(this.folder.resolve(BELOW));
		}
		forceFolder(this.folder);
	}

	@Override
	public void close() throws IOException {
		TempFile.setThreadLocalTempFileCreationStrategy(null);
		try (this.work) {
			clear(this.folder);
			deleteIfEmpty(this.folder);
		}
	}

	private Path begin(String fileName) throws IOException {
		Files.createDirectories(part(fileName).getParent());
		this.parts.add(fileName);
		return part(fileName);
	}

	private Path part(String fileName) {
		return this.folder.resolve(fileName + PART);
	}

	/**
	 * Removes what was not moved into place.
	 */
	private static void clear(Path folder) throws IOException {
		for (Path place : List.of(folder.resolve(BELOW), folder)) {
			if (!Files.isDirectory(place)) {
				continue;
			}
			try (Stream<Path> files = Files.list(place)) {
				for (Path left : files.filter((file) -> file.toString().endsWith(PART)).toList()) {
					Files.delete(left);
				}
			}
		}
		if (Files.isDirectory(folder.resolve(BELOW))) {
			deleteIfEmpty(folder.resolve(BELOW));
		}
	}

	private static void deleteIfEmpty(Path folder) throws IOException {
		try (Stream<Path> left = Files.list(folder)) {
			if (left.findAny().isPresent()) {
				return;
			}
		}
		Files.delete(folder);
	}

	private static void forceFolder(Path folder) {
		try {
			force(folder, StandardOpenOption.READ);
		}
		catch (IOException unsupported) {
			// Some systems cannot force a folder to disk; their moves are safe without.
			return;
		}
	}

	private static void force(Path path, StandardOpenOption access) throws IOException {
		try (FileChannel channel = FileChannel.open(path, access)) {
			channel.force(true);
		}
	}

}
