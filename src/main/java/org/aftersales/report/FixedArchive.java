package org.aftersales.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew so that equal parts give equal bytes: fixed order, fixed times,
 * nothing of the host.
 */
final class FixedArchive {

	/**
	 * Written as local time, so in no zone. Not the first instant of 1980: the JDK would
	 * add a field that depends on the zone.
	 */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

	private static final Comparator<ZipEntry> ORDER = Comparator
		.comparing((ZipEntry entry) -> !entry.getName().equals("[Content_Types].xml"))
		.thenComparing((entry) -> !entry.getName().equals("_rels/.rels"))
		.thenComparing(ZipEntry::getName);

	private FixedArchive() {
	}

	/**
	 * Packs and returns the SHA-256 of the result, hexadecimal.
	 */
	static String repack(Path from, Path to) throws IOException {
		MessageDigest digest = sha256();
		try (ZipFile archive = new ZipFile(from.toFile());
				OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
				ZipOutputStream packed = new ZipOutputStream(new DigestOutputStream(file, digest))) {
			List<? extends ZipEntry> entries = archive.stream().sorted(ORDER).toList();
			for (ZipEntry entry : entries) {
				ZipEntry fixed = new ZipEntry(entry.getName());
				fixed.setTimeLocal(ALWAYS);
				packed.putNextEntry(fixed);
				try (InputStream part = archive.getInputStream(entry)) {
					part.transferTo(packed);
				}
				packed.closeEntry();
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java has SHA-256", impossible);
		}
	}

}
