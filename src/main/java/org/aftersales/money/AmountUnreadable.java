package org.aftersales.money;

/**
 * A text that should be an amount in yuan is not.
 */
public class AmountUnreadable extends RuntimeException {

	AmountUnreadable(String text) {
		super("'%s' is not an amount in yuan such as 19.90".formatted(text));
	}

	AmountUnreadable(String text, Throwable cause) {
		super("'%s' has a part of a fen; an amount in yuan has two decimals".formatted(text), cause);
	}

}
