package org.aftersales.refund;

import java.util.Arrays;
import java.util.Optional;

import org.aftersales.policy.Node;

/**
 * Where a claim stands.
 */
enum Stage {

	/** Not judged yet. */
	NEW,
	/** The seller has to answer. */
	WAITING_FOR_SELLER(Node.SELLER_ANSWERS),
	/** The buyer changed the application; the seller has to answer. */
	WAITING_FOR_SELLER_AGAIN(Node.SELLER_ANSWERS_MODIFIED),
	/** The seller refused; the buyer has to act. */
	REFUSED(Node.BUYER_ACTS_AFTER_REFUSAL),
	/** The buyer has to send the goods. */
	WAITING_FOR_RETURN(Node.BUYER_RETURNS),
	/** The goods are on their way; the seller has to confirm them. */
	RETURN_UNDER_WAY(Node.SELLER_CONFIRMS_RETURN),
	/**
	 * The goods are on their way, and the buyer now wants money for them; the seller has
	 * to confirm them.
	 */
	CHANGED_RETURN_UNDER_WAY(Node.SELLER_CONFIRMS_CHANGED_RETURN),
	/** The seller has to send new, missing or repaired goods. */
	WAITING_FOR_RESHIPMENT(Node.SELLER_RESHIPS),
	/** The buyer has to confirm what was sent. */
	RESHIPPED(Node.BUYER_CONFIRMS),
	/** The seller agreed to refund; the money is on its way. */
	REFUND_AGREED,
	/** The platform decides. */
	WITH_PLATFORM,
	/** Ended: refunded. */
	REFUNDED,
	/** Ended without effect. */
	CLOSED,
	/** Ended: withdrawn by the buyer. */
	WITHDRAWN,
	/** Ended: exchanged, reissued or repaired. */
	COMPLETED;

	private final Optional<Node> node;

	Stage() {
		this.node = Optional.empty();
	}

	Stage(Node node) {
		this.node = Optional.of(node);
	}

	/**
	 * The node of the rule book at which a clock may run in this stage.
	 */
	Optional<Node> node() {
		return this.node;
	}

	/**
	 * The stage of that name; none for a clock that runs beside the stages.
	 */
	static Optional<Stage> named(String name) {
		return Arrays.stream(values()).filter((stage) -> stage.name().equals(name)).findFirst();
	}

	/**
	 * Whether the claim has ended.
	 */
	boolean isEnd() {
		return switch (this) {
			case REFUNDED, CLOSED, WITHDRAWN, COMPLETED -> true;
			default -> false;
		};
	}

}
