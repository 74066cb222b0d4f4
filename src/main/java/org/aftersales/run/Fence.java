package org.aftersales.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a process whose night was taken over from writing. Every chunk checks it first,
 * in its own transaction; the shared row lock makes a take-over wait for chunks in
 * flight. It also keeps one from writing that has lost the lock, because people act
 * between nights under it alone; a process that helps with the night of another asks
 * whether that one still holds it. On the way it hears whether somebody has asked the
 * night to stop.
 */
@Component
public class Fence {

	private final JdbcClient jdbc;

	private final StopSignal stop;

	private final NightLock lock;

	private final CurrentNight current;

	Fence(JdbcClient jdbc, StopSignal stop, NightLock lock, CurrentNight current) {
		this.jdbc = jdbc;
		this.stop = stop;
		this.lock = lock;
		this.current = current;
	}

	/**
	 * Returns if this attempt still owns its night until the transaction ends.
	 * @throws NightTakenOver if a later attempt does
	 * @throws NightLockLost if this process has lost the lock, or the one that it helps
	 */
	public void check(Night night) {
		checkAttempt(night);
		if (this.current.assisted() ? isAbandoned(night) : this.lock.lost()) {
			throw new NightLockLost(night);
		}
	}

	/** Whether the lock that the night's own process holds is to be had. */
	private boolean isAbandoned(Night night) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock_shared(hashtextextended(?, 0))")
			.param(NightLock.nameOf(night))
			.query(Boolean.class)
			.single();
	}

	/**
	 * The same for a last word about the night, which may be said without the lock.
	 * @throws NightTakenOver if a later attempt owns it
	 */
	void checkAttempt(Night night) {
		int attempt = this.jdbc.sql("""
				select n.attempt, exists (select from night_attempt a
				                           where a.night_id = n.id and a.attempt = n.attempt
				                             and a.stop_requested_by is not null) as stop
				  from night n where n.id = ? for share of n""").param(night.id()).query((row, index) -> {
			if (row.getBoolean("stop")) {
				this.stop.request();
			}
			return row.getInt("attempt");
		}).single();
		if (attempt != night.attempt()) {
			throw new NightTakenOver(night, attempt);
		}
	}

}
