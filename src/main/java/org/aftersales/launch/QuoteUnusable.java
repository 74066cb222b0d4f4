package org.aftersales.launch;

/**
 * A question about the rules is asked wrongly; the message says what to write instead.
 */
class QuoteUnusable extends RuntimeException {

	QuoteUnusable(String message) {
		super(message);
	}

}
