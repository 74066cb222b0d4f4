package org.aftersales.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.aftersales.operate.BrokenNight.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the run book is followed to the letter on a night that has broken in its
 * way: the page's own commands, in its own order, heal it.
 */
class RunBookTests {

	private static final Integer[] DONE = { 0, 3 };

	private final Leftovers leftovers = new Leftovers();

	@TempDir
	private Path project;

	@AfterEach
	void clear() {
		this.leftovers.close();
	}

	@Test
	void everyPageHasANightThatBreaksInItsWay() {
		Set<RunPage> broken = EnumSet.noneOf(RunPage.class);
		for (Breakage breakage : Breakage.values()) {
			broken.add(breakage.page());
		}

		assertThat(broken).isEqualTo(EnumSet.allOf(RunPage.class));
	}

	@ParameterizedTest
	@EnumSource(names = { "DATABASE_AWAY", "DISK_FULL", "BAD_FILE", "TOO_MANY", "LOCK_HELD", "KILLED_RUN", "STOPPED",
			"POLICY_TYPO", "INPUTS_CHANGED", "CONTROL_TOTAL", "SAFETY_STOP", "CLOSED_BOOKS", "MISSED_NIGHTS",
			"UNFORESEEN" })
	void theCommandsOfThePageHealTheNight(Breakage breakage) throws Exception {
		BrokenNight night = breakage.happen(this.project, this.leftovers);
		assertThat(night.exitCode()).isEqualTo(breakage.exitCode());

		if (breakage != Breakage.DATABASE_AWAY) {
			List<String> why = night.call("jobs/recon why DATE").as("why", 0).out().lines().toList();
			assertThat(why.get(0)).matches(breakage.sentence(night.date()));
			assertThat(why).endsWith("Run book: " + breakage.page().path());
		}

		List<String> lines = RunBookPage.read(breakage.page()).lines();
		int code = 0;
		boolean repaired = lines.stream().noneMatch(RunBookPage::isByHand);
		for (String line : lines) {
			if (RunBookPage.isByHand(line)) {
				night.repair().run();
				repaired = true;
			}
			else {
				Said said = night.call(line);
				code = repaired ? said.as(line, DONE).code() : said.as(line, 0, 3, breakage.exitCode()).code();
			}
		}

		assertThat(code).isIn((Object[]) DONE);
		Said healed = night.call("jobs/recon why DATE").as("why, once it is healed", 0);
		assertThat(healed.out()).contains("did the night of " + night.date());
	}

	@Test
	void everyExitCodeOfABrokenNightStandsInTheReadme() throws IOException {
		String readme = Files.readString(Path.of("README.md"));

		assertThat(Breakage.values()).allSatisfy((breakage) -> assertThat(readme)
			.containsPattern("(?m)^\\| (?:\\d+, )*%d(?:, \\d+)* \\|".formatted(breakage.exitCode())));
	}

}
