package org.aftersales.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.aftersales.launch.CommandLineFixture;
import org.aftersales.launch.TrivialShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nights of the trivial shop, told to servers on this machine. The machine's clock stands
 * at 2026-11-19 00:00 in Shanghai: 2026-11-18 is the last closed date.
 */
class NoticesTests {

	@TempDir
	private Path project;

	private TrivialShop shop;

	private HttpSink http;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 12);
		this.http = new HttpSink();
	}

	@AfterEach
	void forget() {
		this.http.close();
		this.shop.close();
	}

	@Test
	void aFaultIsToldOnceWithSentenceNextCommandAndPageAndPutRightOnce() throws IOException {
		set("webhook", this.http.address("/hook/SECRET"));
		this.shop.breakTheJob("no rate for zone 7, call 13812345678");
		call(1, "night", "--no-progress");
		call(1, "night", "--no-progress");

		assertThat(this.http.posted()).hasSize(1);
		JsonNode told = JsonMapper.shared().readTree(this.http.posted().get(0));
		assertThat(told.path("event").asString()).isEqualTo("fault");
		assertThat(told.path("businessDate").asString()).isEqualTo("2026-11-18");
		assertThat(told.path("sentence").asString())
			.matches("Run 1, the night of 2026-11-18, failed in slow after .*: .*no rate for zone 7, call \\*\\*\\*.*");
		assertThat(told.path("next").asString()).isEqualTo("once that is repaired: jobs/recon night --no-progress");
		assertThat(told.path("runbook").asString()).isEqualTo("jobs/runbook/unforeseen.md");
		assertThat(told.path("fault").asString()).endsWith(" in slow");

		this.shop.mendTheJob();
		call(0, "night");
		call(0, "night");

		assertThat(this.http.posted()).hasSize(2);
		JsonNode right = JsonMapper.shared().readTree(this.http.posted().get(1));
		assertThat(right.path("event").asString()).isEqualTo("put-right");
		assertThat(right.path("sentence").asString()).contains("Run 3 did the night of 2026-11-18");
	}

	@Test
	void aNightThatIsDoneAndNeedsAPersonIsToldByTheCallThatDidIt() throws IOException {
		set("webhook", this.http.address("/hook"));
		this.shop.jdbc()
			.sql("""
					insert into quarantined (job, subject, subject_key, reason, message, opened_on)
					values ('intake', 'ROW', 'orders.csv:7', 'AMOUNT_UNREADABLE', 'orders.csv line 7: 12,3a', '2026-11-18')""")
			.update();

		call(3, "night");
		call(0, "night");

		assertThat(this.http.posted()).singleElement().satisfies((posted) -> {
			JsonNode told = JsonMapper.shared().readTree(posted);
			assertThat(told.path("event").asString()).isEqualTo("attention");
			assertThat(told.path("subject").asString()).isEqualTo("Night of 2026-11-18: done, a person is needed");
			assertThat(told.path("next").asString()).isEqualTo("jobs/recon quarantine list --business-date 2026-11-18");
			assertThat(told.path("runbook").asString()).isEqualTo("jobs/runbook/quarantine.md");
		});
	}

	@Test
	void pingsTellTheBeginTheFailureAndTheSuccess() throws IOException {
		set("start-ping", this.http.address("/id/start"));
		set("success-ping", this.http.address("/id"));
		set("failure-ping", this.http.address("/id/fail"));

		call(65, "night", "--inbox", this.project.resolve("nowhere").toString());
		call(0, "night");

		assertThat(this.http.requests()).containsExactly("GET /id/start", "GET /id/fail", "GET /id/start", "GET /id");
	}

	@Test
	void aDatabaseThatIsAwayIsToldOnceHoweverOftenASchedulerTries() throws IOException {
		set("webhook", this.http.address("/hook"));
		for (int attempt = 0; attempt < 2; attempt++) {
			CommandLineFixture away = this.shop.recon().with("RECON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
			assertThat(away.call("night")).isEqualTo(75);
		}
		call(0, "night");

		assertThat(this.http.posted()).satisfiesExactly(
				(fault) -> assertThat(fault).contains("\"fault\":\"DatabaseAway\"", "is not done: the call at",
						"ended with exit code 75", "jobs/runbook/database-away.md"),
				(right) -> assertThat(right).contains("\"event\":\"put-right\""));
	}

	@Test
	void aPlaceThatTakesNothingFailsNoNightAndIsToldOfAgainLater() throws IOException {
		set("webhook", this.http.address("/hook/SECRET"));
		set("success-ping", this.http.address("/ping/SECRET"));
		this.http.answer(500);
		String nowhere = this.project.resolve("nowhere").toString();
		CommandLineFixture refused = this.shop.recon();
		assertThat(refused.call("night", "--inbox", nowhere)).isEqualTo(65);
		assertThat(refused.err())
			.contains("warning: webhook at " + this.http.host() + " was not told: it answered with status 500.")
			.doesNotContain("SECRET");
		CommandLineFixture done = this.shop.recon();
		assertThat(done.call("night", "--business-date", "2026-11-17")).isZero();
		assertThat(done.err()).contains("warning: success-ping at ").doesNotContain("SECRET");

		this.http.answer(204);
		call(65, "night", "--inbox", nowhere);
		call(65, "night", "--inbox", nowhere);

		assertThat(this.http.posted()).hasSize(2);
	}

	@Test
	void theTestSaysOfEachPlaceWhetherItTookItOrWhyNot() throws IOException {
		assertThat(call(78, "notify", "test")).isEmpty();
		set("start-ping", this.http.address("/id/SECRET"));
		set("webhook", "http://127.0.0.1:1/SECRET");

		assertThat(call(1, "notify", "test").lines()).containsExactly("start-ping at " + this.http.host() + ": ok",
				"webhook at 127.0.0.1:1: it cannot be reached");
		assertThat(JsonMapper.shared().readTree(call(1, "notify", "test", "--json")).path(0).path("ok").asBoolean())
			.isTrue();
	}

	@Test
	void mailArrivesInPlainWordsOfAnyLanguage() throws Exception {
		try (SmtpSink smtp = new SmtpSink()) {
			mail(smtp.port(), "");
			call(65, "night", "--inbox", this.project.resolve("夜间").toString());

			assertThat(smtp.messages()).hasSize(1);
			MimeMessage message = new MimeMessage(Session.getInstance(new java.util.Properties()),
					new ByteArrayInputStream(smtp.messages().get(0).getBytes(StandardCharsets.UTF_8)));
			assertThat(message.getSubject()).isEqualTo("[recon] Night of 2026-11-18: InboxMissing");
			assertThat(String.valueOf(message.getContent())).contains("夜间",
					"Next: once that is repaired: jobs/recon night", "Run book: jobs/runbook/bad-file.md");
			assertThat(call(0, "notify", "test")).isEqualTo("mail by 127.0.0.1:%d: ok%n".formatted(smtp.port()));
		}
	}

	@Test
	void noPasswordGoesOverAnOpenLine() throws IOException {
		try (SmtpSink smtp = new SmtpSink()) {
			mail(smtp.port(), "night-watch");
			CommandLineFixture without = this.shop.recon();
			CommandLineFixture with = this.shop.recon().with("RECON_SMTP_PASSWORD", "SECRET");

			assertThat(without.call("notify", "test")).isEqualTo(1);
			assertThat(with.call("notify", "test")).isEqualTo(1);

			assertThat(with.out()).contains("STARTTLS").doesNotContain("SECRET");
			assertThat(smtp.heard()).noneMatch((line) -> line.startsWith("AUTH"));
		}
	}

	@Test
	void aWrongAddressIsRefusedWithoutRepeatingIt() throws IOException {
		set("webhook", "hooks.example/SECRET");
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night")).isEqualTo(78);

		assertThat(recon.err()).contains("notice.webhook is no address of the form http://HOST")
			.doesNotContain("SECRET");
	}

	private void set(String name, String value) throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings, Files.readString(settings)
			.replaceFirst("(?m)^  " + name + ": .*$", "  %s: \"%s\"".formatted(name, value)));
	}

	private void mail(int port, String user) throws IOException {
		Path settings = this.project.resolve("jobs/night.yml");
		Files.writeString(settings,
				Files.readString(settings)
					.replaceFirst("(?m)^    to: .*$", "    to: owner@shop.example, second@shop.example")
					.replaceFirst("(?m)^    from: .*$", "    from: recon@shop.example")
					.replaceFirst("(?m)^    host: .*$", "    host: 127.0.0.1")
					.replaceFirst("(?m)^    port: .*$", "    port: " + port)
					.replaceFirst("(?m)^    user: .*$", "    user: \"" + user + "\""));
	}

	private String call(int code, String... arguments) {
		CommandLineFixture recon = this.shop.recon();
		int got = recon.call(arguments);
		assertThat(got).as(recon.out() + recon.err()).isEqualTo(code);
		return recon.out();
	}

}
