package org.aftersales.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.OptionalLong;

/**
 * Finds the first line of a file that is not UTF-8. A character cut off by the end of the
 * file is no such line: that is a truncated file, and only its last row is at fault.
 */
final class StrictUtf8 {

	private static final int BUFFER = 1 << 16;

	private StrictUtf8() {
	}

	/**
	 * The first line that is not UTF-8, from 1, if there is one.
	 * @param digest takes the bytes that are read
	 */
	static OptionalLong firstBadLine(Path file, MessageDigest digest) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
		CharBuffer characters = CharBuffer.allocate(BUFFER);
		long line = 1;
		try (InputStream in = Files.newInputStream(file)) {
			int read = in.read(bytes.array(), 0, bytes.remaining());
			while (read >= 0) {
				digest.update(bytes.array(), bytes.position(), read);
				bytes.position(bytes.position() + read).flip();
				CoderResult result = decoder.decode(bytes, characters, false);
				line += characters.flip().chars().filter((character) -> character == '\n').count();
				if (result.isError()) {
					return OptionalLong.of(line);
				}
				characters.clear();
				bytes.compact();
				read = in.read(bytes.array(), bytes.position(), bytes.remaining());
			}
		}
		return OptionalLong.empty();
	}

}
