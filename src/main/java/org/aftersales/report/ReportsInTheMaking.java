package org.aftersales.report;

import java.nio.file.Path;

import org.aftersales.run.Fault;

/**
 * Another process makes the same files just now, perhaps one that was taken for dead and
 * stands still.
 */
public class ReportsInTheMaking extends RuntimeException implements Fault {

	ReportsInTheMaking(Path work) {
		super("Another process makes these files just now and has %s locked. No file is changed; wait until it has ended, or end it if it stands still."
			.formatted(work));
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
