package org.aftersales.run;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Where a person's act that writes what nights write has its place: between two nights,
 * under their lock.
 */
@Component
public class BetweenNights {

	private final NightLock lock;

	private final Nights nights;

	/**
	 * Between the nights of that lock.
	 */
	public BetweenNights(NightLock lock, Nights nights) {
		this.lock = lock;
		this.nights = nights;
	}

	/**
	 * Does it while no night runs.
	 * @throws NightAlreadyRunning if one does; nothing was done then
	 */
	public <T> T perform(Supplier<T> act) {
		NightLock.Held held = this.lock.tryAcquire("a person's act between two nights")
			.orElseThrow(() -> new NightAlreadyRunning(
					this.nights.runningOwner().orElse("its holder has not said who it is")));
		try (held) {
			this.nights.awaitChunks();
			return act.get();
		}
	}

}
