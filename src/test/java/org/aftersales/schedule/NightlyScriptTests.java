package org.aftersales.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code jobs/schedule/nightly}, with a program in the place of {@code jobs/recon} that
 * answers what the test wants.
 */
@DisabledOnOs(OS.WINDOWS)
class NightlyScriptTests {

	@TempDir
	private Path folder;

	private Path said;

	@BeforeEach
	void copy() throws IOException {
		Path schedule = Files.createDirectories(this.folder.resolve("jobs/schedule"));
		Files.copy(Path.of("jobs/schedule/nightly"), schedule.resolve("nightly"));
		this.said = this.folder.resolve("said");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, ''", "3, 0, 'it said 3'", "1, 1, 'it said 1'", "4, 4, 'it said 4'", "65, 65, 'it said 65'",
			"78, 78, 'it said 78'" })
	void quietOnlyWhenNobodyIsNeeded(int code, int expected, String words) throws Exception {
		recon("echo it said " + code + "; exit " + code);

		assertThat(nightly(Map.of("RECON_QUIET", "yes"))).isEqualTo(expected);
		assertThat(Files.readString(this.said).strip()).isEqualTo(words);
	}

	@Test
	void whatASecondTryCanHealIsTriedAgainWithTheSameOptions() throws Exception {
		recon("echo \"$@\" >>calls; test \"$(wc -l <calls)\" -ge 3 || exit 75");

		assertThat(nightly(Map.of("RECON_RETRY_SECONDS", "0"))).isZero();
		assertThat(Files.readAllLines(this.folder.resolve("calls"))).hasSize(3)
			.containsOnly("catch-up --reports /srv/the reports");
	}

	@Test
	void itGivesUpWithTheProgramsOwnCode() throws Exception {
		recon("echo x >>calls; exit 75");

		assertThat(nightly(Map.of("RECON_RETRY_SECONDS", "0", "RECON_TRIES", "2"))).isEqualTo(75);
		assertThat(Files.readAllLines(this.folder.resolve("calls"))).hasSize(2);
	}

	@Test
	void aStopIsHandedOnAndItsEndAwaited() throws Exception {
		recon("trap 'sleep 1; echo stopped >>calls; exit 143' TERM; echo begun >>calls; while :; do sleep 0.1; done");
		Process process = start(Map.of());
		await("begun");

		process.destroy();

		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(143);
		assertThat(Files.readAllLines(this.folder.resolve("calls"))).containsExactly("begun", "stopped");
	}

	@Test
	void aStopEndsTheWaitForTheNextTry() throws Exception {
		recon("echo begun >>calls; exit 75");
		Process process = start(Map.of("RECON_RETRY_SECONDS", "60"));
		await("begun");
		Thread.sleep(500);

		process.destroy();

		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(75);
	}

	private void recon(String script) throws IOException {
		Path recon = this.folder.resolve("jobs/recon");
		Files.writeString(recon, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(recon, PosixFilePermissions.fromString("rwx------"));
	}

	private int nightly(Map<String, String> environment) throws Exception {
		Process process = start(environment);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	private Process start(Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("sh", "jobs/schedule/nightly", "--reports", "/srv/the reports")
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.said.toFile());
		builder.environment().putAll(environment);
		return builder.start();
	}

	private void await(String call) throws Exception {
		Path calls = this.folder.resolve("calls");
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!Files.exists(calls) || !Files.readString(calls).contains(call)) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(20);
		}
	}

}
