package org.aftersales.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.aftersales.intake.CurrentInbox.Loading;
import org.aftersales.run.NightProgress;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the rows of one file of the current inbox that are not loaded yet, and none if
 * the night has no inbox. Not thread-safe.
 */
final class SourceReader implements ItemStreamReader<ReadRow> {

	private final SourceFile file;

	private final CurrentInbox inbox;

	private final NightProgress progress;

	private @Nullable CsvRows rows;

	SourceReader(SourceFile file, CurrentInbox inbox, NightProgress progress) {
		this.file = file;
		this.inbox = inbox;
		this.progress = progress;
	}

	@Override
	public void open(ExecutionContext context) {
		Optional<Loading> loading = this.inbox.loading();
		if (loading.isEmpty()) {
			return;
		}
		long done = loading.get().rowsDoneOf(this.file);
		this.progress.begin(IntakeJobConfiguration.JOB, loading.get().inspected().rowsOf(this.file) - done);
		try {
			CsvRows opened = CsvRows.open(this.file, loading.get().inspected().folder());
			this.rows = opened;
			for (long skipped = 0; skipped < done; skipped++) {
				opened.next();
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public @Nullable ReadRow read() throws IOException {
		return (this.rows != null) ? this.rows.next() : null;
	}

	@Override
	public void close() {
		if (this.rows == null) {
			return;
		}
		this.progress.end();
		try {
			this.rows.close();
		}
		catch (IOException onlyRead) {
			throw new UncheckedIOException(onlyRead);
		}
		finally {
			this.rows = null;
		}
	}

}
