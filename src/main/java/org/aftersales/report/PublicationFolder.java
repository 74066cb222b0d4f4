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

import org.aftersales.calendar.BusinessDate;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one business date while its files are made. A reader sees the old file or
 * the whole new one, never a part: everything is written beside, forced to the disk, and
 * moved into place only after all are complete. What a killed process left behind is
 * removed.
 */
final class PublicationFolder implements AutoCloseable {

	private static final String PART = ".part";

	private final Path folder;

	private final Path work;

	private final String prefix;

	private final List<String> parts = new ArrayList<>();

	private PublicationFolder(Path folder, String prefix) {
		this.folder = folder;
		this.prefix = prefix;
		this.work = folder.resolve(".work");
	}

	static PublicationFolder open(Path folder) throws IOException {
		return open(folder, "");
	}

	/**
	 * Opens a folder that lies below that of the business date.
	 * @param prefix the way from that one to here, with a slash at the end
	 */
	static PublicationFolder open(Path folder, String prefix) throws IOException {
		PublicationFolder opened = new PublicationFolder(folder, prefix);
		Files.createDirectories(folder);
		opened.clear();
		Files.createDirectory(opened.work);
		TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(opened.work.toFile()));
		return opened;
	}

	/**
	 * Writes a workbook beside its place and returns the SHA-256 of what was written.
	 */
	String prepare(String fileName, WorkbookDraft draft) throws IOException {
		Path raw = this.work.resolve(fileName);
		try (OutputStream out = Files.newOutputStream(raw)) {
			draft.write(out);
		}
		this.parts.add(fileName);
		String digest = FixedArchive.repack(raw, part(fileName));
		Files.delete(raw);
		force(part(fileName), StandardOpenOption.WRITE);
		return digest;
	}

	/**
	 * Writes a plain file beside its place and returns the SHA-256 of what was written.
	 */
	String prepare(PlainFile file, BusinessDate date) throws IOException {
		MessageDigest digest = FixedArchive.sha256();
		this.parts.add(file.fileName());
		try (OutputStream out = new DigestOutputStream(
				new BufferedOutputStream(Files.newOutputStream(part(file.fileName()))), digest)) {
			file.write(date, out);
		}
		force(part(file.fileName()), StandardOpenOption.WRITE);
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Writes a text beside its place.
	 */
	void prepare(String fileName, String content) throws IOException {
		this.parts.add(fileName);
		Files.writeString(part(fileName), content);
		force(part(fileName), StandardOpenOption.WRITE);
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
		forceFolder();
	}

	@Override
	public void close() throws IOException {
		TempFile.setThreadLocalTempFileCreationStrategy(null);
		clear();
		try (Stream<Path> left = Files.list(this.folder)) {
			if (left.findAny().isPresent()) {
				return;
			}
		}
		Files.delete(this.folder);
	}

	private Path part(String fileName) {
		return this.folder.resolve(fileName + PART);
	}

	private void clear() throws IOException {
		FileSystemUtils.deleteRecursively(this.work);
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path left : files.filter((file) -> file.toString().endsWith(PART)).toList()) {
				Files.delete(left);
			}
		}
	}

	private void forceFolder() {
		try {
			force(this.folder, StandardOpenOption.READ);
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
