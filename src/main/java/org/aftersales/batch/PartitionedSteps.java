package org.aftersales.batch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The steps that are done in partitions, by name, so that another process than that of
 * the night can do one of theirs. It knows those of the jobs that have been built.
 */
@Component
public class PartitionedSteps {

	private final Map<String, PartitionedStep> steps = new ConcurrentHashMap<>();

	/**
	 * The step of that name.
	 */
	public Optional<PartitionedStep> find(String name) {
		return Optional.ofNullable(this.steps.get(name));
	}

	void add(PartitionedStep step) {
		this.steps.put(step.name(), step);
	}

}
