package org.aftersales.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SortedSpoolTests {

	private static final SortedSpool.Shape<Integer> SHAPE = new SortedSpool.Shape<>() {
		@Override
		public void write(Integer row, DataOutput out) throws IOException {
			out.writeInt(row);
		}

		@Override
		public Integer read(DataInput in) throws IOException {
			return in.readInt();
		}
	};

	@Property
	void whateverComesIsHandedOverInOrderAsOftenAsItIsAsked(@ForAll List<Integer> numbers) {
		try (SortedSpool<Integer> spool = new SortedSpool<>(Comparator.naturalOrder(), SHAPE, 3)) {
			numbers.forEach(spool::add);
			List<Integer> first = new ArrayList<>();
			spool.forEach(first::add);
			List<Integer> second = new ArrayList<>();
			spool.forEach(second::add);

			assertThat(first).isEqualTo(numbers.stream().sorted().toList());
			assertThat(second).isEqualTo(first);
		}
	}

	@Test
	void rowsWaitInFilesOfThePublicationUntilItIsClosed(@TempDir Path work) {
		TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(work.toFile()));
		try (SortedSpool<Integer> spool = new SortedSpool<>(Comparator.reverseOrder(), SHAPE, 2)) {
			List.of(1, 2, 3, 4, 5).forEach(spool::add);

			// Two of each of two files of two rows; the fifth row waits in memory.
			assertThat(work.toFile().list()).hasSize(2);
			List<Integer> read = new ArrayList<>();
			spool.forEach(read::add);
			assertThat(read).containsExactly(5, 4, 3, 2, 1);
		}
		finally {
			TempFile.setThreadLocalTempFileCreationStrategy(null);
		}
		assertThat(work).isEmptyDirectory();
	}

}
