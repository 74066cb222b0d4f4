package org.aftersales.remote;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.aftersales.console.BrokerLogin;
import org.aftersales.console.ConfigurationUnusable;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * How a process reaches the broker. Its text has the address alone, without what stands
 * behind a question mark or before an at sign: that may be a password.
 *
 * @param url such as {@code tcp://HOST:61616}
 * @param login who connects
 * @param queue name of the queue
 */
public record BrokerAccess(String url, BrokerLogin login, String queue) {

	/**
	 * As the environment says, and where it says nothing, the settings.
	 * @throws ConfigurationUnusable if none names a broker, or its address is none
	 */
	public static BrokerAccess of(Map<String, String> environment, BrokerSettings settings) {
		String url = Optional.ofNullable(environment.get("RECON_BROKER_URL"))
			.filter((value) -> !value.isBlank())
			.orElse(settings.url());
		if (url.isBlank()) {
			throw new ConfigurationUnusable(
					"Workers are reached over a broker, and none is named. Set RECON_BROKER_URL, or broker.url in jobs/night.yml, to the address of an ActiveMQ Artemis, such as tcp://HOST:61616.");
		}
		if (!url.matches("\\(?(tcp|vm)://.*")) {
			throw new ConfigurationUnusable(
					"RECON_BROKER_URL or broker.url is not the address of an ActiveMQ Artemis; write tcp://HOST:61616, for an encrypted line tcp://HOST:61617?sslEnabled=true.");
		}
		Optional<Path> file = Optional.of(settings.passwordFile()).filter((name) -> !name.isBlank()).map(Path::of);
		return new BrokerAccess(url, BrokerLogin.of(environment, settings.user(), file), settings.queue());
	}

	/**
	 * Makes connections that hand a consumer one message at a time, so that what one
	 * worker has not begun another can take, and that never read a Java object.
	 */
	ActiveMQConnectionFactory factory() {
		try {
			ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(this.url, this.login.user(),
					this.login.password());
			factory.setConsumerWindowSize(0);
			factory.setDeserializationDenyList("*");
			return factory;
		}
		catch (IllegalArgumentException unusable) {
			throw new ConfigurationUnusable(
					"The address of the broker cannot be used; write tcp://HOST:61616 into RECON_BROKER_URL or broker.url.");
		}
	}

	/**
	 * Returns if it answers.
	 * @throws BrokerAway if it does not
	 */
	void check() {
		try (ActiveMQConnectionFactory factory = factory(); Connection connection = factory.createConnection()) {
			connection.start();
		}
		catch (JMSException refused) {
			throw new BrokerAway(this, refused);
		}
	}

	@Override
	public String toString() {
		return this.url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
	}

}
