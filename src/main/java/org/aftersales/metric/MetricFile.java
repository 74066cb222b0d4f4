package org.aftersales.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file that a collector reads: at every instant it is whole, the old one or the new.
 *
 * @param path where
 */
record MetricFile(Path path) {

	/**
	 * Replaces it.
	 */
	void write(List<Family> families) throws IOException {
		writeLines(families.stream().flatMap((family) -> family.lines().stream()).toList());
	}

	/**
	 * Replaces one figure and leaves the others as they are known.
	 */
	void replace(Family family) throws IOException {
		List<String> known = Files.exists(this.path) ? Files.readAllLines(this.path) : List.of();
		writeLines(Stream
			.concat(known.stream().filter((line) -> !line.matches("(# (HELP|TYPE) )?" + family.name() + "[ {].*")),
					family.lines().stream())
			.toList());
	}

	private void writeLines(List<String> lines) throws IOException {
		Files.createDirectories(this.path.toAbsolutePath().getParent());
		// A collector takes only names that end in .prom.
		Path part = this.path.resolveSibling(this.path.getFileName() + ".part");
		Files.writeString(part, String.join("\n", lines) + "\n");
		Files.move(part, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
