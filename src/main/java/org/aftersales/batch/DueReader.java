package org.aftersales.batch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what is due in the order of its key: first the keys, then the subjects page by
 * page. It remembers its position in memory only: after a restart it simply begins again,
 * and what is done is no longer due. For one execution of one step.
 *
 * @param <T> what is read
 */
final class DueReader<T> implements ItemStreamReader<T> {

	private final Due<T> due;

	private final KeyRange range;

	private final KeyFinder finder;

	private final int pageSize;

	private final LongConsumer found;

	private final Deque<T> page = new ArrayDeque<>();

	private long[] keys = {};

	private int next;

	/**
	 * Of a range.
	 * @param found hears how many keys there are, before anything is read
	 */
	DueReader(Due<T> due, KeyRange range, KeyFinder finder, int pageSize, LongConsumer found) {
		this.due = due;
		this.range = range;
		this.finder = finder;
		this.pageSize = pageSize;
		this.found = found;
	}

	@Override
	public void open(ExecutionContext context) {
		this.page.clear();
		this.keys = this.finder.within(this.due.keys(), this.range);
		this.next = 0;
		this.found.accept(this.keys.length);
	}

	@Override
	public @Nullable T read() {
		while (this.page.isEmpty() && this.next < this.keys.length) {
			int end = Math.min(this.next + this.pageSize, this.keys.length);
			List<Long> some = Arrays.stream(this.keys, this.next, end).boxed().toList();
			this.next = end;
			this.page.addAll(this.due.read(some));
		}
		return this.page.poll();
	}

	@Override
	public void close() {
		this.keys = new long[0];
	}

}
