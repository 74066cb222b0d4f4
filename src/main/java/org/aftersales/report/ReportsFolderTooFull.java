package org.aftersales.report;

import java.nio.file.Path;
import java.util.Locale;

import org.aftersales.run.Fault;

/**
 * There is not enough room to make the workbooks; none was begun.
 */
public class ReportsFolderTooFull extends RuntimeException implements Fault {

	private static final long MEGABYTE = 1024 * 1024;

	ReportsFolderTooFull(Path folder, long free, long needed) {
		super(String.format(Locale.ROOT,
				"The folder %s has %,d MB free, but making the workbooks needs %,d MB. No file was changed; make room there or name another folder with --reports, then run the same command again.",
				folder, free / MEGABYTE, (needed + MEGABYTE - 1) / MEGABYTE));
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
