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
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

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

	private static final int LEVEL = 6;

	/** Bits of the window of the deflate format, at most 15. */
	private static final int MAX_WINDOW = 15;

	private FixedArchive() {
	}

	/**
	 * Packs and returns the SHA-256 of the result, hexadecimal.
	 * @param scratch a temporary file
	 */
	static String repack(Path from, Path to, Path scratch) throws IOException {
		MessageDigest digest = sha256();
		try (ZipFile archive = new ZipFile(from.toFile());
				OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
				ZipArchiveOutputStream packed = new ZipArchiveOutputStream(new DigestOutputStream(file, digest))) {
			packed.setUseZip64(Zip64Mode.AsNeeded);
			for (ZipEntry entry : archive.stream().sorted(ORDER).toList()) {
				try (InputStream part = archive.getInputStream(entry)) {
					pack(entry.getName(), part, scratch, packed);
				}
			}
		}
		finally {
			Files.deleteIfExists(scratch);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Compresses with a deflater written in Java: the one of the runtime is whatever zlib
	 * the host has, and another build of it packs the same part differently.
	 */
	private static void pack(String name, InputStream part, Path scratch, ZipArchiveOutputStream packed)
			throws IOException {
		CheckedInputStream counted = new CheckedInputStream(part, new CRC32());
		ZipArchiveEntry fixed = new ZipArchiveEntry(name);
		fixed.setTimeLocal(ALWAYS);
		fixed.setMethod(ZipEntry.DEFLATED);
		try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(scratch));
				DeflaterOutputStream deflated = new DeflaterOutputStream(plain,
						new Deflater(LEVEL, MAX_WINDOW, true))) {
			fixed.setSize(counted.transferTo(deflated));
		}
		fixed.setCrc(counted.getChecksum().getValue());
		fixed.setCompressedSize(Files.size(scratch));
		try (InputStream compressed = Files.newInputStream(scratch)) {
			packed.addRawArchiveEntry(fixed, compressed);
		}
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java has SHA-256", impossible);
		}
	}

}
