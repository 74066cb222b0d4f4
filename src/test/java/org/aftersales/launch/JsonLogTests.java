package org.aftersales.launch;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.console.JsonLogEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLogTests {

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.with(this.project, 12);
	}

	@AfterEach
	void forget() {
		this.shop.close();
	}

	@Test
	void everyLineOfANightSaysItsRunBusinessDateAndJob() throws Exception {
		List<JsonNode> lines = night(0, "--no-progress");

		assertThat(lines).isNotEmpty().allSatisfy(JsonLogTests::isWhole);
		List<JsonNode> ofJobs = fromTheFirstJobOn(lines);
		assertThat(ofJobs).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.path("run").asLong()).isEqualTo(1);
			assertThat(line.path("job").asString()).isIn("slow", "after");
		});
		assertThat(ofJobs).extracting((line) -> line.path("message").asString())
			.anyMatch((message) -> message.startsWith("job=slow state=ended done=12"));
	}

	@Test
	void aFailureIsToldInSuchLinesWithoutWhatARowHolds() throws Exception {
		this.shop.breakTheJob("broken, Failing row contains (1, Zhang San). Call 13812345678.");

		List<JsonNode> lines = night(1);

		assertThat(lines).allSatisfy(JsonLogTests::isWhole);
		assertThat(fromTheFirstJobOn(lines)).allSatisfy((line) -> {
			assertThat(line.path("run").asLong()).isEqualTo(1);
			assertThat(line.path("job").asString()).isEqualTo("slow");
		});
		assertThat(lines).filteredOn((line) -> line.path("level").asString().equals("ERROR"))
			.extracting((line) -> line.path("message").asString())
			.anySatisfy((message) -> assertThat(message).contains("broken").doesNotContain("Zhang San", "138"))
			.last()
			.asString()
			.startsWith("Next: ");
	}

	@Test
	void whatLibrariesLogHasTheSameForm() throws JoranException {
		assertThat(encoder(Map.of("RECON_LOG", "json"))).isInstanceOf(JsonLogEncoder.class);
		assertThat(encoder(Map.of())).isInstanceOf(PatternLayoutEncoder.class);
		assertThat(encoder(Map.of("RECON_LOG", ""))).isInstanceOf(PatternLayoutEncoder.class);
		LoggerContext context = new LoggerContext();
		LoggingEvent event = new LoggingEvent("x", context.getLogger("x"), Level.WARN, "two\nlines of {}", null,
				new Object[] { "li@shop.example" });
		event.setMDCPropertyMap(Map.of("run", "7"));

		String line = new String(new JsonLogEncoder().encode(event), java.nio.charset.StandardCharsets.UTF_8);

		assertThat(line.lines()).hasSize(1);
		assertThat(JsonMapper.shared().readTree(line).path("message").asString()).isEqualTo("two\nlines of ***");
		assertThat(JsonMapper.shared().readTree(line).path("level").asString()).isEqualTo("WARN");
		assertThat(JsonMapper.shared().readTree(line).path("run").asLong()).isEqualTo(7);
	}

	private static void isWhole(JsonNode line) {
		assertThat(line.path("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		assertThat(line.path("level").asString()).isIn("INFO", "WARN", "ERROR");
		assertThat(line.path("message").asString()).isNotEmpty();
		assertThat(line.path("businessDate").asString()).isEqualTo("2026-11-18");
	}

	private static List<JsonNode> fromTheFirstJobOn(List<JsonNode> lines) {
		return lines.stream().dropWhile((line) -> !line.path("message").asString().startsWith("job=slow")).toList();
	}

	/** The lines on stderr of a night in a JVM of its own, each read as JSON. */
	private List<JsonNode> night(int code, String... options) throws Exception {
		Path words = this.project.resolve("stderr.txt");
		Path data = this.project.resolve("stdout.txt");
		ProcessBuilder builder = new ProcessBuilder(java.util.stream.Stream
			.concat(java.util.stream.Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-cp", System.getProperty("java.class.path"), "-Dspring.profiles.active=trivial-jobs",
					"-Dlogging.config=classpath:logback.xml", "-Dlogback.configurationFile=logback.xml",
					Recon.class.getName(), "night", "--business-date", "2026-11-18"), java.util.Arrays.stream(options))
			.toList());
		builder.redirectError(words.toFile()).redirectOutput(data.toFile());
		builder.environment()
			.putAll(Map.of("RECON_PROJECT", this.project.toString(), "RECON_DB_URL", this.shop.database().url(),
					"RECON_DB_USER", "postgres", "RECON_DB_PASSWORD", "postgres", "RECON_LOG", "json"));
		Process process = builder.start();
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(words)).isEqualTo(code);
		return Files.readAllLines(words).stream().map(JsonMapper.shared()::readTree).toList();
	}

	private static Encoder<ILoggingEvent> encoder(Map<String, String> environment) throws JoranException {
		LoggerContext context = new LoggerContext();
		environment.forEach(context::putProperty);
		JoranConfigurator configurator = new JoranConfigurator();
		configurator.setContext(context);
		URL settings = Optional.ofNullable(Recon.class.getResource("/logback.xml")).orElseThrow();
		configurator.doConfigure(settings);
		return ((ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr")).getEncoder();
	}

}
