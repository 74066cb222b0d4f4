package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.aftersales.console.ConfigurationUnusable;

/**
 * The folder that receives the workbooks. Nothing is created until they are written.
 */
final class ReportsFolder {

	private ReportsFolder() {
	}

	/**
	 * Returns if the folder, or the nearest one above that exists, can be written.
	 */
	static void requireWritable(Path folder) {
		Path nearest = folder;
		while (nearest.getParent() != null && !Files.exists(nearest)) {
			nearest = nearest.getParent();
		}
		try {
			// Trying is surer than asking: root may do what a read-only disk refuses.
			Files.delete(Files.createTempFile(nearest, ".recon", null));
		}
		catch (IOException refused) {
			throw new ConfigurationUnusable(
					"The reports folder %s cannot be written: %s. Nothing was changed; name another with --reports or change its permissions."
						.formatted(folder, refused),
					refused);
		}
	}

}
