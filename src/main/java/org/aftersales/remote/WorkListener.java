package org.aftersales.remote;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;

/**
 * Hears messages of the queue, each in a transaction of its session: what it throws gives
 * the message back to the broker. Only text of our shape is read; whatever else comes is
 * refused with a line, and is gone.
 */
final class WorkListener implements MessageListener {

	/** So long before a message is given back that could not be worked on now. */
	private static final long PAUSE_SECONDS = 1;

	private final Assistant assistant;

	private final Consumer<String> say;

	/**
	 * Has the assistant take what it hears.
	 * @param say hears one line for each message
	 */
	WorkListener(Assistant assistant, Consumer<String> say) {
		this.assistant = assistant;
		this.say = say;
	}

	@Override
	public void onMessage(Message message) {
		Optional<Assignment> assignment = read(message);
		if (assignment.isEmpty()) {
			this.say.accept("refused a message that is not ours; see who may write to the queue");
			return;
		}
		Assistant.Taken taken = take(assignment.get());
		this.say.accept("%s: %s".formatted(taken.partition(), taken.outcome().words()));
		if (taken.outcome() instanceof Outcome.GivenBack back) {
			if (!back.atOnce()) {
				pause();
			}
			throw new GivenBack(Optional.empty());
		}
	}

	private Assistant.Taken take(Assignment assignment) {
		try {
			return this.assistant.take(assignment);
		}
		catch (OtherFooting unfit) {
			throw new GivenBack(Optional.of(unfit));
		}
		catch (RuntimeException failed) {
			return new Assistant.Taken(assignment.step(),
					new Outcome.GivenBack("given back: " + failed.getMessage(), false));
		}
	}

	/** Never as a Java object. */
	private static Optional<Assignment> read(Message message) {
		try {
			return (message instanceof TextMessage text)
					? Optional.ofNullable(text.getText()).flatMap(Assignment::parse) : Optional.empty();
		}
		catch (JMSException unreadable) {
			return Optional.empty();
		}
	}

	static void pause() {
		try {
			TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Makes the session give the message back.
	 */
	static final class GivenBack extends RuntimeException {

		private final transient Optional<OtherFooting> unfit;

		GivenBack(Optional<OtherFooting> unfit) {
			super("given back", null, false, false);
			this.unfit = unfit;
		}

		/**
		 * Why this process must not work for the night, if that is the reason.
		 */
		Optional<OtherFooting> unfit() {
			return this.unfit;
		}

	}

}
