package org.aftersales.batch;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Items that are read from somewhere else than the database, in an order of their own
 * that never changes. Several threads may ask at once.
 *
 * @param <T> the item
 */
public interface Feed<T> {

	/**
	 * Tells apart what it is read from: as long as that does not change, a night that is
	 * started again goes on behind the items that it has counted; after a change it
	 * begins with the first.
	 */
	String source();

	/**
	 * How many items each bucket has.
	 */
	Buckets buckets();

	/**
	 * Name of an item. Items of one name are written in their order, never at the same
	 * time.
	 */
	String nameOf(T item);

	/**
	 * Begins before the first item, for one thread.
	 * @throws IOException if it cannot be read
	 */
	Items<T> open() throws IOException;

	/**
	 * What is read, from the first item to the last, once.
	 *
	 * @param <T> the item
	 */
	interface Items<T> extends Closeable {

		/**
		 * The next item, or null after the last.
		 * @throws IOException if it cannot be read
		 */
		@Nullable T next() throws IOException;

	}

}
