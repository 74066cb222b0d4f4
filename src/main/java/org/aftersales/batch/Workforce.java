package org.aftersales.batch;

import org.springframework.batch.core.partition.PartitionHandler;

/**
 * Who runs the partitions of the night's steps.
 */
public interface Workforce {

	/**
	 * Into how many parts a step is worth dividing at most, at least one.
	 */
	int parts();

	/**
	 * What runs the partitions of that step, each at most once at a time, and returns
	 * when all have come to rest.
	 */
	PartitionHandler handler(PartitionedStep step);

}
