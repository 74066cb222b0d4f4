package org.aftersales.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody corrects a policy pack while a night is not done: the same inputs, the same
 * versions of the rules, and only what is missing, or nothing at all.
 */
class CorrectedPackTests {

	private static final int FAILED = 1;

	private static final int CONFIGURATION = 78;

	private static final String DATE = "2026-11-17";

	@TempDir
	private Path project;

	private TrivialShop shop;

	private Path pack;

	private String before = "";

	@BeforeEach
	void shop() throws IOException {
		this.shop = TrivialShop.here(this.project, 20);
		this.pack = this.project.resolve("jobs/policies/taobao-2026.yml");
		this.before = Files.readString(this.pack);
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rerun", "resume" })
	void aNightThatFailedDoesNotGoOnUnderACorrectedPackUntilTheOldOneIsBack(String command) throws IOException {
		this.shop.breakTheJob("no rate for zone 7");
		assertThat(this.shop.recon().call("night", "--business-date", DATE)).isEqualTo(FAILED);
		this.shop.mendTheJob();
		Files.writeString(this.pack, this.before.replaceFirst("48h", "47h"));
		CommandLineFixture corrected = this.shop.recon();

		assertThat(corrected.call(command, "--business-date", DATE, "--reason", "typo corrected"))
			.isEqualTo(CONFIGURATION);

		assertThat(corrected.err()).contains("The night of " + DATE + " began under other policy packs or settings");
		assertThat(this.shop.timesDone()).containsExactly(0);
		Files.writeString(this.pack, this.before);
		assertThat(this.shop.recon().call(command, "--business-date", DATE, "--reason", "the old pack is back"))
			.isZero();
		assertThat(this.shop.timesDone()).containsExactly(1);
	}

	@Test
	void aPackThatKeptTheNightFromBeginningMayBeCorrected() throws IOException {
		Files.writeString(this.pack, this.before.replaceFirst("48h", "48 hours"));
		CommandLineFixture typo = this.shop.recon();
		assertThat(typo.call("night", "--business-date", DATE)).as(typo.err()).isEqualTo(CONFIGURATION);
		assertThat(typo.err()).contains("taobao-2026.yml", "48 hours");

		Files.writeString(this.pack, this.before);

		assertThat(this.shop.recon().call("rerun", "--business-date", DATE, "--reason", "typo corrected")).isZero();
		assertThat(this.shop.timesDone()).containsExactly(1);
	}

}
