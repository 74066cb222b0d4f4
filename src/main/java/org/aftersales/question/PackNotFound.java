package org.aftersales.question;

/**
 * No pack holds rules for a question; the message says when one was looked for, and
 * {@link #next} what to give.
 */
class PackNotFound extends RuntimeException {

	private final String next;

	/**
	 * Complains.
	 * @param platform code of the platform
	 * @param at when a pack should have been in force
	 * @param names the packs of the platform
	 */
	PackNotFound(String platform, String at, String names) {
		super("No pack of %s in use is in force at %s".formatted(platform, at));
		this.next = names.isEmpty() ? "another platform: there is no pack of %s".formatted(platform)
				: "the name of one with \"pack\": " + names;
	}

	String next() {
		return this.next;
	}

}
