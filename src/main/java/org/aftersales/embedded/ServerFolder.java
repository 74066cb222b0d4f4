package org.aftersales.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.aftersales.run.Fault.Kind;

/**
 * Where the embedded server keeps its things.
 *
 * @param root the folder {@code postgres} under {@code RECON_HOME}
 */
record ServerFolder(Path root) {

	private static final String MAJOR_VERSION = "18";

	private static final long LOG_LIMIT = 5_000_000;

	Path data() {
		return this.root.resolve("data");
	}

	Path binaries() {
		return this.root.resolve("binaries");
	}

	Path log() {
		return this.root.resolve("server.log");
	}

	Path pidFile() {
		return data().resolve("postmaster.pid");
	}

	/** Held for the moment in which a server is started or stopped. */
	Path doorLock() {
		return this.root.resolve("door.lock");
	}

	/** Held, shared, by everybody who uses the server. */
	Path usersLock() {
		return this.root.resolve("users.lock");
	}

	/** Exists once the data folder has been set up to its end. */
	private Path setUpMarker() {
		return this.root.resolve("set-up");
	}

	/**
	 * Makes the folders.
	 */
	void create() {
		try {
			Files.createDirectories(binaries());
			if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
				Files.delete(log());
			}
		}
		catch (IOException refused) {
			throw new ServerUnusable(Kind.CONFIGURATION,
					"The embedded PostgreSQL cannot keep its data under %s: %s. Set RECON_HOME to a folder that can be written, or RECON_DB_URL to a database of your own."
						.formatted(this.root, refused),
					refused);
		}
	}

	/**
	 * Removes what a process left that died while it set the data folder up, before
	 * anything could be stored there, and refuses data of another major version.
	 */
	void prepareData() throws IOException {
		Path version = data().resolve("PG_VERSION");
		if (!Files.exists(setUpMarker())) {
			deleteData();
		}
		else if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
			throw new ServerUnusable(Kind.CONFIGURATION,
					"%s holds data of PostgreSQL %s, this program brings %s. Set RECON_HOME to another folder, or move the data over with pg_dump."
						.formatted(data(), Files.readString(version).strip(), MAJOR_VERSION));
		}
	}

	void markSetUp() throws IOException {
		Files.writeString(setUpMarker(), MAJOR_VERSION);
	}

	/**
	 * The server's last complaint, or a pointer to its log.
	 */
	String lastComplaint() {
		try (Stream<String> lines = Files.lines(log())) {
			List<String> complaints = lines
				.filter((line) -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
				.toList();
			return complaints.isEmpty() ? "see " + log()
					: complaints.get(complaints.size() - 1).strip() + " (see " + log() + ")";
		}
		catch (IOException unreadable) {
			return "see " + log();
		}
	}

	private void deleteData() throws IOException {
		if (!Files.exists(data())) {
			return;
		}
		try (Stream<Path> everything = Files.walk(data())) {
			for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
