package org.aftersales.metric;

import java.math.BigDecimal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.aftersales.launch.CommandLineFixture;
import org.aftersales.launch.TrivialShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * The machine's clock of the commands stands at 2026-11-18T16:00:00Z, 2026-11-19 00:00 in
 * Shanghai.
 */
class NightMetricsTests {

	/** The grammar of a line with a value, without a time stamp. */
	private static final Pattern VALUE = Pattern.compile(
			"([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"(?:,[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\")*})? (-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");

	private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 12);
	}

	@AfterEach
	void forget() {
		this.shop.close();
	}

	@Test
	void aNightThatIsDoneLeavesItsFiguresInTheFormatOfPrometheus() throws IOException {
		double before = Instant.now().getEpochSecond();
		assertThat(this.shop.recon().call("night")).isZero();

		Map<String, Double> values = values(file());
		assertThat(values).containsEntry("nightly_items{job=\"slow\",outcome=\"decided\"}", 12.0)
			.containsEntry("nightly_items{job=\"slow\",outcome=\"quarantined\"}", 0.0)
			.containsEntry("nightly_quarantine_open", 0.0)
			.containsEntry("nightly_breaks_open", 0.0)
			.containsEntry("nightly_state{state=\"done\"}", 1.0)
			.containsEntry("nightly_state{state=\"failed\"}", 0.0)
			// 2026-11-18 00:00 in Shanghai is 2026-11-17T16:00:00Z: 20774 days * 86400
			// + 57600.
			.containsEntry("nightly_last_business_date", 20774 * 86400.0 + 57600)
			.containsKeys("nightly_last_success_timestamp_seconds{job=\"night\"}",
					"nightly_last_success_timestamp_seconds{job=\"slow\"}",
					"nightly_last_success_timestamp_seconds{job=\"after\"}",
					"nightly_run_duration_seconds{job=\"slow\"}", "nightly_run_duration_seconds{job=\"night\"}");
		// Spring Batch and the record of the night tell of the same minutes.
		assertThat(values.get("nightly_last_success_timestamp_seconds{job=\"night\"}"))
			.isCloseTo(values.get("nightly_last_success_timestamp_seconds{job=\"after\"}"), within(60.0))
			.isCloseTo(before, within(600.0));
		assertThat(values.get("nightly_run_duration_seconds{job=\"slow\"}")).isBetween(0.0, 600.0);
		assertThat(this.project.resolve(".recon/metrics")).isDirectoryContaining("glob:**.prom")
			.isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void aNightThatFailsSaysSoAndOneThatNeverSucceededHasTheSecondZero() throws IOException {
		this.shop.breakTheJob("broken");
		assertThat(this.shop.recon().call("night")).isEqualTo(1);

		assertThat(values(file())).containsEntry("nightly_state{state=\"failed\"}", 1.0)
			.containsEntry("nightly_last_success_timestamp_seconds{job=\"slow\"}", 0.0)
			.containsEntry("nightly_last_success_timestamp_seconds{job=\"night\"}", 0.0)
			.containsEntry("nightly_last_business_date", 0.0);
	}

	@Test
	void aNightThatCannotBeginSaysSoAndKeepsWhatIsKnown() throws IOException {
		assertThat(this.shop.recon().call("night", "--business-date", "2026-11-17")).isZero();
		CommandLineFixture away = this.shop.recon().with("RECON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
		assertThat(away.call("night")).isEqualTo(75);

		assertThat(values(file())).containsEntry("nightly_state{state=\"failed\"}", 1.0)
			.containsEntry("nightly_state{state=\"done\"}", 0.0)
			.containsEntry("nightly_items{job=\"slow\",outcome=\"decided\"}", 12.0);
	}

	@Test
	void theFileCanBeElsewhere() throws IOException {
		Path elsewhere = this.project.resolve("collected").resolve("nights.prom");
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings).replaceFirst("(?m)^  file: .*$", "  file: \"" + elsewhere + "\""));

		assertThat(this.shop.recon().call("night")).isZero();

		assertThat(elsewhere).exists();
		assertThat(file()).doesNotExist();
	}

	@Test
	void whileANightRunsTheFiguresMove() {
		assertThat(this.shop.recon().call("night")).isZero();
		this.shop.jdbc().sql("update night_attempt set state = 'RUNNING', ended_at = null").update();
		Path moving = this.project.resolve("moving.prom");
		var database = new DriverManagerDataSource(this.shop.database().url()
				+ (this.shop.database().url().contains("?") ? "&" : "?") + "currentSchema=aftersales", "postgres",
				"postgres");
		NightFamilies families = new NightFamilies(JdbcClient.create(database), List.of("slow", "after"),
				ZoneId.of("Asia/Shanghai"));
		LiveFile live = new LiveFile(() -> write(moving, families), Duration.ofMillis(50));
		try (live) {
			await().ignoreExceptions()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(values(moving)).containsEntry("nightly_state{state=\"running\"}", 1.0));
			this.shop.jdbc().sql("update job_run set decided = 99 where job = 'slow'").update();
			await().ignoreExceptions()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(values(moving))
					.containsEntry("nightly_items{job=\"slow\",outcome=\"decided\"}", 99.0));
		}
	}

	@Test
	void labelsAndHelpAreEscaped() throws IOException {
		Path file = this.project.resolve("escaped.prom");
		new MetricFile(file).write(List.of(new Family("nightly_x", "a\\b\nc",
				List.of(new Family.Value(Map.of("job", "q\"\\\n"), new BigDecimal("0.5"))))));

		assertThat(Files.readAllLines(file)).containsExactly("# HELP nightly_x a\\\\b\\nc", "# TYPE nightly_x gauge",
				"nightly_x{job=\"q\\\"\\\\\\n\"} 0.5");
		assertThat(values(file)).hasSize(1);
	}

	private static void write(Path file, NightFamilies families) {
		try {
			new MetricFile(file).write(families.all());
		}
		catch (IOException refused) {
			throw new java.io.UncheckedIOException(refused);
		}
	}

	private Path file() {
		return this.project.resolve(".recon/metrics/recon.prom");
	}

	/**
	 * Reads the file strictly: every figure is explained once, before its values, which
	 * stand together and are all different.
	 */
	private static Map<String, Double> values(Path file) throws IOException {
		assertThat(Files.readString(file)).endsWith("\n");
		Map<String, Double> values = new java.util.LinkedHashMap<>();
		Set<String> explained = new HashSet<>();
		String present = "";
		for (String line : Files.readAllLines(file)) {
			Matcher comment = COMMENT.matcher(line);
			if (comment.matches()) {
				present = comment.group(2);
				assertThat(explained.add(comment.group(1) + " " + present)).as(line).isTrue();
				continue;
			}
			Matcher value = VALUE.matcher(line);
			assertThat(value.matches()).as(line).isTrue();
			assertThat(value.group(1)).as(line).isEqualTo(present);
			assertThat(explained).as(line).contains("HELP " + present, "TYPE " + present);
			String key = line.substring(0, line.lastIndexOf(' '));
			assertThat(values.put(key, Double.valueOf(value.group(3)))).as(line).isNull();
		}
		return values;
	}

}
