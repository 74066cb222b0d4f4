package org.aftersales.remote;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/**
 * Takes partitions from the queue until it is stopped. A message is acknowledged only
 * when its partition has come to its end, so that the broker gives it to another worker
 * if this one dies.
 */
public final class Worker {

	private static final Logger log = LoggerFactory.getLogger(Worker.class);

	private static final long RECONNECT_MILLISECONDS = 5000;

	private final BrokerAccess broker;

	private final int threads;

	private final Consumer<String> say;

	private final Assistant assistant;

	private final CountDownLatch over = new CountDownLatch(1);

	private final AtomicReference<OtherFooting> unfit = new AtomicReference<>();

	/**
	 * Prepares it.
	 * @param application made with {@link Workers#help}
	 * @param threads partitions that it runs at the same time
	 * @param say hears one line for each partition
	 */
	public Worker(BrokerAccess broker, BeanFactory application, int threads, Consumer<String> say) {
		this.broker = broker;
		this.threads = threads;
		this.say = say;
		this.assistant = application.getBean(Assistant.class);
	}

	/**
	 * Works, and returns when it was stopped and what was in progress has come to rest.
	 * @throws BrokerAway if the broker cannot be reached at first; later it waits
	 * @throws OtherFooting if a night is offered that another version of the program
	 * runs, or that is judged by other rules
	 */
	public void run() {
		this.broker.check();
		DefaultMessageListenerContainer container = container();
		container.start();
		try {
			await(this.over);
			awaitRest(container);
		}
		finally {
			container.shutdown();
		}
		Optional.ofNullable(this.unfit.get()).ifPresent((refused) -> {
			throw refused;
		});
	}

	/**
	 * Has it take no more.
	 */
	public void stop() {
		this.over.countDown();
	}

	/** The container's shutdown alone would interrupt what is in progress. */
	private static void awaitRest(DefaultMessageListenerContainer container) {
		CountDownLatch atRest = new CountDownLatch(1);
		container.stop(atRest::countDown);
		await(atRest);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private DefaultMessageListenerContainer container() {
		DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
		container.setConnectionFactory(this.broker.factory());
		container.setDestinationName(this.broker.queue());
		container.setSessionTransacted(true);
		container.setConcurrentConsumers(this.threads);
		container.setCacheLevel(DefaultMessageListenerContainer.CACHE_CONSUMER);
		container.setRecoveryInterval(RECONNECT_MILLISECONDS);
		container.setBeanName("worker");
		container.setMessageListener(new WorkListener(this.assistant, this.say));
		container.setErrorHandler(this::givenBack);
		container.afterPropertiesSet();
		return container;
	}

	/** The message has gone back already; whoever is unfit does not fetch it again. */
	private void givenBack(Throwable failure) {
		if (failure instanceof WorkListener.GivenBack back) {
			back.unfit().ifPresent((why) -> {
				this.unfit.compareAndSet(null, why);
				this.over.countDown();
				WorkListener.pause();
			});
		}
		else {
			log.warn("A message could not be worked on and is given back", failure);
		}
	}

}
