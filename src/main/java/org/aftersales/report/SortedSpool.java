package org.aftersales.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

import org.apache.poi.util.TempFile;

/**
 * Rows that come in any order and are wanted in one, of which memory holds only some: the
 * others wait in temporary files of the publication, each sorted, and are merged when
 * they are read. Rows that the order holds equal come in no certain order.
 *
 * @param <T> a row
 */
public final class SortedSpool<T> implements AutoCloseable {

	private static final int IN_MEMORY = 10_000;

	private final Comparator<T> order;

	private final Shape<T> shape;

	private final int inMemory;

	private final List<T> newest = new ArrayList<>();

	private final List<Run> runs = new ArrayList<>();

	/**
	 * None yet.
	 * @param order the order in which they are wanted
	 * @param shape how one is written
	 */
	public SortedSpool(Comparator<T> order, Shape<T> shape) {
		this(order, shape, IN_MEMORY);
	}

	SortedSpool(Comparator<T> order, Shape<T> shape, int inMemory) {
		this.order = order;
		this.shape = shape;
		this.inMemory = inMemory;
	}

	/**
	 * Adds a row.
	 */
	public void add(T row) {
		this.newest.add(row);
		if (this.newest.size() >= this.inMemory) {
			spill();
		}
	}

	/**
	 * Hands over every row in order; again the same if it is asked again.
	 */
	public void forEach(Consumer<T> each) {
		this.newest.sort(this.order);
		PriorityQueue<Reader> readers = new PriorityQueue<>(
				Comparator.comparing((Reader reader) -> reader.next, this.order));
		try {
			for (Run run : this.runs) {
				readers.add(new Reader(run));
			}
			int taken = 0;
			while (taken < this.newest.size() || !readers.isEmpty()) {
				Reader first = readers.peek();
				if (first == null || (taken < this.newest.size()
						&& this.order.compare(this.newest.get(taken), first.next) <= 0)) {
					each.accept(this.newest.get(taken++));
					continue;
				}
				readers.remove();
				each.accept(first.next);
				if (first.advance()) {
					readers.add(first);
				}
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		finally {
			readers.forEach(Reader::close);
		}
	}

	/**
	 * Forgets all rows and removes their files.
	 */
	@Override
	public void close() {
		this.newest.clear();
		try {
			for (Run run : this.runs) {
				Files.deleteIfExists(run.file());
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		this.runs.clear();
	}

	private void spill() {
		this.newest.sort(this.order);
		try {
			Path file = TempFile.createTempFile("spool", ".rows").toPath();
			this.runs.add(new Run(file, this.newest.size()));
			try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
				for (T row : this.newest) {
					this.shape.write(row, out);
				}
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		this.newest.clear();
	}

	/**
	 * How a row is written and read back.
	 *
	 * @param <T> a row
	 */
	public interface Shape<T> {

		/**
		 * Writes it.
		 */
		void write(T row, DataOutput out) throws IOException;

		/**
		 * Reads what was written.
		 */
		T read(DataInput in) throws IOException;

	}

	/**
	 * So many sorted rows in a file.
	 */
	private record Run(Path file, int rows) {

	}

	/**
	 * Reads one run; it has a next row until it has handed over the last.
	 */
	private final class Reader {

		private final DataInputStream in;

		private int left;

		private T next;

		Reader(Run run) throws IOException {
			this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run.file())));
			this.left = run.rows() - 1;
			this.next = SortedSpool.this.shape.read(this.in);
		}

		boolean advance() throws IOException {
			if (this.left == 0) {
				this.in.close();
				return false;
			}
			this.left--;
			this.next = SortedSpool.this.shape.read(this.in);
			return true;
		}

		void close() {
			try {
				this.in.close();
			}
			catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}

	}

}
