package org.aftersales.operate;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a broken night leaves behind: databases, processes, settings of the JVM. The last
 * one is cleared first.
 */
final class Leftovers implements AutoCloseable {

	private final Deque<Runnable> clearing = new ArrayDeque<>();

	void add(Runnable clear) {
		this.clearing.push(clear);
	}

	@Override
	public void close() {
		while (!this.clearing.isEmpty()) {
			this.clearing.pop().run();
		}
	}

}
