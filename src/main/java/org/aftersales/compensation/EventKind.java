package org.aftersales.compensation;

import java.util.List;
import java.util.Optional;

/**
 * What can happen to an entitlement after it was entered, each once.
 */
enum EventKind {

	/** It may be paid. */
	APPROVED("approved", Optional.empty(), Optional.empty()),
	/** The payer paid the beneficiary. */
	PAID("paid", Optional.of(Side.BENEFICIARY), Optional.of(Side.PAYER)),
	/** The payment was found in a bill. */
	SETTLED("settled", Optional.empty(), Optional.empty()),
	/** The beneficiary gives it up. */
	WAIVED("waived", Optional.of(Side.BENEFICIARY), Optional.of(Side.PAYER)),
	/** It was never owed. */
	REVERSED("reversed", Optional.of(Side.BENEFICIARY), Optional.of(Side.PAYER)),
	/** The platform paid the beneficiary in the payer's place (LW-11). */
	ADVANCED("advanced", Optional.of(Side.BENEFICIARY), Optional.of(Side.PLATFORM)),
	/** The platform took it from the payer's deposit, which he has to fill up. */
	RECOVERED("recovered", Optional.of(Side.PLATFORM), Optional.of(Side.DEPOSIT));

	/** After one of these nobody owes the beneficiary anything. */
	static final List<EventKind> ENDS = List.of(PAID, WAIVED, REVERSED, ADVANCED);

	private final String word;

	private final Optional<Side> lessOwedTo;

	private final Optional<Side> moreOwedTo;

	EventKind(String word, Optional<Side> lessOwedTo, Optional<Side> moreOwedTo) {
		this.word = word;
		this.lessOwedTo = lessOwedTo;
		this.moreOwedTo = moreOwedTo;
	}

	/**
	 * As people say it: "it was paid".
	 */
	String word() {
		return this.word;
	}

	/**
	 * The side that is owed less by it, if it moves money.
	 */
	Optional<Side> lessOwedTo() {
		return this.lessOwedTo;
	}

	/**
	 * The side that is owed more, or owes less, by it, if it moves money.
	 */
	Optional<Side> moreOwedTo() {
		return this.moreOwedTo;
	}

	/**
	 * The event that must have happened before, if one must.
	 */
	Optional<EventKind> needs() {
		return switch (this) {
			case SETTLED -> Optional.of(PAID);
			case RECOVERED -> Optional.of(ADVANCED);
			default -> Optional.empty();
		};
	}

	/**
	 * The events after which it cannot happen any more.
	 */
	List<EventKind> refusedAfter() {
		return needs().isPresent() ? List.of() : ENDS.stream().filter((end) -> end != this).toList();
	}

	/**
	 * Whose account a line stands on.
	 */
	enum Side {

		/** Who owes. */
		PAYER,
		/** Who is owed. */
		BENEFICIARY,
		/** The platform. */
		PLATFORM,
		/** The payer's deposit with the platform. */
		DEPOSIT

	}

}
