package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoomTests {

	private static final long MEGABYTE = 1024 * 1024;

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

	private final AtomicLong free = new AtomicLong();

	@TempDir
	Path reports;

	@Test
	void withoutAnEarlierPublicationSixtyFourMegabytesAreEnough() throws IOException {
		this.free.set(64 * MEGABYTE);
		assertThatCode(() -> room().require(folder(), List.of(0L, 0L))).doesNotThrowAnyException();

		this.free.set(64 * MEGABYTE - 1);
		assertThatThrownBy(() -> room().require(folder(), List.of(0L, 0L))).isInstanceOf(ReportsFolderTooFull.class)
			.hasMessageContaining("The folder " + folder() + " has 63 MB free, but making the workbooks needs 64 MB.")
			.hasMessageContaining("--reports");
		assertThat(this.reports).isEmptyDirectory();
	}

	@Test
	void sixteenTimesTheLastPublicationIsAdded() {
		published("2026-11-17", 500 * MEGABYTE);
		published("2026-11-18", 2 * MEGABYTE);
		published("2026-11-18", 3 * MEGABYTE);

		// 64 + 16 * (2 + 3) = 144
		this.free.set(144 * MEGABYTE);
		assertThatCode(() -> room().require(folder(), List.of(0L, 0L))).doesNotThrowAnyException();
		this.free.set(143 * MEGABYTE);
		assertThatThrownBy(() -> room().require(folder(), List.of(0L, 0L))).hasMessageContaining("143 MB free")
			.hasMessageContaining("needs 144 MB");
	}

	@Test
	void theRowsToComeCountBeforeAnythingWasPublished() {
		// 64 MB + 600,000 * 2 KB + (600,000 + 424,000) * 256 B = 64 + 1171.875 + 250 =
		// 1485.875 MB
		List<Long> rows = List.of(600_000L, 424_000L);

		this.free.set(1486 * MEGABYTE);
		assertThatCode(() -> room().require(folder(), rows)).doesNotThrowAnyException();
		this.free.set(1485 * MEGABYTE);
		assertThatThrownBy(() -> room().require(folder(), rows)).hasMessageContaining("1,485 MB free");
	}

	@Test
	void ofTheTwoEstimatesTheHigherOneHolds() {
		published("2026-11-18", 100 * MEGABYTE);

		// 64 + 16 * 100 = 1664 MB, more than the 1485.875 MB of the rows
		this.free.set(1663 * MEGABYTE);
		assertThatThrownBy(() -> room().require(folder(), List.of(600_000L, 424_000L)))
			.hasMessageContaining("needs 1,664 MB");
	}

	private void published(String date, long bytes) {
		this.jdbc.sql("""
				insert into night (business_date, state, cut_off, inputs_digest, owner, started_at)
				values (?::date, 'DONE', now(), 'x', 'x', now()) on conflict do nothing""").param(date).update();
		this.jdbc.sql("""
				insert into published_workbook (night_id, file_name, sha256, document, content_sha256, bytes)
				select id, gen_random_uuid()::text, 'x', 'x', 'x', ? from night where business_date = ?::date""")
			.params(bytes, date)
			.update();
	}

	private Room room() {
		return new Room((existing) -> {
			assertThat(existing).exists();
			return this.free.get();
		}, new PublishedWorkbooks(this.jdbc, new ReportSettings(this.reports, Language.ENGLISH, 10_000)));
	}

	private Path folder() {
		return this.reports.resolve("2026-11-18");
	}

}
