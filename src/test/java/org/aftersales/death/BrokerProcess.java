package org.aftersales.death;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A broker in a JVM of its own: the code of Artemis's server with a journal on disk, a
 * login and real sockets, started by this class instead of the {@code artemis} script of
 * its distribution.
 */
public final class BrokerProcess {

	static final String READY = "broker ready";

	static final String USER = "recon";

	static final String PASSWORD = "night-and-fog-4711";

	private BrokerProcess() {
	}

	/**
	 * Runs until it is killed.
	 * @param arguments port and folder of the journal
	 */
	public static void main(String[] arguments) throws Exception {
		ConfigurationImpl configuration = new ConfigurationImpl();
		configuration.setJournalType(JournalType.NIO)
			.setJournalDirectory(arguments[1] + "/journal")
			.setBindingsDirectory(arguments[1] + "/bindings")
			.setLargeMessagesDirectory(arguments[1] + "/large")
			.setPagingDirectory(arguments[1] + "/paging")
			.setSecurityEnabled(true)
			.putSecurityRoles("#",
					Set.of(new Role("all", true, true, true, true, true, true, true, true, true, true, true, true)))
			.addAcceptorConfiguration("tcp", "tcp://localhost:" + arguments[0]);
		new EmbeddedActiveMQ().setConfiguration(configuration)
			.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(),
					new SecurityConfiguration(Map.of(USER, PASSWORD), Map.of(USER, List.of("all")))))
			.start();
		System.out.println(READY);
	}

}
