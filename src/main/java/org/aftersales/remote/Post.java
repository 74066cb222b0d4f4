package org.aftersales.remote;

import java.time.Duration;
import java.util.List;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Sends assignments, all or none.
 */
final class Post {

	/** No night is as long; what nobody has fetched by then is of no use. */
	private static final Duration KEPT = Duration.ofHours(24);

	private final BrokerAccess broker;

	private final Footing footing;

	Post(BrokerAccess broker, Footing footing) {
		this.broker = broker;
		this.footing = footing;
	}

	/**
	 * Sends one message for each of these executions.
	 * @throws BrokerAway if the broker does not take them
	 */
	void send(String step, int attempt, List<Long> executions) {
		try (ActiveMQConnectionFactory factory = this.broker.factory();
				JMSContext session = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
			Queue queue = session.createQueue(this.broker.queue());
			var producer = session.createProducer().setTimeToLive(KEPT.toMillis());
			for (long execution : executions) {
				producer.send(queue, new Assignment(step, execution, attempt, this.footing.program()).json());
			}
			session.commit();
		}
		catch (JMSRuntimeException refused) {
			throw new BrokerAway(this.broker, refused);
		}
	}

}
