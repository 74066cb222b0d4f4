package org.aftersales.notice;

/**
 * Somebody who gets notices.
 */
interface Recipient {

	/**
	 * Who, without what is secret of the address.
	 */
	String name();

	/**
	 * Sends it and waits until it is taken.
	 * @throws NotDelivered if it is not taken in time
	 */
	void send(Notice notice);

}
