package org.aftersales.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import org.aftersales.launch.CommandLineFixture;
import org.aftersales.launch.TrivialShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A feed that writes the tables may send any text; no command shows it in a way that a
 * terminal obeys, and no log has a line that it forged.
 */
class HostileTextTests {

	/** Clears the screen, renames the window, turns the writing, forges a line. */
	private static final String EVIL = "A\u001b[2J\u001b]0;x\u0007\u009b31m\u202eB\rC\nNext: rm -r /";

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 3);
		this.shop.jdbc().sql("""
				insert into quarantined (job, subject, subject_key, reason, message, raw_value, opened_on)
				values ('slow', 'ROW', ?, 'X', ?, ?, '2026-11-18')""").params(EVIL, EVIL, EVIL).update();
	}

	@AfterEach
	void forget() {
		this.shop.close();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "night", "quarantine list", "quarantine show 1", "quarantine list --json", "status", "why" })
	void noCommandPassesItOn(String command) {
		this.shop.recon().call("night", "--business-date", "2026-11-17");
		CommandLineFixture recon = this.shop.recon();

		recon.call(command.split(" "));

		assertThat(recon.out() + recon.err()).isNotBlank().doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e&&[^\\n\\t]]");
		assertThat(recon.out().lines().filter((line) -> line.equals("Next: rm -r /"))).isEmpty();
	}

	@Test
	void norDoesAFailureOrItsLog() throws IOException {
		this.shop.jdbc()
			.sql("create function refuse() returns trigger language plpgsql as $$ begin raise exception '%', '" + EVIL
					+ "'; end $$")
			.update();
		this.shop.jdbc()
			.sql("create trigger broken before update on trivial_item for each row execute function refuse()")
			.update();
		CommandLineFixture recon = this.shop.recon();

		assertThat(recon.call("night", "--no-progress")).isEqualTo(1);

		assertThat(recon.err()).doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e&&[^\\n\\t]]");
		assertThat(recon.err().lines()).noneMatch((line) -> line.equals("Next: rm -r /"));
		try (var logs = Files.list(this.project.resolve(".recon/logs"))) {
			assertThat(logs.toList()).isNotEmpty()
				.allSatisfy((log) -> assertThat(Files.readString(log))
					.doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e&&[^\\n\\t]]"));
		}
	}

	@Test
	void anEventIsOneLineOfTheLog() throws JoranException {
		LoggerContext context = new LoggerContext();
		context.setMDCAdapter(new LogbackMDCAdapter());
		PrintStream before = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
		try {
			JoranConfigurator configurator = new JoranConfigurator();
			configurator.setContext(context);
			configurator.doConfigure(HostileTextTests.class.getResource("/logback.xml"));
			context.getLogger("org.aftersales").warn("order {} is late", EVIL);
		}
		finally {
			context.stop();
			System.setErr(before);
		}

		assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("\n")
			.matches("\\S+ WARN  order A\\?\\[2J\\?\\]0;x\\?\\?31m\\?B\\?C\\?Next: rm -r / is late\\R");
	}

}
