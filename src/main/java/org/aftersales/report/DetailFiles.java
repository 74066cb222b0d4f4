package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The detail files of one workbook, by the keys of their tables. A workbook that is
 * written once more, as a revision, finds those of the first time and writes none twice.
 */
final class DetailFiles {

	/** The folder of detail files, below that of the workbooks. */
	static final String FOLDER = "detail/";

	private final String workbook;

	private final Keeping keeping;

	private final Map<String, PublishedFile> files = new LinkedHashMap<>();

	/**
	 * None yet.
	 * @param workbook file name of the workbook that they belong to
	 * @param keeping where they go
	 */
	DetailFiles(String workbook, Keeping keeping) {
		this.workbook = workbook;
		this.keeping = keeping;
	}

	/**
	 * Begins the file of that table, unless there is one.
	 */
	Optional<DetailWorkbook> begin(TableSheet table, StreamedBook book, Capacity capacity) {
		return this.files.containsKey(table.key()) ? Optional.empty()
				: Optional.of(DetailWorkbook.of(table, this.workbook, book, capacity));
	}

	/**
	 * Puts a file with all its rows beside its place.
	 */
	void end(String tableKey, DetailWorkbook detail) {
		try {
			detail.finish();
			this.files.put(tableKey, this.keeping.keep(document(tableKey), detail::write));
			detail.close();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * The file of that table, as seen from the workbook.
	 */
	String nameOf(String tableKey) {
		PublishedFile file = this.files.get(tableKey);
		if (file == null) {
			throw new IllegalStateException("No detail file of " + tableKey);
		}
		return RevisionName.of(file.document(), file.revision());
	}

	/**
	 * All of them, in the order in which they were made.
	 */
	List<PublishedFile> files() {
		return List.copyOf(this.files.values());
	}

	/**
	 * {@code detail/shipping-penalties-groups.xlsx} for the table
	 * {@code shipping.groups}.
	 */
	private String document(String tableKey) {
		int ending = this.workbook.lastIndexOf('.');
		return FOLDER + this.workbook.substring(0, ending) + "-" + tableKey.substring(tableKey.indexOf('.') + 1)
				+ this.workbook.substring(ending);
	}

	/**
	 * Puts a file beside its place, under the name that its content has.
	 */
	@FunctionalInterface
	interface Keeping {

		PublishedFile keep(String document, Content content) throws IOException;

	}

}
