package org.aftersales.operate;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twelve nights that break, each in another way: the exit code is the one that the README
 * promises, {@code why} says what happened in one true sentence with the page of the run
 * book, and the next command that it names works.
 */
class BrokenNightsTests {

	private static final Integer[] DONE = { 0, 3 };

	private final Leftovers leftovers = new Leftovers();

	@TempDir
	private Path project;

	@AfterEach
	void clear() {
		this.leftovers.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "DATABASE_AWAY", "DATABASE_FULL", "BAD_FILE", "MISSING_COLUMN", "UNKNOWN_STATUS",
			"RULE_MISSING", "POISON_ROW", "LOCK_HELD", "KILLED_RUN", "POLICY_TYPO", "CALENDAR_ENDED", "CONTROL_TOTAL" })
	void whyAnswersInOneSentenceWithANextCommandThatWorks(Breakage breakage) throws Exception {
		BrokenNight night = breakage.happen(this.project, this.leftovers);
		assertThat(night.exitCode()).isEqualTo(breakage.exitCode());
		if (breakage == Breakage.DATABASE_AWAY) {
			night.repair().run();
		}

		List<String> why = night.call("jobs/recon why DATE").as("why", 0).out().lines().toList();

		assertThat(why.get(0)).matches(breakage.sentence(night.date()));
		assertThat(why).endsWith("Run book: " + breakage.page().path());
		String next = why.get(why.size() - 2);
		assertThat(next).startsWith("Next: ").contains("jobs/recon ");
		night.repair().run();
		for (String command : next.substring(next.indexOf("jobs/recon ")).split(", then ", -1)) {
			night.call(command).as(command, DONE);
		}
	}

}
