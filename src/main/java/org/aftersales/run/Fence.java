package org.aftersales.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a process whose night was taken over from writing. Every chunk checks it first,
 * in its own transaction; the shared row lock makes a take-over wait for chunks in
 * flight.
 */
@Component
public class Fence {

	private final JdbcClient jdbc;

	Fence(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns if this attempt still owns its night until the transaction ends.
	 * @throws NightTakenOver if a later attempt does
	 */
	public void check(Night night) {
		int attempt = this.jdbc.sql("select attempt from night where id = ? for share")
			.param(night.id())
			.query(Integer.class)
			.single();
		if (attempt != night.attempt()) {
			throw new NightTakenOver(night, attempt);
		}
	}

}
