package org.aftersales.run;

import java.util.Collection;

/**
 * The settings name a job that does not exist.
 */
public class UnknownJob extends RuntimeException implements Fault {

	UnknownJob(String name, Collection<String> known) {
		super("There is no job '%s'; night.jobs in jobs/night.yml can name: %s".formatted(name,
				String.join(", ", known.stream().sorted().toList())));
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
