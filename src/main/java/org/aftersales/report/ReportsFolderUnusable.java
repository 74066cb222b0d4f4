package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Path;

import org.aftersales.run.Fault;

/**
 * The workbooks cannot be written where they should go.
 */
public class ReportsFolderUnusable extends RuntimeException implements Fault {

	ReportsFolderUnusable(Path folder, IOException cause) {
		super("The workbooks cannot be written to %s: %s. No file was changed; make room there or make it writable, or name another folder with --reports, then run the same command again."
			.formatted(folder, cause), cause);
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
