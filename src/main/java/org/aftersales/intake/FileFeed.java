package org.aftersales.intake;

import java.io.IOException;

import org.aftersales.batch.Buckets;
import org.aftersales.batch.Feed;

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
	public Items<ReadRow> open() throws IOException {
		return CsvRows.open(this.file, this.inspected.folder());
	}

}
