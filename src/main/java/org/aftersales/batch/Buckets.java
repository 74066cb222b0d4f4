package org.aftersales.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many items of a feed fall into each of 64 buckets by their names: the grain in
 * which a feed can be divided. The same name falls into the same bucket, on every machine
 * and in every night.
 */
public final class Buckets {

	private static final int BITS = 6;

	private static final int NUMBER = 1 << BITS;

	/** 2^32 divided by the golden ratio: spreads numbers that follow each other. */
	private static final int SPREAD = 0x9E3779B9;

	private final long[] items = new long[NUMBER];

	/**
	 * Counts an item of that name.
	 */
	public void add(String name) {
		this.items[of(name) - 1]++;
	}

	/**
	 * How many items there are.
	 */
	public long total() {
		return Arrays.stream(this.items).sum();
	}

	/**
	 * The bucket of a name, from 1.
	 */
	static int of(String name) {
		return 1 + ((name.hashCode() * SPREAD) >>> (Integer.SIZE - BITS));
	}

	/**
	 * All buckets in that many parts, which leave none out.
	 * @param first number of the first part
	 */
	List<Partition> parts(int number, int first) {
		List<Partition> parts = new ArrayList<>();
		for (int part = 0; part < number; part++) {
			int above = part * NUMBER / number;
			int upTo = (part + 1) * NUMBER / number;
			parts.add(new Partition(first + part, new KeyRange(above, upTo),
					Arrays.stream(this.items, above, upTo).sum()));
		}
		return parts;
	}

}
