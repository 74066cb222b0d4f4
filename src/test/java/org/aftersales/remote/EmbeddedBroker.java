package org.aftersales.remote;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import org.aftersales.console.BrokerLogin;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

import org.springframework.util.function.ThrowingConsumer;

/**
 * An Artemis in this JVM, reached without a socket.
 */
final class EmbeddedBroker implements AutoCloseable {

	private static final AtomicInteger NUMBER = new AtomicInteger(100);

	private final EmbeddedActiveMQ server;

	private final BrokerAccess access;

	private EmbeddedBroker(EmbeddedActiveMQ server, BrokerAccess access) {
		this.server = server;
		this.access = access;
	}

	static EmbeddedBroker start() throws Exception {
		String url = "vm://" + NUMBER.incrementAndGet();
		EmbeddedActiveMQ server = new EmbeddedActiveMQ()
			.setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false)
				.setSecurityEnabled(false)
				.addAcceptorConfiguration("in-vm", url));
		server.start();
		return new EmbeddedBroker(server,
				new BrokerAccess(url, BrokerLogin.of(Map.of(), "", Optional.empty()), "aftersales.partitions"));
	}

	BrokerAccess access() {
		return this.access;
	}

	/**
	 * Sends what that makes of a session.
	 */
	void send(ThrowingConsumer<Sender> what) {
		try (ActiveMQConnectionFactory factory = this.access.factory(); JMSContext session = factory.createContext()) {
			what.accept(new Sender(session, session.createProducer(), session.createQueue(this.access.queue())));
		}
	}

	/** Messages that nobody has taken to the end. */
	long waiting() {
		var queue = this.server.getActiveMQServer().locateQueue(this.access.queue());
		return (queue != null) ? queue.getMessageCount() : 0;
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (Exception failed) {
			throw new IllegalStateException(failed);
		}
	}

	record Sender(JMSContext session, JMSProducer producer, Queue queue) {

	}

}
