package org.aftersales.report;

/**
 * A column of a table. Its title is the label of its key, its entry in the column
 * dictionary the label of its key followed by {@code .means}.
 *
 * @param key key of its labels
 * @param kind what its cells are
 * @param width width in characters; never measured, because that would depend on the
 * fonts of the host
 */
public record Column(String key, ColumnKind kind, int width) {

	/**
	 * A column of the usual width for its kind.
	 */
	public static Column of(String key, ColumnKind kind) {
		return new Column(key, kind, kind.width());
	}

	/**
	 * The same column with another width.
	 */
	public Column wide(int characters) {
		return new Column(this.key, this.kind, characters);
	}

}
