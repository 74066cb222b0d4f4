package org.aftersales.batch;

import java.io.IOException;
import java.io.UncheckedIOException;

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

	private Feed.@Nullable Items<T> items;

	/**
	 * Of these buckets.
	 * @param written so many of the first items in them are written
	 */
	FeedReader(Feed<T> feed, KeyRange buckets, long written) {
		this.feed = feed;
		this.buckets = buckets;
		this.written = written;
	}

	@Override
	public void open(ExecutionContext context) {
		try {
			this.items = this.feed.open();
			for (long passed = 0; passed < this.written; passed++) {
				read();
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public @Nullable T read() throws IOException {
		if (this.items == null) {
			return null;
		}
		T item = this.items.next();
		while (item != null && !this.buckets.holds(Buckets.of(this.feed.nameOf(item)))) {
			item = this.items.next();
		}
		return item;
	}

	@Override
	public void close() {
		try {
			if (this.items != null) {
				this.items.close();
			}
		}
		catch (IOException onlyRead) {
			throw new UncheckedIOException(onlyRead);
		}
		finally {
			this.items = null;
		}
	}

}
