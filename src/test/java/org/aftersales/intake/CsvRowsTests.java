package org.aftersales.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.aftersales.quarantine.SetAside;
import org.aftersales.quarantine.SetAside.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvRowsTests {

	@TempDir
	private Path folder;

	@Test
	void aRowBeginsAtItsOwnLineWhateverStandsBeforeIt() throws IOException {
		List<ReadRow> rows = read("id,goods_title,note\r\n", "1,\"two, no:\nthree, lines, and commas\",x\r\n", "\r\n",
				"2,\"a \"\"quote\"\"\",y\n", "3,plain,z");

		assertThat(rows).extracting((row) -> ((Row) row).line()).containsExactly(2L, 5L, 6L);
		assertThat(rows).extracting((row) -> ((Row) row).text("goods_title").orElseThrow())
			.containsExactly("two, no: three, lines, and commas", "a \"quote\"", "plain");
		assertThat(rows).extracting((row) -> ((Row) row).key())
			.containsExactly("order_items.csv#1", "order_items.csv#2", "order_items.csv#3");
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
		List<ReadRow> rows = read("\uFEFFid,goods_title\n", "1,x\n");

		assertThat(((Row) rows.get(0)).text("id")).contains("1");
	}

	@Test
	void emptyAndBackslashNAreNoValue() throws IOException {
		Row row = (Row) read("id,goods_title,note\n", "1,,\\N\n").get(0);

		assertThat(row.text("goods_title")).isEmpty();
		assertThat(row.text("note")).isEmpty();
		assertThat(row.text("a column that the file lacks")).isEmpty();
	}

	@Test
	void controlCharactersAreTakenOutOfTexts() throws IOException {
		Row row = (Row) read("id,goods_title\n", "\t610000000000000123,red\u0000 jeans\u0007\n").get(0);

		assertThat(row.text("id")).contains("610000000000000123");
		assertThat(row.text("goods_title")).contains("red jeans");
	}

	@Test
	void aControlCharacterInsideAnAmountIsNotForgiven() throws IOException {
		Row row = (Row) read("id,goods_price\n", "1,12\u00003\n").get(0);

		assertThatExceptionOfType(RowNotUnderstood.class).isThrownBy(() -> row.amount("goods_price"))
			.satisfies((problem) -> assertThat(problem.setAside().place().orElseThrow().rawValue())
				.isEqualTo("12\uFFFD3"));
	}

	@Test
	void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
		List<ReadRow> rows = read("id,goods_title,note\n", "1,good,x\n", "2,\"bad,x\n", "3,\"good, too\",x\n",
				"4,good,\"\"\n", "5,\"bad again,x\n");

		assertThat(rows).hasSize(5);
		assertThat(asideOf(rows.get(1)).reason()).isEqualTo("QUOTES_UNBALANCED");
		assertThat(asideOf(rows.get(1)).key()).isEqualTo("order_items.csv#2");
		assertThat(asideOf(rows.get(1)).place()).contains(new Place("order_items.csv", 3, "", "2,\"bad,x"));
		assertThat(((Row) rows.get(2)).text("goods_title")).contains("good, too");
		assertThat(((Row) rows.get(2)).line()).isEqualTo(4);
		assertThat(((Row) rows.get(3)).line()).isEqualTo(5);
		assertThat(asideOf(rows.get(4)).place().orElseThrow().line()).isEqualTo(6);
	}

	@Test
	void twoStrayQuotesDoNotSwallowTheRowsBetweenThem() throws IOException {
		List<ReadRow> rows = read("id,goods_title,note\n", "1,\"bad,x\n", "2,good,x\n", "3,bad\",x\n");

		assertThat(rows).hasSize(3);
		assertThat(asideOf(rows.get(0)).reason()).isEqualTo("QUOTES_UNBALANCED");
		assertThat(((Row) rows.get(1)).text("id")).contains("2");
		assertThat(((Row) rows.get(2)).text("id")).contains("3");
	}

	@Test
	void aLineCutShortIsSetAsideUnderItsKey() throws IOException {
		List<ReadRow> rows = read("id,goods_title,note\n", "1,good,x\n", "2,cut");

		assertThat(asideOf(rows.get(1)).reason()).isEqualTo("COLUMNS_MISSING");
		assertThat(asideOf(rows.get(1)).key()).isEqualTo("order_items.csv#2");
		assertThat(asideOf(rows.get(1)).message()).contains("order_items.csv line 3", "3 columns", "has 2");
	}

	@Test
	void aLineCutWithinItsKeyIsNamedByItsContent() throws IOException {
		SetAside first = asideOf(read("id,goods_title\n", "12").get(0));
		SetAside same = asideOf(read("id,goods_title\n", "1,x\n", "12").get(1));

		assertThat(first.key()).startsWith("order_items.csv#").doesNotEndWith("#12").isEqualTo(same.key());
	}

	private List<ReadRow> read(String... parts) throws IOException {
		Files.writeString(this.folder.resolve("order_items.csv"), String.join("", parts));
		List<ReadRow> read = new ArrayList<>();
		try (CsvRows rows = CsvRows.open(SourceFile.ORDER_ITEMS, this.folder)) {
			for (ReadRow row = rows.next(); row != null; row = rows.next()) {
				read.add(row);
			}
		}
		return read;
	}

	private static SetAside asideOf(ReadRow row) {
		return ((BrokenRow) row).setAside();
	}

}
