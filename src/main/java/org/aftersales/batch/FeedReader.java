package org.aftersales.batch;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the items of a feed that belong to a partition and are not written yet. For one
 * execution of one step.
 *
 * @param <T> the item
 */
final class FeedReader<T> implements ItemStreamReader<T> {

	private final Feed<T> feed;

	private final KeyRange buckets;

	private final long written;

	private final ItemStreamReader<T> items;

	/**
	 * Of these buckets.
	 * @param written so many of the first items in them are written
	 */
	FeedReader(Feed<T> feed, KeyRange buckets, long written) {
		this.feed = feed;
		this.buckets = buckets;
		this.written = written;
		this.items = feed.reader();
	}

	@Override
	public void open(ExecutionContext context) {
		this.items.open(context);
		for (long passed = 0; passed < this.written; passed++) {
			next();
		}
	}

	@Override
	public @Nullable T read() {
		return next();
	}

	@Override
	public void close() {
		this.items.close();
	}

	private @Nullable T next() {
		try {
			T item = this.items.read();
			while (item != null && !this.buckets.holds(Buckets.of(this.feed.nameOf(item)))) {
				item = this.items.read();
			}
			return item;
		}
		catch (RuntimeException failed) {
			throw failed;
		}
		catch (Exception unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

}
