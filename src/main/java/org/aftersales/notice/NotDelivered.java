package org.aftersales.notice;

/**
 * A ping or a notice was not taken. The message says why without the address, which may
 * hold a token; so it has no cause either.
 */
class NotDelivered extends RuntimeException {

	NotDelivered(String why) {
		super(why);
	}

}
