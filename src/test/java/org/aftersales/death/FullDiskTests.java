package org.aftersales.death;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The disk is full while workbooks are written: nobody sees a part of one, what was
 * decided stays, and when there is room the same command writes them.
 */
class FullDiskTests {

	private static final int CONFIGURATION = 78;

	@TempDir
	private static Path folder;

	private static LargeNight night;

	private TestDatabase database;

	private Path reports;

	@BeforeAll
	static void anUndisturbedNight() throws Exception {
		night = new LargeNight(folder, 3000);
	}

	@AfterAll
	static void forget() {
		night.close();
	}

	@BeforeEach
	void reports() throws IOException {
		this.database = night.facts();
		this.reports = Files.createDirectory(night.reports("reports" + System.nanoTime()));
	}

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@Test
	void aNightWhoseWorkbooksMayGrowNoFurtherPublishesNone() throws Exception {
		// In blocks of 512 bytes.
		ChildProcess child = night.start(this.database.url(), this.reports, "sh", "-c", "ulimit -f 96; exec \"$@\"",
				"sh");

		assertThat(child.exitCode()).as(child.said()).isEqualTo(CONFIGURATION);
		assertThat(child.said()).contains("The workbooks cannot be written").doesNotContain("	at ");
		assertThat(files()).isEmpty();
		night.endsUndisturbed(this.database.url(), this.database.dataSource(), this.reports);
	}

	@Test
	void aNightWhoseDiskFillsWhileItWritesPublishesNone() throws Exception {
		assumeTrue(mounted(), "nobody here may mount a disk of 128 MB");
		try {
			ChildProcess child = night.start(this.database.url(), this.reports);
			while (files().noneMatch((name) -> name.contains(".work-"))) {
				assertThat(child.process().isAlive()).as(child.said()).isTrue();
				TimeUnit.MILLISECONDS.sleep(1);
			}
			child.signal("STOP");
			Path ballast = this.reports.resolve("ballast");
			fill(ballast);
			child.signal("CONT");

			assertThat(child.exitCode()).as(child.said()).isEqualTo(CONFIGURATION);
			assertThat(child.said()).contains("The workbooks cannot be written", "No space left");
			Files.delete(ballast);
			assertThat(files()).isEmpty();
			night.endsUndisturbed(this.database.url(), this.database.dataSource(), this.reports);
		}
		finally {
			run("umount", "-l", this.reports.toString());
		}
	}

	/** Files below the folder of the workbooks, whatever they are. */
	private Stream<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.reports)) {
			return files.filter(Files::isRegularFile).map(Path::toString).toList().stream();
		}
		catch (java.io.UncheckedIOException justRemoved) {
			return Stream.empty();
		}
	}

	private static void fill(Path ballast) throws IOException {
		byte[] block = new byte[4096];
		try (OutputStream out = Files.newOutputStream(ballast)) {
			while (true) {
				out.write(block);
			}
		}
		catch (IOException full) {
			assertThat(full).hasMessageContaining("No space left");
		}
	}

	private boolean mounted() throws IOException, InterruptedException {
		return run("mount", "-t", "tmpfs", "-o", "size=128m", "tmpfs", this.reports.toString()) == 0;
	}

	private static int run(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException noSuchCommand) {
			return -1;
		}
	}

}
