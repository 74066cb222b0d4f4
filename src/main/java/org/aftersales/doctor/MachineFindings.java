package org.aftersales.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.console.Places;

/**
 * This machine: folders, room on its disks, names of files, zone.
 */
final class MachineFindings {

	private static final long MEGABYTE = 1024 * 1024;

	/** Workbooks of a million rows need about 0.7 GB while they are made. */
	private static final long LEAST_MEGABYTES = 1024;

	private final Places places;

	MachineFindings(Places places) {
		this.places = places;
	}

	List<Finding> all(BusinessDate lastClosed, Clock clock) {
		List<Finding> findings = new ArrayList<>();
		findings.add(Finding.ok("zone", "the last closed day in %s is %s; this machine says %s"
			.formatted(lastClosed.zone(), lastClosed, clock.instant())));
		findings.add(writable("reports", this.places.reports()));
		findings.add(writable("home", this.places.home()));
		findings.add(writable("temporary files", Path.of(System.getProperty("java.io.tmpdir"))));
		findings.add(names());
		findings.add(Finding.ok("fonts", "not needed: widths are computed from the text"));
		return findings;
	}

	private static Finding writable(String thing, Path folder) {
		Path nearest = folder.toAbsolutePath();
		while (nearest.getParent() != null && !Files.exists(nearest)) {
			nearest = nearest.getParent();
		}
		if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
			return Finding.broken(thing, nearest + " cannot be written",
					"make it writable for this user, or name another folder");
		}
		try {
			long free = Files.getFileStore(nearest).getUsableSpace() / MEGABYTE;
			String words = "%s, %,d MB free".formatted(folder, free);
			return (free >= LEAST_MEGABYTES) ? Finding.ok(thing, words) : Finding.warning(thing, words,
					"make room: a million rows need about 0.7 GB while they are written");
		}
		catch (IOException unreadable) {
			return Finding.warning(thing, "%s: %s".formatted(folder, unreadable), "look at that disk");
		}
	}

	/**
	 * Without UTF-8 a folder with a Chinese name cannot be opened.
	 */
	private static Finding names() {
		String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
		return encoding.equalsIgnoreCase("UTF-8") ? Finding.ok("file names", "UTF-8")
				: Finding.warning("file names", encoding, "start it by jobs/recon, or set LC_ALL=C.UTF-8");
	}

}
