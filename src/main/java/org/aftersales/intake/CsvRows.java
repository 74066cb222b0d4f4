package org.aftersales.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.aftersales.batch.Feed;
import org.aftersales.quarantine.SetAside;
import org.aftersales.quarantine.SetAside.Place;
import org.aftersales.quarantine.SetAside.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file, in order. A value in quotes may go over several lines; a quote
 * that is never closed costs its own line only, because the lines after it are then read
 * again on their own. Blank lines are no rows. Not thread-safe.
 */
final class CsvRows implements Feed.Items<ReadRow> {

	private static final int LINES_OF_A_ROW = 50;

	private static final int LONGEST_VALUE = 10_000;

	/** A longer one fits into no index. */
	private static final int LONGEST_KEY = 200;

	private final SourceFile file;

	private final BufferedReader reader;

	private final Deque<String> ahead = new ArrayDeque<>();

	private final Header header;

	private long line;

	private CsvRows(SourceFile file, BufferedReader reader) throws IOException {
		this.file = file;
		this.reader = reader;
		this.header = readHeader();
	}

	/**
	 * Opens that file of the folder and reads its header. Bytes that are not UTF-8 become
	 * replacement characters: look for them first with {@link StrictUtf8}.
	 * @throws InputUnusable if the first line is no header
	 */
	static CsvRows open(SourceFile file, Path folder) throws IOException {
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(Files.newInputStream(file.in(folder)), StandardCharsets.UTF_8));
		try {
			return new CsvRows(file, reader);
		}
		catch (IOException | RuntimeException failed) {
			reader.close();
			throw failed;
		}
	}

	Header header() {
		return this.header;
	}

	/**
	 * The next row, or null after the last.
	 */
	@Override
	public @Nullable ReadRow next() throws IOException {
		String text = takeLine();
		while (text != null && text.isEmpty()) {
			text = takeLine();
		}
		if (text == null) {
			return null;
		}
		long begin = this.line;
		Optional<List<String>> cells = CsvLine.cells(text);
		if (cells.isEmpty()) {
			cells = overSeveralLines(text);
		}
		if (cells.isEmpty()) {
			return broken(text, begin, cellsBeforeQuote(text), "QUOTES_UNBALANCED",
					"a quote is not closed, or stands inside a value");
		}
		if (cells.get().size() != this.header.size()) {
			return broken(text, begin, cells.get(), "COLUMNS_MISSING",
					"the header has %d columns, this line has %d".formatted(this.header.size(), cells.get().size()));
		}
		OptionalInt tooLong = tooLong(cells.get());
		if (tooLong.isPresent()) {
			return broken(text, begin, cells.get(), "VALUE_TOO_LONG",
					"the value in column %d has %d characters, far more than belong there"
						.formatted(tooLong.getAsInt() + 1, cells.get().get(tooLong.getAsInt()).length()));
		}
		return row(cells.get(), begin);
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private Header readHeader() throws IOException {
		String text = takeLine();
		if (text != null && text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		if (text == null || text.isBlank()) {
			throw new InputUnusable(
					"%s has no header in its first line. Export it again; a file without rows still has its header."
						.formatted(this.file.fileName()));
		}
		return new Header(CsvLine.cells(text)
			.orElseThrow(() -> new InputUnusable("%s line 1: the header's quotes are not balanced. Export it again."
				.formatted(this.file.fileName()))));
	}

	/**
	 * Adds lines until the quote is closed. It gives up at a line that is a whole row by
	 * itself: then the quote was a mistake.
	 */
	private Optional<List<String>> overSeveralLines(String first) throws IOException {
		fillAhead();
		StringBuilder joined = new StringBuilder(first);
		int added = 0;
		for (String next : this.ahead) {
			if (isWholeRow(CsvLine.cells(next))) {
				return Optional.empty();
			}
			joined.append('\n').append(next);
			added++;
			if (next.indexOf('"') >= 0) {
				Optional<List<String>> cells = CsvLine.cells(joined.toString());
				if (isWholeRow(cells)) {
					dropAhead(added);
					return cells;
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * No export has such a value; kept, it would break indexes, messages and workbooks.
	 */
	private OptionalInt tooLong(List<String> cells) {
		return IntStream.range(0, cells.size())
			.filter((position) -> cells.get(position).length() > (isKey(position) ? LONGEST_KEY : LONGEST_VALUE))
			.findFirst();
	}

	private boolean isKey(int position) {
		return Stream.of(this.file.keyColumn(), "shopId", "shop_id")
			.anyMatch((column) -> this.header.indexOf(column) == position);
	}

	private boolean isWholeRow(Optional<List<String>> cells) {
		return cells.isPresent() && cells.get().size() == this.header.size();
	}

	private Row row(List<String> cells, long begin) {
		String key = keyOf(cells).orElseGet(() -> PlainText.digest(String.join(",", cells)));
		return new Row(this.file, begin, this.header, cells, named(key));
	}

	private BrokenRow broken(String text, long begin, List<String> cells, String reason, String problem) {
		// The last cell of a cut line may be cut itself and is no key.
		List<String> whole = (cells.size() < this.header.size()) ? cells.subList(0, Math.max(0, cells.size() - 1))
				: cells;
		Optional<String> key = keyOf(whole);
		String message = "%s line %d: %s; correct the line and give the file to a night again."
			.formatted(this.file.fileName(), begin, problem);
		Place place = new Place(this.file.fileName(), begin, "", PlainText.raw(text));
		return new BrokenRow(this.file, key, new SetAside(Subject.ROW,
				named(key.orElseGet(() -> PlainText.digest(text))), reason, message, Optional.of(place)));
	}

	private static List<String> cellsBeforeQuote(String text) {
		int quote = text.indexOf('"');
		return (quote <= 0) ? List.of() : CsvLine.cells(text.substring(0, quote)).orElse(List.of());
	}

	private Optional<String> keyOf(List<String> cells) {
		int position = this.header.indexOf(this.file.keyColumn());
		return (position < 0 || position >= cells.size()) ? Optional.empty()
				: Optional.of(PlainText.of(cells.get(position)))
					.filter((key) -> !key.isEmpty() && !key.equals("\\N") && key.length() <= LONGEST_KEY);
	}

	private String named(String key) {
		return this.file.fileName() + '#' + key;
	}

	private @Nullable String takeLine() throws IOException {
		String text = this.ahead.isEmpty() ? this.reader.readLine() : this.ahead.poll();
		if (text != null) {
			this.line++;
		}
		return text;
	}

	private void fillAhead() throws IOException {
		String text = "";
		while (text != null && this.ahead.size() < LINES_OF_A_ROW) {
			text = this.reader.readLine();
			if (text != null) {
				this.ahead.add(text);
			}
		}
	}

	private void dropAhead(int lines) {
		for (int dropped = 0; dropped < lines; dropped++) {
			this.ahead.remove();
			this.line++;
		}
	}

}
