package org.aftersales.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for a person: aligned columns under their heads, two spaces apart, no spaces at
 * the end of a line. A column without any text is left out; a line break in a cell goes
 * on below it.
 */
public final class TextTable {

	private final List<List<String>> lines = new ArrayList<>();

	/**
	 * A table without rows.
	 * @param heads what stands over its columns
	 */
	public TextTable(List<String> heads) {
		this.lines.add(List.copyOf(heads));
	}

	/**
	 * Adds a row.
	 * @param cells one for each column; empty where there is nothing to show
	 * @throws IllegalArgumentException if there are more or fewer cells than columns
	 */
	public void add(List<String> cells) {
		if (cells.size() != this.lines.get(0).size()) {
			throw new IllegalArgumentException(
					"%d cells for %d columns".formatted(cells.size(), this.lines.get(0).size()));
		}
		List<List<String>> split = cells.stream().map((cell) -> cell.lines().toList()).toList();
		int height = split.stream().mapToInt(List::size).max().orElse(0);
		for (int i = 0; i < Math.max(height, 1); i++) {
			int line = i;
			this.lines.add(split.stream().map((cell) -> (line < cell.size()) ? cell.get(line) : "").toList());
		}
	}

	/**
	 * Prints what was added so far.
	 */
	public void print(PrintWriter out) {
		int[] widths = new int[this.lines.get(0).size()];
		boolean[] used = new boolean[widths.length];
		for (List<String> line : this.lines) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], CellWidth.of(line.get(i)));
				used[i] |= line != this.lines.get(0) && !line.get(i).isEmpty();
			}
		}
		boolean none = this.lines.size() == 1;
		for (List<String> line : this.lines) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				if (none || used[i]) {
					text.append(CellWidth.padded(line.get(i), widths[i])).append("  ");
				}
			}
			out.println(text.toString().stripTrailing());
		}
		out.flush();
	}

	/**
	 * The same, head by head.
	 */
	public static TextTable of(String... heads) {
		return new TextTable(Arrays.asList(heads));
	}

}
