package org.aftersales.remote;

import org.aftersales.batch.PartitionedStep;
import org.aftersales.batch.Workforce;
import org.aftersales.batch.BatchSettings;

import org.springframework.batch.core.partition.PartitionHandler;

/**
 * Workers on any number of machines.
 */
final class RemoteWorkforce implements Workforce {

	private final RemotePartitions.Tools tools;

	private final BrokerSettings settings;

	RemoteWorkforce(Offers offers, Post post, PartitionRunner runner, NightWatching watching, BatchSettings batch,
			BrokerSettings settings) {
		this.tools = new RemotePartitions.Tools(offers, post, runner, watching, batch.threads(), settings);
		this.settings = settings;
	}

	@Override
	public int parts() {
		return this.settings.parts();
	}

	@Override
	public PartitionHandler handler(PartitionedStep step) {
		return new RemotePartitions(this.tools, step.name());
	}

}
