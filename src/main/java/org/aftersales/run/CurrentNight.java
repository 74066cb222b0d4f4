package org.aftersales.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;

/**
 * The night that this process judges now; a process judges one at a time. Thread-safe.
 */
@Component
public class CurrentNight {

	private final AtomicReference<Night> night = new AtomicReference<>();

	private final AtomicBoolean rehearsed = new AtomicBoolean();

	private final AtomicBoolean assisted = new AtomicBoolean();

	/**
	 * The night in progress.
	 * @throws IllegalStateException if none has begun, which is a mistake in the program
	 */
	public Night night() {
		Night current = this.night.get();
		if (current == null) {
			throw new IllegalStateException("No night has begun in this process");
		}
		return current;
	}

	/**
	 * Whether it is only rehearsed: everything will be rolled back.
	 */
	public boolean rehearsed() {
		return this.rehearsed.get();
	}

	/**
	 * Whether another process runs it, and this one only helps.
	 */
	boolean assisted() {
		return this.assisted.get();
	}

	void begin(Night begun) {
		this.night.set(begun);
		this.rehearsed.set(false);
		this.assisted.set(false);
	}

	void assist(Night begun) {
		this.night.set(begun);
		this.rehearsed.set(false);
		this.assisted.set(true);
	}

	void rehearse(Night begun) {
		this.night.set(begun);
		this.rehearsed.set(true);
	}

}
