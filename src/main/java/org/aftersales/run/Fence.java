package org.aftersales.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a process whose night was taken over from writing. Every chunk checks it first,
 * in its own transaction; the shared row lock makes a take-over wait for chunks in
 * flight. It also keeps one from writing that has lost the lock, because people act
 * between nights under it alone. On the way it hears whether somebody has asked the night
 * to stop.
 */
@Component
public class Fence {

	private final JdbcClient jdbc;

	private final StopSignal stop;

	private final NightLock lock;

	Fence(JdbcClient jdbc, StopSignal stop, NightLock lock) {
		this.jdbc = jdbc;
		this.stop = stop;
		this.lock = lock;
	}

	/**
	 * Returns if this attempt still owns its night until the transaction ends.
	 * @throws NightTakenOver if a later attempt does
	 * @throws NightLockLost if this process has lost the lock
	 */
	public void check(Night night) {
		checkAttempt(night);
		if (this.lock.lost()) {
			throw new NightLockLost(night);
		}
	}

	/**
	 * The same for a last word about the night, which may be said without the lock.
	 * @throws NightTakenOver if a later attempt owns it
	 */
	void checkAttempt(Night night) {
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
