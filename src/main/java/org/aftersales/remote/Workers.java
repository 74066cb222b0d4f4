package org.aftersales.remote;

import java.time.Duration;

import org.aftersales.batch.Workforce;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Makes an application one that sends its partitions to workers, or one of a worker. No
 * other application has anything of this package.
 */
public final class Workers {

	/** The server needs a moment to notice that a process has died. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** Has the server notice within a minute that a machine is gone. */
	public static final String NOTICE_A_LOST_HOST = PartitionLock.NOTICE_A_LOST_HOST;

	private Workers() {
	}

	/**
	 * Its nights send their partitions to workers.
	 */
	public static void employ(GenericApplicationContext application, BrokerAccess broker, Footing footing) {
		// Whoever is in the way of the night itself has the partition already.
		common(application, footing, Duration.ofMillis(1));
		application.registerBean(BrokerAccess.class, () -> broker);
		application.registerBean(Post.class);
		application.registerBean(NightWatching.class);
		application.registerBean(Workforce.class,
				() -> application.getAutowireCapableBeanFactory().createBean(RemoteWorkforce.class));
	}

	/**
	 * It works for the nights of others.
	 */
	public static void help(GenericApplicationContext application, Footing footing) {
		common(application, footing, PATIENCE);
		application.registerBean(Assistant.class);
	}

	private static void common(GenericApplicationContext application, Footing footing, Duration patience) {
		application.registerBean(Footing.class, () -> footing);
		application.registerBean(Offers.class);
		application.registerBean(PartitionLock.class,
				() -> new PartitionLock(application.getBean(JdbcConnectionDetails.class), footing.sessions(),
						patience));
		application.registerBean(PartitionRunner.class);
	}

}
