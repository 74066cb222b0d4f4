package org.aftersales.intake;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.aftersales.batch.Buckets;
import org.aftersales.batch.Feed;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The rows of one file of an inspected inbox, in their order.
 *
 * @param inspected the inbox
 * @param file the file
 */
record FileFeed(Inspected inspected, SourceFile file) implements Feed<ReadRow> {

	@Override
	public String source() {
		return this.inspected.digest();
	}

	@Override
	public Buckets buckets() {
		return this.inspected.rowsOf(this.file);
	}

	@Override
	public String nameOf(ReadRow row) {
		return row.key();
	}

	@Override
	public ItemStreamReader<ReadRow> reader() {
		return new RowsOfFile();
	}

	/**
	 * Reads the file once.
	 */
	private final class RowsOfFile implements ItemStreamReader<ReadRow> {

		private @Nullable CsvRows rows;

		@Override
		public void open(ExecutionContext context) {
			try {
				this.rows = CsvRows.open(FileFeed.this.file, FileFeed.this.inspected.folder());
			}
			catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}

		@Override
		public @Nullable ReadRow read() throws IOException {
			return (this.rows != null) ? this.rows.next() : null;
		}

		@Override
		public void close() {
			try {
				if (this.rows != null) {
					this.rows.close();
				}
			}
			catch (IOException onlyRead) {
				throw new UncheckedIOException(onlyRead);
			}
			finally {
				this.rows = null;
			}
		}

	}

}
