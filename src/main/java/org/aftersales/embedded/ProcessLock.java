package org.aftersales.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A lock on a file among processes. The operating system frees it when the process dies.
 */
final class ProcessLock implements AutoCloseable {

	private final FileChannel channel;

	private @Nullable FileLock lock;

	private ProcessLock(FileChannel channel) {
		this.channel = channel;
	}

	static ProcessLock on(Path file) throws IOException {
		return new ProcessLock(
				FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
	}

	/**
	 * Takes it, alone or with others, if nobody is in the way; what was held before is
	 * given up first.
	 */
	boolean tryHold(boolean shared) throws IOException {
		release();
		try {
			this.lock = this.channel.tryLock(0, Long.MAX_VALUE, shared);
		}
		catch (OverlappingFileLockException heldInThisProcess) {
			return false;
		}
		return this.lock != null;
	}

	/**
	 * Takes it alone, waiting that long at most.
	 */
	boolean hold(Duration atMost) throws IOException {
		long end = System.nanoTime() + atMost.toNanos();
		while (!tryHold(false)) {
			if (System.nanoTime() > end) {
				return false;
			}
			Pause.briefly();
		}
		return true;
	}

	void release() throws IOException {
		if (this.lock != null) {
			this.lock.release();
			this.lock = null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
