package org.aftersales.report;

/**
 * A column of a table. Its title is the label of its key, its entry in the column
 * dictionary the label of its key followed by {@code .means}.
 *
 * @param key key of its labels
 * @param kind what its cells are
 * @param width width in characters; never measured, because that would depend on the
 * fonts of the host
 * @param wrapped whether a long text goes on in the next line of its cell; else what does
 * not fit is not shown
 */
public record Column(String key, ColumnKind kind, int width, boolean wrapped) {

	/**
	 * A column of the usual width for its kind.
	 */
	public static Column of(String key, ColumnKind kind) {
		return new Column(key, kind, kind.width(), false);
	}

	/**
	 * The same column with another width.
	 */
	public Column wide(int characters) {
		return new Column(this.key, this.kind, characters, this.wrapped);
	}

	/**
	 * The same column with all of a long text in its cell.
	 */
	public Column wrapping() {
		return new Column(this.key, this.kind, this.width, true);
	}

}
