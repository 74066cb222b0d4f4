package org.aftersales.bookkeeping;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.aftersales.console.Surroundings;

/**
 * A command that enters what became of payments elsewhere, under their number, which says
 * why as well unless the person does.
 */
abstract class PaymentEntry extends Booking {

	private final String usualReason;

	@Option(names = "--reference", required = true, paramLabel = "NUMBER",
			description = "Number of the payment, of the bill or of its line; it stands in the ledger.")
	@SuppressWarnings("NullAway.Init")
	private String reference;

	@Option(names = "--reason", paramLabel = "WORDS", description = "Why, if there is more to say than the number.")
	private @Nullable String reason;

	PaymentEntry(Surroundings surroundings, String done, String usualReason, Acting.Movement movement) {
		super(surroundings, done, movement);
		this.usualReason = usualReason;
	}

	@Override
	final String reason() {
		return Optional.ofNullable(this.reason).orElse(this.usualReason);
	}

	@Override
	final Optional<String> reference() {
		return Optional.of(this.reference);
	}

}
