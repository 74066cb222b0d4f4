package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import org.aftersales.Facts;
import org.aftersales.Fingerprint;
import org.aftersales.run.NightLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shop with one late order; the night of 18 November publishes in English.
 */
class ReportCommandTests {

	private static final String DAY = "2026-11-18";

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.with(this.project, 0);
		settings("[slow, after]", "[refunds, shipments, compensation, reports]");
		new Facts(this.shop.database().dataSource(), "tb-1", "taobao").order("O1", "2026-11-10T10:00");
	}

	@AfterEach
	void drop() {
		this.shop.close();
	}

	@Test
	void theWorkbooksOfAPastNightAreWrittenAgainWithTheSameBytes() throws IOException {
		CommandLineFixture night = this.shop.recon();
		assertThat(night.call("night", "--json")).as(night.err()).isZero();
		Map<String, String> published = Fingerprint.ofFiles(reports());
		Files.delete(reports().resolve(DAY).resolve("shipping-penalties.xlsx"));
		CommandLineFixture again = this.shop.recon();

		assertThat(again.call("report", "--business-date", DAY)).as(again.err()).isZero();

		assertThat(again.out().lines()).first().isEqualTo("Workbooks of 2026-11-18 (en):");
		assertThat(again.out()).contains("as before: " + reports().resolve(DAY).resolve("shipping-penalties.xlsx"));
		assertThat(again.out().lines()).last().asString().startsWith("Next: open ");
		assertThat(Fingerprint.ofFiles(reports())).isEqualTo(published);
	}

	@Test
	void anotherLanguageAnswersInJsonWithTheFolderOfThatLanguage() {
		this.shop.recon().call("night");
		Map<String, String> published = Fingerprint.ofFiles(reports());
		CommandLineFixture spanish = this.shop.recon();

		// Without a date it is the last night that is done.
		assertThat(spanish.call("report", "--lang", "es", "--json")).as(spanish.err()).isZero();

		JsonNode answer = JsonMapper.shared().readTree(spanish.out());
		assertThat(answer.path("businessDate").asString()).isEqualTo(DAY);
		assertThat(answer.path("language").asString()).isEqualTo("es");
		assertThat(answer.path("changed").asInt()).isZero();
		assertThat(StreamSupport.stream(answer.path("files").spliterator(), false))
			.extracting((file) -> file.path("path").asString())
			.contains(reports().resolve(DAY).resolve("es").resolve("quality-refund-rates.xlsx").toString())
			.allSatisfy((path) -> assertThat(Path.of(path)).exists());
		assertThat(answer.path("files").path(0).path("state").asString()).isEqualTo("new");
		assertThat(Fingerprint.ofFiles(reports())).containsAllEntriesOf(published);
	}

	@Test
	void aNightCanPublishInAnotherLanguageAndReportKeepsToIt() {
		CommandLineFixture night = this.shop.recon();
		assertThat(night.call("night", "--lang", "zh")).as(night.err()).isZero();
		Map<String, String> published = Fingerprint.ofFiles(reports());
		CommandLineFixture again = this.shop.recon();

		assertThat(again.call("report", "--business-date", DAY)).as(again.err()).isZero();

		assertThat(again.out().lines()).first().isEqualTo("Workbooks of 2026-11-18 (zh):");
		assertThat(Fingerprint.ofFiles(reports())).isEqualTo(published);
	}

	@Test
	void factsThatCameLateStandBesideAndAreSaid() {
		this.shop.recon().call("night");
		new Facts(this.shop.database().dataSource(), "tb-2", "taobao").order("O2", "2026-11-12T10:00");
		CommandLineFixture again = this.shop.recon();

		assertThat(again.call("report", "--business-date", DAY)).as(again.err()).isZero();

		assertThat(again.out())
			.contains("changed:   " + reports().resolve(DAY).resolve("quality-refund-rates-r1.xlsx"));
		assertThat(again.out().lines()).last().asString().contains("marked as changed");
	}

	@Test
	void aDayWithoutANightIsRefusedWithTheCommandThatHelps() {
		this.shop.recon().call("night");
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("report", "--business-date", "2026-11-17")).isEqualTo(65);

		assertThat(recon.err()).contains("There is no night of 2026-11-17",
				"the last night that is done is that of 2026-11-18", "Nothing was written");
		assertThat(recon.err().lines()).last().isEqualTo("Next: jobs/recon night --business-date 2026-11-17");
		assertThat(recon.out()).isEmpty();
	}

	@Test
	void aDatabaseWithoutAnyNightIsRefused() {
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("report")).isEqualTo(65);
		assertThat(recon.err().lines()).last().isEqualTo("Next: jobs/recon night");
	}

	@Test
	void aNightThatHasNotJudgedEverythingIsRefusedAndSaysWhatIsLeft() {
		this.shop.recon().call("night");
		this.shop.jdbc().sql("update night set state = 'FAILED'").update();
		this.shop.jdbc().sql("update job_run set state = 'FAILED' where job in ('compensation', 'reports')").update();
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("report", "--business-date", DAY)).isEqualTo(65);
		assertThat(recon.err()).contains("The night of 2026-11-18 has not judged everything: compensation is not done");

		// With its judging done, and only its workbooks missing, it can be reported.
		this.shop.jdbc().sql("update job_run set state = 'DONE' where job = 'compensation'").update();
		CommandLineFixture judged = this.shop.recon();
		assertThat(judged.call("report", "--business-date", DAY)).as(judged.err()).isZero();
	}

	@Test
	void whileANightRunsItIsToldToTryAgain() {
		this.shop.recon().call("night");
		try (ConfigurableApplicationContext other = this.shop.database().application();
				NightLock.Held held = other.getBean(NightLock.class).tryAcquire("test").orElseThrow()) {
			assertThat(held).isNotNull();
			assertThat(this.shop.recon().call("report", "--business-date", DAY)).isEqualTo(75);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "night --lang fr", "report --business-date 2026-11-18 --lang fr" })
	void anUnknownLanguageIsWrongUsageAndSaysWhichThereAre(String arguments) {
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call(arguments.split(" ", -1))).isEqualTo(2);
		assertThat(recon.err()).contains("--lang: there is no language 'fr'; write one of zh, en, es");
	}

	@Test
	void anUnknownLanguageInTheSettingsIsNamedWithItsLine() throws IOException {
		settings("language: en", "language: fr");
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night")).isEqualTo(78);
		assertThat(recon.err()).contains("report.language (jobs/night.yml line ",
				"= 'fr' cannot be used: there is no language 'fr'; write one of zh, en, es");
	}

	@Test
	void helpBeginsWithExamples() {
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("report", "--help")).isZero();
		assertThat(recon.out()).startsWith("Examples:")
			.containsSubsequence("jobs/recon report", "Usage:", "--business-date", "--lang", "Exit codes:", "  65 ");
	}

	private void settings(String before, String after) throws IOException {
		Path file = this.project.resolve("jobs/night.yml");
		String settings = Files.readString(file);
		assertThat(settings).contains(before);
		Files.writeString(file, settings.replace(before, after));
	}

	private Path reports() {
		return this.project.resolve("reports").resolve("out");
	}

}
