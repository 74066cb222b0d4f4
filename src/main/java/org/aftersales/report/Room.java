package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/**
 * Refuses to begin workbooks for which the disk has no room, so that a full disk is told
 * in one sentence instead of by half a night's work.
 * <p>
 * The estimate: 64 MB, and sixteen times what was published last. While a workbook is
 * made, its sheets lie beside it unpacked (about ten times its size), raw and packed; the
 * others lie finished until all are moved.
 */
@Component
class Room {

	static final long LEAST = 64L * 1024 * 1024;

	private static final long TIMES_THE_LAST = 16;

	private final FreeSpace space;

	private final PublishedWorkbooks published;

	Room(FreeSpace space, PublishedWorkbooks published) {
		this.space = space;
		this.published = published;
	}

	/**
	 * Returns if there is enough where that folder is or will be.
	 * @throws ReportsFolderTooFull if there is not
	 */
	void require(Path folder) throws IOException {
		Path nearest = folder.toAbsolutePath();
		while (nearest.getParent() != null && !Files.exists(nearest)) {
			nearest = nearest.getParent();
		}
		long needed = LEAST + TIMES_THE_LAST * this.published.bytesOfLast();
		long free = this.space.of(nearest);
		if (free < needed) {
			throw new ReportsFolderTooFull(folder, free, needed);
		}
	}

}
