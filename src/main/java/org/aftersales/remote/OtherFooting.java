package org.aftersales.remote;

import java.time.LocalDate;

import org.aftersales.run.Fault;

/**
 * A worker would judge by something else than the night that it is to work for.
 */
public class OtherFooting extends RuntimeException implements Fault {

	private OtherFooting(String message) {
		super(message);
	}

	static OtherFooting program(LocalDate night, String its, String ours) {
		return new OtherFooting(
				"The night of %s is run by version %s of the program, this worker is version %s: they might judge differently. Install the same version on both machines, then start the worker again."
					.formatted(night, its, ours));
	}

	static OtherFooting inputs(LocalDate night) {
		return new OtherFooting(
				"The night of %s began under other policy packs, calendars or settings than those this worker was started with. Copy the folder jobs of the night's machine to this one, then start the worker again."
					.formatted(night));
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
