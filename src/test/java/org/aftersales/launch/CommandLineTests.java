package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTests {

	// 23:59:59 of 18 November in Shanghai
	private final CommandLineFixture recon = new CommandLineFixture("2026-11-18T15:59:59Z");

	@TempDir
	private Path project;

	@BeforeEach
	void project() throws IOException {
		Files.createDirectories(this.project.resolve("jobs"));
		settings("night:\n  zone: Asia/Shanghai\n");
		this.recon.with("RECON_PROJECT", this.project.toString());
	}

	@ParameterizedTest
	@CsvSource({ "--help", "night --help" })
	void helpBeginsWithExamplesAndEndsWithEveryExitCode(String arguments) {
		int code = this.recon.call(arguments.split(" "));

		assertThat(code).isZero();
		assertThat(this.recon.out()).startsWith("Examples:")
			.containsSubsequence("jobs/recon night", "Usage:", "Exit codes:", "  0 ", "  1 ", "  2 ", "  3 ", "  4 ",
					"  65 ", "  75 ", "  78 ", "  143 ");
	}

	@Test
	void anUnknownOptionIsWrongUsageAndTheLastLineLeadsToHelp() {
		assertThat(this.recon.call("night", "--frobnicate")).isEqualTo(2);
		assertThat(this.recon.err().lines()).last().isEqualTo("Next: jobs/recon night --help");
		assertThat(this.recon.out()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "night --business-date 2026-02-30", "night --business-date", "nihgt",
			"night --demo --business-date 2026-01-01" })
	void wrongUsageIsTwo(String arguments) {
		assertThat(this.recon.call(arguments.split(" "))).isEqualTo(2);
	}

	@Test
	void noCommandShowsHelpAsWrongUsage() {
		assertThat(this.recon.call()).isEqualTo(2);
		assertThat(this.recon.err()).startsWith("Examples:");
	}

	@Test
	void aDayThatHasASecondLeftIsRefusedBeforeAnythingIsTouched() throws IOException {
		int code = this.recon.call("night", "--business-date", "2026-11-18");

		assertThat(code).isEqualTo(65);
		assertThat(this.recon.err()).contains("2026-11-18 is not closed", "the last closed day is 2026-11-17");
		assertThat(this.recon.err().lines()).last().isEqualTo("Next: jobs/recon night --business-date 2026-11-17");
		onlyTheRefusalIsRemembered();
	}

	private void onlyTheRefusalIsRemembered() throws IOException {
		assertThat(filesIn(this.project)).containsExactlyInAnyOrder("jobs", ".recon");
		assertThat(filesIn(this.project.resolve(".recon"))).contains("logs").isSubsetOf("logs", "metrics", "notices");
		assertThat(filesIn(this.project.resolve(".recon/logs"))).containsExactly("refused.jsonl");
	}

	@Test
	void aMissingInboxIsUnusableInput() throws IOException {
		int code = this.recon.call("night", "--inbox", this.project.resolve("no such").toString());

		assertThat(code).isEqualTo(65);
		assertThat(this.recon.err()).contains("There is no inbox folder").contains("Next:").contains("/no such'");
		onlyTheRefusalIsRemembered();
	}

	@Test
	void aReportsFolderThatCannotBeWrittenIsConfiguration() throws IOException {
		Path file = Files.writeString(this.project.resolve("a-file"), "");

		assertThat(this.recon.call("night", "--reports", file.toString())).isEqualTo(78);
		assertThat(this.recon.err()).contains("cannot be written");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "nihgt:\\n  zone: UTC\\n | has a part 'nihgt' that does not exist",
					"night:\\n  zoen: UTC\\n | night.zoen (jobs/night.yml line 2)",
					"night:\\n  zone: Asia/Shangai\\n | night.zone (jobs/night.yml line 2) = 'Asia/Shangai'",
					"night:\\n  jobs: [\\n | line 3 is not YAML" })
	void aSettingThatCannotBeUsedIsNamedWithItsLine(String yaml, String named) throws IOException {
		settings(yaml.replace("\\n", "\n"));

		assertThat(this.recon.call("night")).isEqualTo(78);
		assertThat(this.recon.err()).contains(named);
	}

	@Test
	void missingSettingsAreConfiguration() throws IOException {
		Files.delete(this.project.resolve("jobs/night.yml"));

		assertThat(this.recon.call("night")).isEqualTo(78);
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://localhost:1/recon, 75", "postgres://localhost/recon, 78" })
	void aDatabaseThatCannotBeReachedIsToldApartFromAWrongAddress(String url, int code) {
		assertThat(this.recon.with("RECON_DB_URL", url).call("night")).isEqualTo(code);
		assertThat(this.recon.err().lines()).last().asString().startsWith("Next: ").endsWith("jobs/recon night");
	}

	private void settings(String yaml) throws IOException {
		Files.writeString(this.project.resolve("jobs/night.yml"), yaml);
	}

	private static Stream<String> filesIn(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).toList().stream();
		}
	}

}
