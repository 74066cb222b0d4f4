package org.aftersales.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a process whose night was taken over from writing. Every chunk checks it first,
 * in its own transaction; the shared row lock makes a take-over wait for chunks in
 * flight. On the way it hears whether somebody has asked the night to stop.
 */
@Component
public class Fence {

	private final JdbcClient jdbc;

	private final StopSignal stop;

	Fence(JdbcClient jdbc, StopSignal stop) {
		this.jdbc = jdbc;
		this.stop = stop;
	}

	/**
	 * Returns if this attempt still owns its night until the transaction ends.
	 * @throws NightTakenOver if a later attempt does
	 */
	public void check(Night night) {
		int attempt = this.jdbc
			.sql("select attempt, stop_requested_by is not null as stop from night where id = ? for share")
			.param(night.id())
			.query((row, index) -> {
				if (row.getBoolean("stop")) {
					this.stop.request();
				}
				return row.getInt("attempt");
			})
			.single();
		if (attempt != night.attempt()) {
			throw new NightTakenOver(night, attempt);
		}
	}

}
