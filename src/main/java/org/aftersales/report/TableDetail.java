package org.aftersales.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The detail file of one table, while the table is filled. The first rows are kept until
 * it is known whether there is one, because it begins with them; afterwards nothing is.
 */
final class TableDetail implements AutoCloseable {

	private final TableSheet table;

	private final DetailFiles files;

	private final StreamedBook book;

	private final Capacity capacity;

	private final List<@Nullable Object[]> first = new ArrayList<>();

	private Optional<DetailWorkbook> workbook = Optional.empty();

	private boolean begun;

	TableDetail(TableSheet table, DetailFiles files, StreamedBook book, Capacity capacity) {
		this.table = table;
		this.files = files;
		this.book = book;
		this.capacity = capacity;
	}

	/**
	 * A row that the workbook shows.
	 */
	void shown(@Nullable Object[] row) {
		this.first.add(row);
	}

	/**
	 * A row for which the workbook has no room.
	 */
	void beyond(@Nullable Object[] row) {
		if (!this.begun) {
			this.begun = true;
			this.workbook = this.files.begin(this.table, this.book, this.capacity);
			this.workbook.ifPresent((detail) -> this.first.forEach(detail::row));
			this.first.clear();
		}
		this.workbook.ifPresent((detail) -> detail.row(row));
	}

	/**
	 * No more rows: the file is put beside its place, if there is one.
	 */
	void end() {
		this.first.clear();
		this.workbook.ifPresent((detail) -> this.files.end(this.table.key(), detail));
		this.workbook = Optional.empty();
	}

	/**
	 * Its name, as seen from the workbook; only if there are rows beyond.
	 */
	String fileName() {
		return this.files.nameOf(this.table.key());
	}

	@Override
	public void close() throws IOException {
		if (this.workbook.isPresent()) {
			this.workbook.get().close();
		}
	}

}
