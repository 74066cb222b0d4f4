package org.aftersales.launch;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.aftersales.console.Places;
import org.aftersales.console.Surroundings;

/**
 * Where a command writes workbooks.
 */
final class ReportsOption {

	@Option(names = "--reports", paramLabel = "DIR",
			description = "Folder for the workbooks, one sub-folder per business date; default: reports/out beside jobs.")
	private @Nullable Path folder;

	/**
	 * The folder, absolute.
	 */
	Path folder(Surroundings surroundings) {
		return Places.absolute((this.folder != null) ? this.folder : surroundings.places().reports());
	}

}
