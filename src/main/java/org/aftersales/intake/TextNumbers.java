package org.aftersales.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Numbers texts from 0 in the order in which they are first seen. A text costs its bytes
 * and 12 to 20 more, a fifth of what it costs as a key of a map: an inbox may name
 * millions. Not thread-safe while texts are added.
 */
final class TextNumbers {

	/** 2^32 divided by the golden ratio: spreads hashes that follow each other. */
	private static final int SPREAD = 0x9E3779B9;

	private byte[] bytes = new byte[1024];

	/** Where each text begins, and behind the last one the end of all. */
	private int[] begins = new int[64];

	/** A number and one at the place of its text's hash, or behind it; 0: free. */
	private int[] places = new int[128];

	private int size;

	/**
	 * How many texts have a number.
	 */
	int size() {
		return this.size;
	}

	/**
	 * The number of that text; a new one if it has none.
	 */
	int add(String text) {
		byte[] key = text.getBytes(StandardCharsets.UTF_8);
		int place = placeOf(key);
		if (this.places[place] > 0) {
			return this.places[place] - 1;
		}
		append(key);
		this.places[place] = this.size;
		if (this.size > this.places.length / 2) {
			spreadOut();
		}
		return this.size - 1;
	}

	/**
	 * The number of that text, if it has one.
	 */
	OptionalInt find(String text) {
		int found = this.places[placeOf(text.getBytes(StandardCharsets.UTF_8))];
		return (found > 0) ? OptionalInt.of(found - 1) : OptionalInt.empty();
	}

	/**
	 * The text of that number.
	 */
	String text(int number) {
		int begin = this.begins[number];
		return new String(this.bytes, begin, this.begins[number + 1] - begin, StandardCharsets.UTF_8);
	}

	private void append(byte[] key) {
		int end = this.begins[this.size];
		this.bytes = withRoom(this.bytes, Math.addExact(end, key.length));
		System.arraycopy(key, 0, this.bytes, end, key.length);
		this.size++;
		if (this.size == this.begins.length) {
			this.begins = Arrays.copyOf(this.begins, this.size + this.size / 2);
		}
		this.begins[this.size] = end + key.length;
	}

	/** Where the key stands, or the free place where it belongs. */
	private int placeOf(byte[] key) {
		int place = first(key, 0, key.length);
		while (this.places[place] > 0 && !isText(this.places[place] - 1, key)) {
			place = (place + 1) & (this.places.length - 1);
		}
		return place;
	}

	private boolean isText(int number, byte[] key) {
		return Arrays.equals(this.bytes, this.begins[number], this.begins[number + 1], key, 0, key.length);
	}

	private void spreadOut() {
		this.places = new int[this.places.length * 2];
		for (int number = 0; number < this.size; number++) {
			int place = first(this.bytes, this.begins[number], this.begins[number + 1]);
			while (this.places[place] > 0) {
				place = (place + 1) & (this.places.length - 1);
			}
			this.places[place] = number + 1;
		}
	}

	private int first(byte[] from, int begin, int end) {
		int hash = 0;
		for (int position = begin; position < end; position++) {
			hash = 31 * hash + from[position];
		}
		return (hash * SPREAD) >>> (Integer.numberOfLeadingZeros(this.places.length) + 1);
	}

	private static byte[] withRoom(byte[] bytes, int needed) {
		return (needed <= bytes.length) ? bytes : Arrays.copyOf(bytes, Math.max(needed, bytes.length / 2 * 3));
	}

}
