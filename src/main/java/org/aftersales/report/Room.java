package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Refuses to begin workbooks for which the disk has no room, so that a full disk is told
 * in one sentence instead of by half a night's work.
 * <p>
 * The estimate: 64 MB, and what the rows to come need or sixteen times what was published
 * last, whichever is more. While a workbook is made, its sheets lie beside it unpacked
 * (about ten times its size), raw and packed; the others lie finished until all are
 * moved.
 */
@Component
class Room {

	static final long LEAST = 64L * 1024 * 1024;

	private static final long TIMES_THE_LAST = 16;

	/** Of the longest table: one at a time lies unpacked. */
	static final long UNPACKED_ROW = 2048;

	/** Of every workbook, which may have two tables as long. */
	static final long PACKED_ROW = 256;

	private final FreeSpace space;

	private final PublishedWorkbooks published;

	Room(FreeSpace space, PublishedWorkbooks published) {
		this.space = space;
		this.published = published;
	}

	/**
	 * Returns if there is enough where that folder is or will be.
	 * @param rowsToCome about how many rows the longest table of each workbook will have
	 * @throws ReportsFolderTooFull if there is not
	 */
	void require(Path folder, List<Long> rowsToCome) throws IOException {
		Path nearest = folder.toAbsolutePath();
		while (nearest.getParent() != null && !Files.exists(nearest)) {
			nearest = nearest.getParent();
		}
		long needed = LEAST + Math.max(TIMES_THE_LAST * this.published.bytesOfLast(), of(rowsToCome));
		long free = this.space.of(nearest);
		if (free < needed) {
			throw new ReportsFolderTooFull(folder, free, needed);
		}
	}

	private static long of(List<Long> rowsToCome) {
		long most = rowsToCome.stream().mapToLong(Long::longValue).max().orElse(0);
		long all = rowsToCome.stream().mapToLong(Long::longValue).sum();
		return most * UNPACKED_ROW + all * PACKED_ROW;
	}

}
