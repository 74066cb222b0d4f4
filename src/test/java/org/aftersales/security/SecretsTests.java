package org.aftersales.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
 * A password goes to the driver and nowhere else: not to stdout, stderr, the logs or any
 * row of the database.
 */
class SecretsTests {

	private static final String PASSWORD = "xK7-geheim-42";

	private final List<CommandLineFixture> called = new ArrayList<>();

	@TempDir
	private Path project;

	private TrivialShop shop;

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 12);
	}

	@AfterEach
	void nowhere() throws IOException {
		List<String> rows = this.shop.jdbc().sql("""
				select t::text from night_attempt t union all select t::text from night t
				union all select t::text from job_run t union all select t::text from audit_entry t
				union all select t::text from quarantined t""").query(String.class).list();
		this.shop.close();
		assertThat(String.join("\n", rows)).doesNotContain(PASSWORD);
		for (CommandLineFixture recon : this.called) {
			assertThat(recon.out()).doesNotContain(PASSWORD);
			assertThat(recon.err()).doesNotContain(PASSWORD);
		}
		Path home = this.project.resolve(".recon");
		if (!Files.exists(home)) {
			return;
		}
		try (Stream<Path> logs = Files.walk(home)) {
			for (Path log : logs.filter(Files::isRegularFile).toList()) {
				assertThat(Files.readString(log)).as(log.toString()).doesNotContain(PASSWORD);
			}
		}
	}

	@Test
	void aNightThatFailsTellsEverythingButThePassword() throws IOException {
		this.shop.jdbc()
			.sql("""
					create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$""")
			.update();
		this.shop.jdbc()
			.sql("create trigger broken before update on trivial_item for each row execute function refuse()")
			.update();

		CommandLineFixture night = recon("&password=" + PASSWORD);

		assertThat(night.call("night", "--no-progress")).isEqualTo(1);
		assertThat(night.err()).contains("no room");
		assertThat(recon("").call("stop", "--reason", "over", "--by", "Li Wei")).isZero();
		assertThat(this.shop.jdbc().sql("select count(*) from night_attempt").query(Long.class).single()).isOne();
	}

	@Test
	void thePasswordMayComeFromAFile() throws IOException {
		Path file = Files.writeString(this.project.resolve("password"), "  " + PASSWORD + "\r\n");
		CommandLineFixture recon = recon("").with("RECON_DB_PASSWORD", "")
			.with("RECON_DB_PASSWORD_FILE", file.toString());

		assertThat(recon.call("night")).as(recon.err()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:none/x?user=a&password=" + PASSWORD,
			"jdbc:postgresql://recon:" + PASSWORD + "@localhost:5432/x", "jdbc:mysql://x?password=" + PASSWORD,
			"jdbc:postgresql://localhost:1/x?connectTimeout=1&password=" + PASSWORD,
			"jdbc:postgresql://no.such.host.invalid/x?connectTimeout=1&password=" + PASSWORD,
			"jdbc:postgresql:///x?socketFactory=none&password=" + PASSWORD })
	void anAddressThatCannotBeUsedIsNotRepeated(String url) {
		CommandLineFixture recon = recon("").with("RECON_DB_URL", url);

		assertThat(recon.call("night")).as(recon.err()).isIn(75, 78);
	}

	@Test
	void aFileThatIsNotThereOrEmptyAndTwoPasswordsAreRefused() throws IOException {
		Path empty = Files.writeString(this.project.resolve("empty"), "\n");
		CommandLineFixture missing = recon("").with("RECON_DB_PASSWORD", "")
			.with("RECON_DB_PASSWORD_FILE", "/nowhere/password");
		CommandLineFixture blank = recon("").with("RECON_DB_PASSWORD", "")
			.with("RECON_DB_PASSWORD_FILE", empty.toString());
		CommandLineFixture both = recon("").with("RECON_DB_PASSWORD_FILE", empty.toString());

		assertThat(missing.call("night")).isEqualTo(78);
		assertThat(missing.err()).contains("RECON_DB_PASSWORD_FILE names /nowhere/password, which cannot be read");
		assertThat(blank.call("night")).isEqualTo(78);
		assertThat(blank.err()).contains("which is empty");
		assertThat(both.call("night")).isEqualTo(78);
		assertThat(both.err()).contains("RECON_DB_PASSWORD and RECON_DB_PASSWORD_FILE are both set");
	}

	@Test
	void aPasswordAmongTheArgumentsIsNotRecorded() {
		assertThat(recon("").call("night", "password=" + PASSWORD)).isEqualTo(2);
		assertThat(recon("").call("night", "--inbox", "x?password=" + PASSWORD)).isNotZero();
		recon("").call("night", "--reports", this.project.resolve("password=" + PASSWORD).toString());

		assertThat(this.shop.jdbc().sql("select command from night_attempt").query(String.class).single())
			.contains("password=***");
	}

	private CommandLineFixture recon(String moreOfTheAddress) {
		CommandLineFixture recon = this.shop.recon()
			.with("RECON_DB_URL", this.shop.database().url() + moreOfTheAddress)
			.with("RECON_DB_PASSWORD", PASSWORD);
		this.called.add(recon);
		return recon;
	}

}
