package org.aftersales.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code jobs/recon} of a deployment, with a program in the place of {@code java} that
 * says how it was called.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class LauncherTests {

	private static final String JAVA = """
			#!/bin/sh
			for argument; do
				case $argument in
				-XX:ArchiveClassesAtExit=*) : >"${argument#*=}" ;;
				esac
			done
			if [ "$1" = -Djarmode=tools ]; then
				mkdir -p "$6/lib" && : >"$6/aftersales.jar"
				exit
			fi
			echo "$@"
			exit "${CODE:-0}"
			""";

	@TempDir
	private Path folder;

	@BeforeEach
	void deploy() throws IOException {
		Path bin = Files.createDirectories(this.folder.resolve("jdk/bin"));
		Files.writeString(this.folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
		executable(bin.resolve("java"), JAVA);
		Files.createDirectories(this.folder.resolve("jobs"));
		executable(this.folder.resolve("jobs/recon"), Files.readString(Path.of("jobs/recon")));
		Files.writeString(this.folder.resolve("aftersales.jar"), "a jar");
	}

	@Test
	void theFirstCommandThatAsksLeavesItsClassesForTheNextOnes() throws Exception {
		String first = call(0, "status", "--json");
		String second = call(0, "why");

		assertThat(first).contains("-XX:ArchiveClassesAtExit=", "-XX:TieredStopAtLevel=1").endsWith("status --json");
		assertThat(second).contains("-XX:SharedArchiveFile=", "records.jsa").doesNotContain("ArchiveClassesAtExit");
		assertThat(jarOf(second)).startsWith(this.folder.resolve(".recon/program").toString()).isEqualTo(jarOf(first));
	}

	@Test
	void aCommandThatFailsOrOnlyHelpsLeavesNothing() throws Exception {
		assertThat(call(75, "status")).contains("ArchiveClassesAtExit");
		assertThat(call(0, "status", "--help")).doesNotContain("Archive");

		assertThat(call(0, "status")).contains("ArchiveClassesAtExit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "night", "rerun", "catch-up", "apply", "plan", "report", "daemon" })
	void whatWorksForMinutesIsCompiledWell(String command) throws Exception {
		assertThat(call(0, command)).doesNotContain("TieredStopAtLevel", "Archive")
			.contains(this.folder.resolve(".recon/program").toString());
	}

	@Test
	void anotherJarIsUnpackedBesideTheOneInUse() throws Exception {
		String before = call(0, "night");
		Files.writeString(this.folder.resolve("aftersales.jar"), "a longer jar");

		assertThat(jarOf(call(0, "night"))).isNotEqualTo(jarOf(before));
		assertThat(Path.of(jarOf(before))).exists();
	}

	@Test
	void whereNothingCanBeWrittenTheJarItselfRuns() throws Exception {
		Files.writeString(this.folder.resolve(".recon"), "no folder");

		assertThat(jarOf(call(0, "status"))).isEqualTo(this.folder.resolve("aftersales.jar").toString());
	}

	private static String jarOf(String call) {
		List<String> words = List.of(call.split(" ", -1));
		return words.get(words.indexOf("-jar") + 1);
	}

	private String call(int code, String... arguments) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of(this.folder.resolve("jobs/recon").toString()), Stream.of(arguments)).toList())
			.redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("RECON_"));
		builder.environment().put("JAVA_HOME", this.folder.resolve("jdk").toString());
		builder.environment().put("CODE", String.valueOf(code));
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(said).isEqualTo(code);
		return said.strip();
	}

	private static void executable(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

}
