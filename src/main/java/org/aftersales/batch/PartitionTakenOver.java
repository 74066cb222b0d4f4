package org.aftersales.batch;

import org.aftersales.run.Fault;
import org.aftersales.run.Night;

/**
 * Another process has claimed this partition since; this one must not write any more of
 * it.
 */
public class PartitionTakenOver extends RuntimeException implements Fault {

	PartitionTakenOver(Night night, String step, int number) {
		super("Partition %d of %s of the %s was claimed by another process. Nothing more of it is written here; the other one does it."
			.formatted(number, step, night));
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
