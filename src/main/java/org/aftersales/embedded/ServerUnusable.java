package org.aftersales.embedded;

import org.aftersales.run.Fault;

/**
 * The embedded PostgreSQL cannot be used; the message says why and what to do.
 */
public class ServerUnusable extends RuntimeException implements Fault {

	private final transient Kind kind;

	ServerUnusable(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	ServerUnusable(Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return this.kind;
	}

}
