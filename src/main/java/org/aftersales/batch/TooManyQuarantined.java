package org.aftersales.batch;

import org.aftersales.run.Counts;
import org.aftersales.run.Fault;
import org.aftersales.run.Night;

/**
 * So much was set aside that the night as a whole cannot be trusted.
 */
public class TooManyQuarantined extends RuntimeException implements Fault {

	TooManyQuarantined(String job, Night night, Counts counts, long limit) {
		super("%s of the %s set %d of %d subjects aside, more than the %d allowed (batch.quarantine-limit-permille). "
			.formatted(job, night, counts.quarantined(), counts.scanned(), limit)
				+ "Look at the table quarantined for the common reason, repair it and run the same command again.");
	}

	@Override
	public Kind kind() {
		return Kind.WITHHELD;
	}

}
