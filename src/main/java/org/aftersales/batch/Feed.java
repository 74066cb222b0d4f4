package org.aftersales.batch;

import org.springframework.batch.infrastructure.item.ItemStreamReader;

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
	 * Reads from the first item to the last, once.
	 */
	ItemStreamReader<T> reader();

}
