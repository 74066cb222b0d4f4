package org.aftersales.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what is due in the order of its key, page by page, and remembers its position in
 * memory only: after a restart it simply begins again, and what is done is no longer due.
 * Not thread-safe.
 *
 * @param <T> what is read
 */
public final class KeysetItemReader<T> implements ItemStreamReader<T> {

	private final PageSource<T> source;

	private final ToLongFunction<T> key;

	private final int pageSize;

	private final Deque<T> page = new ArrayDeque<>();

	private long last;

	public KeysetItemReader(PageSource<T> source, ToLongFunction<T> key, int pageSize) {
		this.source = source;
		this.key = key;
		this.pageSize = pageSize;
	}

	@Override
	public void open(ExecutionContext context) {
		this.page.clear();
		this.last = 0;
	}

	/**
	 * How many subjects are due now; -1 if unknown.
	 */
	public long expected() {
		return this.source.expected();
	}

	@Override
	public @Nullable T read() {
		if (this.page.isEmpty()) {
			load();
		}
		return this.page.poll();
	}

	private void load() {
		List<T> found = this.source.page(this.last, this.pageSize);
		if (!found.isEmpty()) {
			this.last = this.key.applyAsLong(found.get(found.size() - 1));
			this.page.addAll(found);
		}
	}

	/**
	 * One page of what is due.
	 *
	 * @param <T> what is read
	 */
	@FunctionalInterface
	public interface PageSource<T> {

		/**
		 * The next subjects that are due with keys above {@code after}, ascending.
		 */
		List<T> page(long after, int limit);

		/**
		 * How many subjects are due now, for the progress; -1 if unknown.
		 */
		default long expected() {
			return -1;
		}

	}

}
